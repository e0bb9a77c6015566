import { useState } from 'preact/hooks';
import type { Answer } from '../../../api/ask.ts';
import { useDeed } from '../../../filling/deed.ts';
import { Button } from '../../../parts/button.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { Choice, TextField } from '../../../parts/field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { peopleWords } from './people-words.ts';

type Person = Answer<'getPerson'>;

/** What a person is told and addressed by; of a new one, their identifier too. */
export function PersonForm({
  person,
  etag,
  entered,
}: {
  person?: Person;
  etag?: string | undefined;
  /** After a new one was entered. */
  entered?: (person: string) => void;
}) {
  const say = useWords(peopleWords);
  const { tell, busy, error, answer } = useDeed('putPerson');
  const [id, setId] = useState(person?.person ?? '');
  const [name, setName] = useState(person?.name ?? '');
  const [email, setEmail] = useState(person?.email ?? '');
  const [language, setLanguage] = useState<'en' | 'fr'>(person?.language ?? 'fr');
  const [timeZone, setTimeZone] = useState(person?.timeZone ?? '');
  const save = async (event: Event) => {
    event.preventDefault();
    const done = await tell({
      params: { person: id.trim() },
      body: {
        name: name.trim(),
        email: email.trim(),
        language,
        ...(timeZone.trim() !== '' && { timeZone: timeZone.trim() }),
      },
      ...(person && etag !== undefined && { ifMatch: etag }),
    });
    if (done) entered?.(done.person);
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      {!person && <TextField label={say.id} hint={say.idHint} value={id} change={setId} required />}
      <TextField label={say.name} value={name} change={setName} required autocomplete="off" />
      <TextField label={say.email} type="email" value={email} change={setEmail} required autocomplete="off" />
      <Choice
        label={say.language}
        value={language}
        change={(next) => setLanguage(next === 'en' ? 'en' : 'fr')}
        options={(['en', 'fr'] as const).map((one) => ({ id: one, label: say[one] }))}
      />
      <TextField label={say.zone} hint={say.zoneHint} optional value={timeZone} change={setTimeZone} />
      {error ? <Fault error={error} /> : null}
      {answer && (
        <Notice tone="done" live>
          {say.saved}
        </Notice>
      )}
      <Button main={!person} type="submit" busy={busy}>
        {person ? say.save : say.enter}
      </Button>
    </form>
  );
}
