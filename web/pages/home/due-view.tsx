import type { ComponentChildren } from 'preact';
import type { Answer } from '../../api/ask.ts';
import { Section } from '../../parts/section.tsx';
import type { DueRow } from '../../ways/way-to.ts';
import { useWords } from '../../words/both.ts';
import { byAsks, dueLines, ofBody } from './due-lines.ts';
import { DueList } from './due-list.tsx';
import { DueTable } from './due-table.tsx';
import { kindWords } from './due-words.ts';

type Due = Answer<'getDue'>;

interface Parts {
  readonly due: Due;
  /** One line a row, for who works through them. */
  readonly dense: boolean;
  /** Only what concerns this body; absent: all. */
  readonly body?: string | undefined;
  /** Whether the reader sits for more than one Member, and has to be told for which. */
  readonly members?: boolean;
  /** After one's own work, before what only comes. */
  readonly offers?: ComponentChildren;
}

/** What needs a person: a sentence where nothing does, then the headings of the API with their rows. */
export function DueView({ due, dense, body, members, offers }: Parts) {
  const groups = ofBody(due.groups, body);
  const shown = (isOwn: boolean) =>
    groups
      .filter(({ group }) => asksOneself(group) === isOwn)
      .map(({ group, label, rows }) => (
        <Section key={group} title={label}>
          {dense ? (
            <Kinds rows={rows} who={due.bodies.length > 1} />
          ) : (
            <DueList lines={dueLines(rows)} members={members ?? false} />
          )}
        </Section>
      ));
  return (
    <>
      {due.sentence !== undefined && <p class="lead">{due.sentence}</p>}
      {shown(true)}
      {offers}
      {shown(false)}
    </>
  );
}

const asksOneself = (group: Due['groups'][number]['group']): boolean =>
  group === 'to-answer' || group === 'to-do';

/** A table for each kind of thing, to which the line of counts leads. */
function Kinds({ rows, who }: { rows: readonly DueRow[]; who: boolean }) {
  const say = useWords(kindWords);
  const kinds = byAsks(rows);
  return (
    <>
      {kinds.map(([asks, of]) => (
        <div key={asks} id={`due-${asks}`} class="due-kind">
          {kinds.length > 1 && <h3>{say[asks]}</h3>}
          <DueTable lines={dueLines(of)} label={say[asks]} who={who} />
        </div>
      ))}
    </>
  );
}
