import { answer, start } from './execution.ts';
import { type Bounds, type Head, open, type Relay, type State, type Wait, type Without } from './state.ts';

/** A doorbell is heard: the relay reads HEAD, its first step. */
export const begin = (s: State, without: Without): Relay =>
  without.has('the relay reads HEAD before WAIT')
    ? { step: 'read', wait: s.wait }
    : { step: 'read', head: s.head };

/** One step of relay i: WAIT, the old execution, the new one, the mark. It may die before any of them. */
export function step(s: State, i: number, bounds: Bounds, without: Without): State {
  const relay = s.relays[i];
  if (!relay) return s;
  const { head = s.head, wait = s.wait } = relay;
  const rest = { ...s, relays: s.relays.filter((_, j) => j !== i) };
  const marksLast = !without.has('the relay marks a version as relayed after its effects');
  const steps: readonly Relay['step'][] = [
    ...(marksLast ? [] : (['mark'] as const)),
    ...(without.has('the relay ends the old execution before it starts the new one')
      ? (['start', 'old'] as const)
      : (['old', 'start'] as const)),
    ...(marksLast ? (['mark'] as const) : []),
  ];
  const does = {
    read: (from: State) => from,
    old: (from: State) => old(from, head, wait, bounds, without),
    start: (from: State) => fresh(from, head, wait, bounds, without),
    mark: (from: State) => mark(from, head),
  };
  // Steps that by what it has read can do nothing are passed over: fewer states, the same ways.
  const idle = (name: Relay['step']): boolean =>
    (name === 'old' && !meddles(head, wait, without)) ||
    (name === 'start' && !needs(head, wait, bounds, without));
  const next = steps.slice(steps.indexOf(relay.step as 'old') + 1).find((name) => !idle(name));
  const done = does[relay.step](rest);
  return next === undefined ? done : { ...done, relays: [...done.relays, { step: next, head, wait }] };
}

const mark = (s: State, head: Head): State => ({ ...s, relayed: Math.max(s.relayed, head.v) });

const endsPaused = 'the relay ends the execution of a paused tool and starts none';

/** Whether an execution that is there may have to be told something. */
const meddles = (head: Head, wait: Wait | null, without: Without): boolean =>
  wait !== null &&
  (wait.g < head.g ||
    (wait.g === head.g &&
      (wait.l < head.l ||
        (head.paused && !without.has(endsPaused)) ||
        without.has('the relay answers only a wait of an older leg'))));

/** The execution that waits is told where HEAD stands, or that it is superseded. */
function old(s: State, head: Head, wait: Wait | null, bounds: Bounds, without: Without): State {
  if (!wait || !meddles(head, wait, without)) return s;
  const blunt = without.has(
    'the relay answers a token of an older generation with superseded, never with a position',
  );
  const ends = (wait.g < head.g && !blunt) || (head.paused && !without.has(endsPaused));
  const answered = answer(s, wait.x, wait.a, ends ? 'superseded' : { g: head.g, l: head.l }, bounds);
  return answered === 'gone' ? s : answered;
}

const needs = (head: Head, wait: Wait | null, bounds: Bounds, without: Without): boolean =>
  open(head, bounds) && (!wait || wait.g < head.g) && (!head.paused || without.has(endsPaused));

const fresh = (s: State, head: Head, wait: Wait | null, bounds: Bounds, without: Without): State =>
  needs(head, wait, bounds, without) ? start(s, head.g, head.l, bounds) : s;
