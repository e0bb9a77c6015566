import { Link } from 'wouter-preact';
import type { Answer } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useWords } from '../../../words/both.ts';
import { dayIn } from '../../../words/time.ts';
import { letterWords } from '../letters/letter-words.ts';
import { whenHere } from '../when.ts';
import { peopleWords } from './people-words.ts';

/** The last letters of a person, and those that did not reach them. */
export function PersonLetters({ letters: { last, failures } }: { letters: Answer<'lettersOfPerson'> }) {
  const say = useWords(peopleWords);
  const letter = useWords(letterWords);
  const language = useLanguage();
  const line = (
    one: { notice: string; code: string; state: keyof typeof letter; why: string | null },
    when: string,
  ) => (
    <li key={one.notice}>
      <Link href={`/admin/letters/${one.notice}`}>
        {one.code}, {when}
      </Link>
      {' · '}
      {String(letter[one.state])}
      {one.why !== null && <span class="muted"> · {one.why}</span>}
    </li>
  );
  return (
    <>
      {last.length === 0 && failures.length === 0 && <p>{say.noLetters}</p>}
      <ul class="list small">{last.map((one) => line(one, whenHere(one.at, language)))}</ul>
      {failures.length > 0 && (
        <>
          <h3>{say.failures}</h3>
          <ul class="list small">{failures.map((one) => line(one, dayIn(one.day, language)))}</ul>
        </>
      )}
    </>
  );
}
