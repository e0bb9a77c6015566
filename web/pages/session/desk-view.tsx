import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../words/both.ts';
import type { Item, Session } from './answers.ts';
import { Elsewhere } from './elsewhere.tsx';
import { Happened } from './happened.tsx';
import { ItemsTable } from './items-table.tsx';
import { NoItems } from './no-items.tsx';
import { SessionBar } from './session-bar.tsx';
import { sessionWords } from './session-words.ts';
import { useWhereOpened } from './where-opened.ts';
import { WhyNotHere } from './why-not-here.tsx';

/** Under which id the link stands by which an item is recorded. */
export const recordLink = (tool: string): string => `record-${tool}`;

/** The session at the secretary's desk (USERS.md 2.1, S2): what is due, what was recorded, the form under its line. */
export function DeskView({
  session: now,
  opened,
  onlyUndecided,
  here,
  show,
  recordAt,
  form,
  back,
  children,
}: {
  session: Session;
  /** The tool whose form is open. */
  opened: string | null;
  onlyUndecided: boolean;
  /** Tools on which something was recorded in this window. */
  here: readonly string[];
  show: (onlyUndecided: boolean) => void;
  /** The address at which the form of a tool is open. */
  recordAt: (tool: string) => string;
  form: (item: Item) => ComponentChildren;
  /** The way back of what was recorded here. */
  back: (item: Item) => ComponentChildren;
  /** Under the items. */
  children?: ComponentChildren;
}) {
  const say = useWords(sessionWords);
  const session = useWhereOpened(now, opened);
  const shown = session.items.filter(
    ({ tool, is }) => !onlyUndecided || is !== 'done' || tool === opened || here.includes(tool),
  );
  const cell = (item: Item) => (
    <>
      <Happened item={item} />
      {item.is === 'done' ? (
        here.includes(item.tool) && item.tool !== opened && back(item)
      ) : (
        <>
          {item.is !== 'due' && <WhyNotHere item={item} session={session} />}{' '}
          <RecordLink item={item} session={session} isOpen={item.tool === opened} to={recordAt(item.tool)} />
        </>
      )}
    </>
  );
  const beneath = (item: Item) => item.tool === opened && form(item);
  return (
    <>
      <Section title={say.items}>
        {session.items.length === 0 ? (
          <NoItems session={session} />
        ) : (
          <div class="barred">
            <SessionBar session={session} onlyUndecided={onlyUndecided} show={show} />
            {shown.length === 0 ? (
              <p>{say.allDecided}</p>
            ) : (
              <ItemsTable
                dense
                caption={say.caption(session.label)}
                items={shown}
                last={say.outcome}
                cell={cell}
                beneath={beneath}
              />
            )}
          </div>
        )}
      </Section>
      <Elsewhere dense session={session} cell={cell} beneath={beneath} />
      {children}
    </>
  );
}

function RecordLink({
  item: { tool, item, title, is, isWords },
  session,
  isOpen,
  to,
}: {
  item: Item;
  session: Session;
  isOpen: boolean;
  to: string;
}) {
  const say = useWords(sessionWords);
  if (!session.may.includes('record')) return is === 'due' ? <span class="muted">{isWords}</span> : null;
  return (
    <>
      <Link
        id={recordLink(tool)}
        href={to}
        class="button low no-print"
        aria-expanded={isOpen}
        aria-label={say.recordThis(item ?? title)}
      >
        {say.record}
      </Link>
      {is === 'due' && <span class="print-only">{isWords}</span>}
    </>
  );
}
