import { useEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Answer } from '../../api/ask.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/both.ts';
import type { Item } from './answers.ts';
import { Named } from './several-lists.tsx';
import { severalWords } from './several-words.ts';

/** What became of each item: recorded, or why not. None is skipped silently. */
export function SeveralAnswers({
  session,
  items,
  answers,
  outcome,
  more,
}: {
  session: string;
  items: readonly Item[];
  answers: Answer<'recordSeveral'>['answers'];
  outcome: string;
  more: () => void;
}) {
  const say = useWords(severalWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const done = answers.filter((answer) => answer.done).length;
  const failed = answers.length - done;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {done > 0 && say.done(done)} {failed > 0 && say.failed(failed)}
      </h2>
      <ul class="list" aria-label={say.results}>
        {answers.map(({ tool, problem }) => (
          <li key={tool}>
            <Named item={items.find((item) => item.tool === tool) ?? { tool, title: '' }} />
            <br />
            {problem ? (
              <>
                <span class="tone-stop">
                  <span aria-hidden="true">■</span> {say.itemNot}
                </span>{' '}
                <span class="small">{problem.detail}</span>{' '}
                <Link class="small" href={`/sessions/${session}?record=${tool}`}>
                  {say.alone}
                </Link>
              </>
            ) : (
              <span class="tone-done">
                <span aria-hidden="true">●</span> {say.itemRecorded(outcome)}
              </span>
            )}
          </li>
        ))}
      </ul>
      <div class="row">
        <Link href={`/sessions/${session}`} class="button main">
          {say.back}
        </Link>
        <Button onClick={more}>{say.again}</Button>
      </div>
    </>
  );
}
