import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import type { Answer } from '../../../api/ask.ts';
import { Section } from '../../../parts/section.tsx';
import { useWords } from '../../../words/both.ts';
import { closedWords } from './closed-words.ts';

/** No procedure is open: that it is closed, since when and how, and where the text stands (USERS.md 2.2, D2). */
export function ClosedView({
  tool,
  wasOpen,
  end,
  unsent,
}: {
  tool: Answer<'getTool'>;
  wasOpen: boolean;
  end: Answer<'getHistory'>['items'][number] | undefined;
  /** What was written and never sent. */
  unsent: ComponentChildren;
}) {
  const say = useWords(closedWords);
  const closed = end ? say.closedOn(end.happenedOn.words) : wasOpen ? say.closed : say.none;
  return (
    <>
      <p class="lead">
        {closed} {say.here}
      </p>
      <p>{tool.where.sentence}</p>
      <p>
        <Link href={`/t/${tool.tool}`}>{say.tool}</Link>
      </p>
      {end && (
        <Section title={say.history}>
          <p>{end.sentence}</p>
        </Section>
      )}
      {unsent}
    </>
  );
}
