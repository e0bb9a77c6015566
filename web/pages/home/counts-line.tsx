import type { Answer } from '../../api/ask.ts';
import { useWords } from '../../words/both.ts';
import { homeWords } from './home-words.ts';

/** `14 items to decide · 2 wait for another body`, each a link to its rows (USERS.md 2.1, S1). */
export function CountsLine({ tally }: { tally: Answer<'getDue'>['tally'] }) {
  const say = useWords(homeWords);
  if (tally.length === 0) return null;
  return (
    <ul class="plain counts-line" aria-label={say.counts}>
      {tally.map(({ what, words }) => (
        <li key={what}>
          <a href={`#due-${what}`}>{words}</a>
        </li>
      ))}
    </ul>
  );
}
