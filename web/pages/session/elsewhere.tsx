import type { ComponentChildren } from 'preact';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../words/both.ts';
import type { Item, Session } from './answers.ts';
import { ItemsTable } from './items-table.tsx';
import { sessionWords } from './session-words.ts';

/** What is not on the agenda and may come up all the same: with no session fixed, or still with another body. */
export function Elsewhere({
  session,
  dense,
  cell,
  beneath,
}: {
  session: Session;
  dense?: boolean;
  cell: (item: Item) => ComponentChildren;
  beneath?: (item: Item) => ComponentChildren;
}) {
  const say = useWords(sessionWords);
  const { unplaced, expected } = session;
  const parts = { dense: dense ?? false, last: say.outcome, cell, ...(beneath && { beneath }) };
  return (
    <>
      {unplaced.length > 0 && (
        <Section title={say.unplaced(unplaced.length)}>
          <p class="small muted">{say.unplacedWhy}</p>
          <ItemsTable caption={say.unplaced(unplaced.length)} items={unplaced} {...parts} />
        </Section>
      )}
      {expected.length > 0 && (
        <Section title={say.expected(expected.length)}>
          <p class="small muted">{say.expectedWhy}</p>
          <ItemsTable caption={say.expected(expected.length)} items={expected} {...parts} />
        </Section>
      )}
    </>
  );
}
