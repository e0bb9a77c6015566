import { useEffect, useState } from 'preact/hooks';
import { Link, useSearchParams } from 'wouter-preact';
import { later } from '../../parts/later.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../words/both.ts';
import type { Item, Session } from './answers.ts';
import { Elsewhere } from './elsewhere.tsx';
import { Happened } from './happened.tsx';
import { ItemsTable } from './items-table.tsx';
import { nextUndecided } from './next-undecided.ts';
import { NoItems } from './no-items.tsx';
import { RecordForm } from './record-form.ts';
import { useRecordedHere } from './recorded-here.ts';
import { SessionBar } from './session-bar.tsx';
import { sessionWords } from './session-words.ts';
import { WhyNotHere } from './why-not-here.tsx';

const TakeBack = later(() => import('./take-back.tsx').then(({ TakeBack }) => TakeBack));

const recordLink = (tool: string): string => `record-${tool}`;

/** The session at the secretary's desk (USERS.md 2.1, S2): what is due, what was recorded, the form under its line. */
export function SecretarySession({ session }: { session: Session }) {
  const say = useWords(sessionWords);
  const [search, setSearch] = useSearchParams();
  const { tools: here, add, remove } = useRecordedHere(session.id);
  const [focus, setFocus] = useState<string>();
  const onlyUndecided = search.get('show') === 'undecided';
  const opened = session.may.includes('record') ? search.get('record') : null;

  const go = (changes: Readonly<Record<string, string | undefined>>, replace = true) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes))
      if (value === undefined) next.delete(name);
      else next.set(name, value);
    setSearch(next, { replace });
  };
  const close = (tool: string) => {
    go({ record: undefined });
    setFocus(recordLink(tool));
  };
  const recorded = (tool: string, next: 'next' | 'stay' | undefined) => {
    add(tool);
    if (next === 'stay') return;
    go({ record: undefined });
    const following = nextUndecided(session.items, tool);
    setFocus(following ? recordLink(following.tool) : `item-${tool}`);
  };
  useEffect(() => {
    if (focus === undefined) return;
    const place = document.getElementById(focus);
    place?.focus();
    place?.closest('tr')?.scrollIntoView({ block: 'nearest' });
    setFocus(undefined);
  }, [focus]);

  const shown = session.items.filter(
    ({ tool, is }) => !onlyUndecided || is !== 'done' || tool === opened || here.includes(tool),
  );
  const cell = (item: Item) => (
    <>
      <Happened item={item} />
      {item.is === 'done' ? (
        here.includes(item.tool) &&
        item.tool !== opened && <Back item={item} session={session} takenBack={() => remove(item.tool)} />
      ) : (
        <>
          {item.is !== 'due' && <WhyNotHere item={item} session={session} />}{' '}
          <RecordLink item={item} session={session} opened={opened} search={search} />
        </>
      )}
    </>
  );
  const beneath = (item: Item) =>
    item.tool === opened && (
      <RecordForm
        tool={item.tool}
        session={session.id}
        onRecorded={({ next }) => recorded(item.tool, next)}
        onClose={() => close(item.tool)}
      />
    );
  return (
    <>
      <Section title={say.items}>
        {session.items.length === 0 ? (
          <NoItems session={session} />
        ) : (
          <>
            <SessionBar
              session={session}
              onlyUndecided={onlyUndecided}
              show={(only) => go({ show: only ? 'undecided' : undefined })}
            />
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
          </>
        )}
      </Section>
      <Elsewhere dense session={session} cell={cell} beneath={beneath} />
    </>
  );
}

function RecordLink({
  item: { tool, item, title, is, isWords },
  session,
  opened,
  search,
}: {
  item: Item;
  session: Session;
  opened: string | null;
  search: URLSearchParams;
}) {
  const say = useWords(sessionWords);
  if (!session.may.includes('record')) return is === 'due' ? <span class="muted">{isWords}</span> : null;
  const to = new URLSearchParams(search);
  to.set('record', tool);
  return (
    <Link
      id={recordLink(tool)}
      href={`/sessions/${session.id}?${to}`}
      class="button low no-print"
      aria-expanded={opened === tool}
      aria-label={say.recordThis(item ?? title)}
    >
      {say.record}
    </Link>
  );
}

function Back({ item, session, takenBack }: { item: Item; session: Session; takenBack: () => void }) {
  const decision = item.outcomes.at(-1)?.decision;
  if (decision === undefined) return null;
  return <TakeBack tool={item.tool} decision={decision} timeZone={session.timeZone} takenBack={takenBack} />;
}
