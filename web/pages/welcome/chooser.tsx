import { useEffect, useState } from 'preact/hooks';
import type { Bilingual } from '../../../functions/domain/text.ts';
import { useLanguage } from '../../app/language.tsx';
import { OnItsWay } from '../../parts/on-its-way.tsx';
import { Section } from '../../parts/section.tsx';
import { signIn } from '../../sign-in/sign-in.ts';
import { useWords } from '../../words/both.ts';
import { TimeHere } from './time-here.tsx';
import { welcomeWords } from './welcome-words.ts';

/** Somebody whom a newcomer can be. */
export interface Offered {
  readonly person: string;
  readonly name: string;
  readonly seats: Bilingual;
  readonly group: 'secretary' | 'delegate' | 'officer' | 'administrator';
}

/** People of the demonstration to be, each by one click; only the local system has it. */
export function Chooser({ from }: { from: string }) {
  const say = useWords(welcomeWords);
  const language = useLanguage();
  const [people, set] = useState<readonly Offered[]>();
  const [failed, fail] = useState(false);
  useEffect(() => {
    fetch(from)
      .then(async (answer) => set((await answer.json()) as Offered[]))
      .catch(() => fail(true));
  }, [from]);
  return (
    <Section title={say.who}>
      <TimeHere />
      {failed && <p>{say.failed}</p>}
      {!people && !failed && <OnItsWay />}
      <ChooserView people={people ?? []} be={(person) => void signIn(language, person, '/')} />
    </Section>
  );
}

/** A card each: what they are, what they do, what they see first. */
export function ChooserView({
  people,
  be,
}: {
  people: readonly Offered[];
  be: (person: string | undefined) => void;
}) {
  const say = useWords(welcomeWords);
  const language = useLanguage();
  return (
    <ul class="choices">
      {people.map(({ person, name, seats, group }) => (
        <li key={person}>
          <button type="button" onClick={() => be(person)}>
            <strong>{say[group]}</strong>
            <span>{say[`${group}Does`]}</span>
            <span>{say[`${group}First`]}</span>
            <span class="muted small">
              {name}, {seats[language]}
            </span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" onClick={() => be(undefined)}>
          <strong>{say.everybody}</strong>
          <span>{say.everybodyElse}</span>
        </button>
      </li>
    </ul>
  );
}
