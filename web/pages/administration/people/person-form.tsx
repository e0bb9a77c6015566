import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Answer } from '../../../api/ask.ts';
import { useDeed } from '../../../filling/deed.ts';
import { faultAt, toldAt } from '../../../filling/told-at.ts';
import { Button } from '../../../parts/button.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { Choice, TextField } from '../../../parts/field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { peopleWords } from './people-words.ts';
import { personAt, personFaults } from './person-filled.ts';

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
  const [tried, setTried] = useState(false);
  const missing = tried ? personFaults({ id, name, email }, say) : [];
  const told = toldAt(error, personAt);
  const faults = missing.length > 0 ? missing : (told ?? []);
  const save = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (personFaults({ id, name, email }, say).length > 0) return;
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
  const of = (at: keyof typeof personAt) => ({ id: personAt[at], fault: faultAt(faults, personAt[at]) });
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <ErrorSummary faults={faults} />
      {!person && <TextField {...of('person')} label={say.id} hint={say.idHint} value={id} change={setId} />}
      {!person && missing.length === 0 && told && faultAt(told, personAt.person) && (
        <p>
          <Link href={`/admin/people/${id.trim()}`}>{say.openThem(id.trim())}</Link>
        </p>
      )}
      <TextField {...of('name')} label={say.name} value={name} change={setName} autocomplete="off" />
      <TextField
        {...of('email')}
        label={say.email}
        type="email"
        value={email}
        change={setEmail}
        autocomplete="off"
      />
      <Choice
        label={say.language}
        value={language}
        change={(next) => setLanguage(next === 'en' ? 'en' : 'fr')}
        options={(['en', 'fr'] as const).map((one) => ({ id: one, label: say[one] }))}
      />
      <TextField
        {...of('timeZone')}
        label={say.zone}
        hint={say.zoneHint}
        optional
        value={timeZone}
        change={setTimeZone}
      />
      {error && !told ? <Fault error={error} /> : null}
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
