import type { Answer } from '../../api/ask.ts';
import { useWords } from '../../words/both.ts';
import { lettersWords } from './letters-words.ts';

/** What comes with a seat and cannot be turned off: shown as on, and not to be changed (USERS.md 2.2, D6). */
export function OfficialNotices({ of }: { of: Answer<'getSubscriptions'>['official'] }) {
  const say = useWords(lettersWords);
  return (
    <>
      <p>{of.sentence}</p>
      <ul class="plain official">
        {of.bodies.map(({ body, code, name, lettersInPastYear, secretariat }) => (
          <li key={body}>
            <label>
              <input type="checkbox" checked disabled /> {name === code ? name : `${code}, ${name}`}
            </label>
            <span class="meta">
              {say.lastYear(lettersInPastYear)} · <a href={`mailto:${secretariat}`}>{secretariat}</a>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
