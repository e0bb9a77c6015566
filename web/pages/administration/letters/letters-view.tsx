import { Link } from 'wouter-preact';
import type { Answer } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { dayIn } from '../../../words/time.ts';
import { letterWords } from './letter-words.ts';

type Letters = Answer<'listLetters'>;
type Row = Letters['items'][number];

/** The letters of a month, those that hold a procedure open on top. */
export function LettersView({ letters }: { letters: Letters }) {
  const say = useWords(letterWords);
  if (letters.items.length === 0) return <p role="status">{say.none}</p>;
  const held = letters.items.filter(({ holdsOpen }) => holdsOpen !== undefined);
  return (
    <>
      {held.map((letter) => (
        <Notice key={letter.notice} tone="waiting">
          <p>{letter.holdsOpen?.sentence}</p>
          <p>
            <Link href={`/admin/letters/${letter.notice}`}>{say.oneLetter}</Link>
          </p>
        </Notice>
      ))}
      <table class="folds">
        <caption class="unseen">{say.title}</caption>
        <thead>
          <tr>
            <th scope="col">{say.letter}</th>
            <th scope="col">{say.day}</th>
            <th scope="col">{say.class}</th>
            <th scope="col">{say.state}</th>
            <th scope="col" class="amount">
              {say.reached}
            </th>
            <th scope="col" class="amount">
              {say.back}
            </th>
            <th scope="col" class="amount">
              {say.waiting}
            </th>
          </tr>
        </thead>
        <tbody>
          {letters.items.map((letter) => (
            <Line key={letter.notice} {...letter} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Line({ notice, code, day, class: kind, state, counts }: Row) {
  const say = useWords(letterWords);
  const language = useLanguage();
  const back = counts.bounced + counts.failed + counts.complained;
  return (
    <tr>
      <th scope="row">
        <Link href={`/admin/letters/${notice}`}>
          {code} <span class="regular">{notice}</span>
        </Link>
      </th>
      <td>{dayIn(day, language)}</td>
      <td>{say[kind]}</td>
      <td>{say[state]}</td>
      <td class="amount" data-label={say.reached}>
        {counts.sent}
      </td>
      <td class={back > 0 ? 'amount tone-stop' : 'amount'} data-label={say.back}>
        {back}
      </td>
      <td class="amount" data-label={say.waiting}>
        {counts.waiting}
      </td>
    </tr>
  );
}
