import { useEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useWords } from '../../words/both.ts';
import type { Item } from './answers.ts';
import type { Closed } from './close-form.tsx';
import { closeWords } from './close-words.ts';
import { Named } from './several-lists.tsx';

/** The session is closed: what was recorded with it, what could not be, and what is next. */
export function ClosedView({
  session,
  items,
  closed,
}: {
  session: string;
  items: readonly Item[];
  closed: Closed;
}) {
  const say = useWords(closeWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { notReached = [] } = closed;
  const recorded = notReached.filter(({ done }) => done).length;
  const problems = notReached.filter(({ problem }) => problem);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {say.closed}
      </h2>
      {recorded > 0 && <p>{say.recorded(recorded)}</p>}
      {problems.length > 0 && (
        <>
          <p>{say.notRecorded}</p>
          <ul class="list">
            {problems.map(({ tool, problem }) => (
              <li key={tool}>
                <Named item={items.find((item) => item.tool === tool) ?? { tool, title: '' }} />
                <br />
                <span class="small">{problem?.detail}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{say.next}</p>
      <div class="row">
        <Link href={`/sessions/${session}/note`} class="button main">
          {say.note}
        </Link>
        <Link href={`/sessions/${session}`}>{say.session}</Link>
      </div>
    </>
  );
}
