import type { ComponentChildren } from 'preact';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../words/both.ts';
import type { Item, Session } from './answers.ts';
import { Elsewhere } from './elsewhere.tsx';
import { Happened } from './happened.tsx';
import { ItemsTable } from './items-table.tsx';
import { NoItems } from './no-items.tsx';
import { sessionWords } from './session-words.ts';
import { WhyNotHere } from './why-not-here.tsx';

/** The session in one page for everybody else (USERS.md 2.2, D7): items, asked, papers, what happened. */
export function ReaderSession({ session, children }: { session: Session; children?: ComponentChildren }) {
  const say = useWords(sessionWords);
  const cell = (item: Item) => (
    <>
      <Happened item={item} whole />
      {item.is === 'due' && <span class="muted">{item.isWords}</span>}
      {(item.is === 'unplaced' || item.is === 'expected') && <WhyNotHere item={item} session={session} />}
    </>
  );
  return (
    <>
      <Section
        title={say.items}
        beside={session.items.length > 0 && <span class="muted">{session.counts.words}</span>}
      >
        {session.items.length === 0 ? (
          <NoItems session={session} />
        ) : (
          <ItemsTable
            caption={say.caption(session.label)}
            items={session.items}
            last={say.happened}
            cell={cell}
          />
        )}
      </Section>
      <Elsewhere session={session} cell={cell} />
      {children}
    </>
  );
}
