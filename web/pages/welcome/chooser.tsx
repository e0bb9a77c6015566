import { useEffect, useState } from 'preact/hooks';
import type { Bilingual } from '../../../functions/domain/text.ts';
import { useLanguage } from '../../app/language.tsx';
import { Section } from '../../parts/section.tsx';
import { signIn } from '../../sign-in/sign-in.ts';
import { useWords } from '../../words/both.ts';
import { welcomeWords } from './welcome-words.ts';

interface Offered {
  readonly person: string;
  readonly name: string;
  readonly seats: Bilingual;
  readonly group: 'secretary' | 'delegate' | 'officer' | 'administrator';
}

/** People of the demonstration to be, each by one click; only the local system has it. */
export function Chooser({ from }: { from: string }) {
  const say = useWords(welcomeWords);
  const language = useLanguage();
  const [people, set] = useState<readonly Offered[]>([]);
  const [failed, fail] = useState(false);
  useEffect(() => {
    fetch(from)
      .then(async (answer) => set((await answer.json()) as Offered[]))
      .catch(() => fail(true));
  }, [from]);
  return (
    <Section title={say.who}>
      {failed && <p>{say.failed}</p>}
      <ul class="choices">
        {people.map(({ person, name, seats, group }) => (
          <li key={person}>
            <button type="button" onClick={() => void signIn(language, person, '/')}>
              <strong>{name}</strong>
              <span>{seats[language]}</span>
              <span class="muted small">{say[group]}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => void signIn(language, undefined, '/')}>
            <strong>{say.everybody}</strong>
          </button>
        </li>
      </ul>
      <p class="small">
        <a href="/local">{say.machine}</a>
      </p>
    </Section>
  );
}
