import { Link } from 'wouter-preact';
import type { Answer } from '../../../api/ask.ts';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { peopleWords } from './people-words.ts';
import { SeatChip, seatName } from './seat-chip.tsx';

type People = Answer<'listPeople'>;

/** Those whose name or seats have the words. */
export function peopleWith(items: People['items'], words: string): People['items'] {
  const wanted = words.toLocaleLowerCase().trim();
  return items.filter(({ person, name, seats }) =>
    [person, name, ...seats.map(seatName)].some((text) => text.toLocaleLowerCase().includes(wanted)),
  );
}

/** One person a row with seats as chips; bodies that lack somebody on top (USERS.md A7). */
export function PeopleView({ people, words }: { people: People; words: string }) {
  const say = useWords(peopleWords);
  const items = peopleWith(people.items, words);
  return (
    <>
      {people.warnings.length > 0 && (
        <Notice tone="waiting">
          {people.warnings.map(({ body, sentence }) => (
            <p key={body}>{sentence}</p>
          ))}
        </Notice>
      )}
      {items.length === 0 ? (
        <p role="status">{people.items.length === 0 ? say.none : say.noneFound}</p>
      ) : (
        <table class="folds">
          <caption class="unseen">{say.title}</caption>
          <thead>
            <tr>
              <th scope="col">{say.person}</th>
              <th scope="col">{say.email}</th>
              <th scope="col">{say.language}</th>
              <th scope="col">{say.seats}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ person, name, email, language, seats }) => (
              <tr key={person}>
                <th scope="row">
                  <Link href={`/admin/people/${person}`}>{name === '' ? say.erased : name}</Link>{' '}
                  <span class="muted regular">{person}</span>
                </th>
                <td>{email}</td>
                <td>{language.toUpperCase()}</td>
                <td>
                  <ul class="plain seat-chips">
                    {seats.map((seat) => (
                      <li key={seatName(seat) + seat.from}>
                        <SeatChip seat={seat} />
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
