import { useState } from 'preact/hooks';
import { type Answer, useAsk } from '../../../api/ask.ts';
import { useSettled } from '../../../filling/use-settled.ts';
import { Choice, TextField } from '../../../parts/field.tsx';
import { useWords } from '../../../words/both.ts';
import { namedLater } from './register-read.ts';
import { registerWords } from './register-words.ts';

type Person = Answer<'findOfficers'>['items'][number];

interface Parts {
  readonly me: Pick<Person, 'person' | 'name'>;
  readonly value: string;
  readonly change: (person: string) => void;
  readonly fault: string | undefined;
}

/** Who is not in the list. */
const another = 'another';

/** Who will be responsible: a person of the register, found by name where there are many, or to be named later. */
export function OfficerChoice(parts: Parts) {
  const say = useWords(registerWords);
  const { me, value } = parts;
  const [seeking, seek] = useState(false);
  const [typed, type] = useState('');
  const q = useSettled(typed.trim());
  const { data } = useAsk('findOfficers', { query: q === '' ? {} : { q } });
  // Who was chosen stays in the list, whoever else is looked for.
  const [kept, keep] = useState<Person>();
  const found = data?.body.items ?? [];
  const isKnown = (id: string) =>
    ['', me.person, namedLater].includes(id) || found.some(({ person }) => person === id);
  // A draft knows them by their id alone.
  const own = useAsk(
    'findOfficers',
    { query: { q: value } },
    { enabled: kept === undefined && !isKnown(value) },
  );
  const apart = kept ?? own.data?.body.items.find(({ person }) => person === value);
  const all = apart && !isKnown(apart.person) ? [apart, ...found] : found;
  const choose = (person: string) => {
    if (person === another) return seek(true);
    keep(all.find((one) => one.person === person));
    parts.change(person);
  };
  return (
    <div class="stack-small">
      <OfficerList {...parts} change={choose} found={all} more={data?.body.more === true && !seeking} />
      {seeking && (
        <TextField label={say.findOfficer} hint={say.findHint} type="search" value={typed} change={type} />
      )}
    </div>
  );
}

/** Oneself first, then the others by name with their seats. */
export function OfficerList({
  me,
  value,
  change,
  fault,
  found,
  more,
}: Parts & { found: readonly Person[]; more: boolean }) {
  const say = useWords(registerWords);
  return (
    <Choice
      id="officer"
      label={say.officer}
      hint={value === namedLater ? say.laterThen : say.officerHint}
      fault={fault}
      value={value}
      change={change}
      options={[
        { id: '', label: say.choose },
        { id: me.person, label: `${me.name} (${say.you})` },
        { id: namedLater, label: say.later },
        ...found
          .filter(({ person }) => person !== me.person)
          .map(({ person, name, seats }) => ({
            id: person,
            label: seats.length === 0 ? name : `${name} (${seats.join(', ')})`,
          })),
        ...(more ? [{ id: another, label: say.another }] : []),
      ]}
    />
  );
}
