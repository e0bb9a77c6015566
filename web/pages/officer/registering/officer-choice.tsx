import { useState } from 'preact/hooks';
import { useAsk } from '../../../api/ask.ts';
import { Choice, TextField } from '../../../parts/field.tsx';
import { useWords } from '../../../words/both.ts';
import { useSettled } from '../../decision/form/use-settled.ts';
import { namedLater } from './register-read.ts';
import { registerWords } from './register-words.ts';

/** Who will be responsible: a person of the register, or somebody to be named later. */
export function OfficerChoice({
  me,
  value,
  change,
  fault,
}: {
  me: { readonly person: string; readonly name: string };
  value: string;
  change: (person: string) => void;
  fault: string | undefined;
}) {
  const say = useWords(registerWords);
  const [typed, type] = useState('');
  const q = useSettled(typed.trim());
  const { data } = useAsk('findOfficers', { query: q === '' ? {} : { q } });
  const found = data?.body.items ?? [];
  // Who was chosen stays chosen, whoever else is looked for.
  const [chosen, keep] = useState<{ person: string; name: string }>(me);
  const others = found.filter(({ person }) => person !== me.person);
  const known =
    value === chosen.person && value !== me.person && !others.some(({ person }) => person === value);
  const choose = (person: string) => {
    const one = others.find((other) => other.person === person);
    if (one) keep(one);
    change(person);
  };
  return (
    <div class="stack-small">
      {(data?.body.more === true || typed !== '') && (
        <TextField label={say.findOfficer} hint={say.more} type="search" value={typed} change={type} />
      )}
      <Choice
        id="officer"
        label={say.officer}
        hint={value === namedLater ? say.laterThen : say.officerHint}
        fault={fault}
        value={value}
        change={choose}
        options={[
          { id: '', label: say.choose },
          { id: me.person, label: `${me.name} (${say.you})` },
          ...(known ? [{ id: chosen.person, label: chosen.name }] : []),
          ...others.map(({ person, name, seats }) => ({
            id: person,
            label: seats.length === 0 ? name : `${name} (${seats.join(', ')})`,
          })),
          { id: namedLater, label: say.later },
        ]}
      />
    </div>
  );
}
