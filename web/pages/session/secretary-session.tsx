import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSearchParams } from 'wouter-preact';
import { later } from '../../parts/later.tsx';
import type { Item, Session } from './answers.ts';
import { DeskView, recordLink } from './desk-view.tsx';
import { nextUndecided } from './next-undecided.ts';
import { RecordForm } from './record-form.ts';
import { useRecordedHere } from './recorded-here.ts';

const TakeBack = later(() => import('./take-back.tsx').then(({ TakeBack }) => TakeBack));

/** The secretary's desk: what is shown and which form is open stand in the address; the keyboard goes on by itself. */
export function SecretarySession({ session, children }: { session: Session; children?: ComponentChildren }) {
  const [search, setSearch] = useSearchParams();
  const { tools: here, add, remove } = useRecordedHere(session.id);
  const focus = useFocusOnce();
  const opened = session.may.includes('record') ? search.get('record') : null;
  const withIn = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(search);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    return next;
  };
  const go = (name: string, value: string | undefined) => setSearch(withIn(name, value), { replace: true });
  const recorded = (tool: string, next: 'next' | 'stay' | undefined) => {
    add(tool);
    if (next === 'stay') return;
    go('record', undefined);
    const following = nextUndecided(session.items, tool);
    focus(following ? recordLink(following.tool) : `item-${tool}`);
  };
  useEffect(() => {
    if (opened !== null) document.getElementById(`item-${opened}`)?.scrollIntoView();
  }, []);
  const form = ({ tool, is }: Item) => (
    <RecordForm
      tool={tool}
      session={session.id}
      onRecorded={({ next }) => recorded(tool, next)}
      onClose={() => {
        go('record', undefined);
        focus(is === 'done' ? `item-${tool}` : recordLink(tool));
      }}
    />
  );
  const back = ({ tool, outcomes }: Item) => {
    const decision = outcomes.at(-1)?.decision;
    const takenBack = () => {
      remove(tool);
      focus(recordLink(tool));
    };
    return (
      decision !== undefined && (
        <TakeBack tool={tool} decision={decision} timeZone={session.timeZone} takenBack={takenBack} />
      )
    );
  };
  return (
    <DeskView
      {...{ session, opened, here, form, back }}
      onlyUndecided={search.get('show') === 'undecided'}
      show={(only) => go('show', only ? 'undecided' : undefined)}
      recordAt={(tool) => `/sessions/${session.id}?${withIn('record', tool)}`}
    >
      {children}
    </DeskView>
  );
}

/** Gives the keyboard to an element by its id, as soon as it is there: some are only when the register was asked again. */
function useFocusOnce(): (id: string) => void {
  const [awaited, wait] = useState<string>();
  useEffect(() => {
    const place = awaited === undefined ? null : document.getElementById(awaited);
    if (!place) return;
    place.focus();
    place.closest('tr')?.scrollIntoView({ block: 'nearest' });
    wait(undefined);
  });
  return wait;
}
