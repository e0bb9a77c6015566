import { mishaps } from './execution.ts';
import * as lambdas from './lambdas.ts';
import { people } from './people.ts';
import { arrived, quiet } from './quiescence.ts';
import * as reconciler from './reconciler.ts';
import * as relay from './relay.ts';
import { type Bounds, begin, type Head, type State, Violation, type Wait, type Without } from './state.ts';

export interface Verdict {
  readonly states: number;
  readonly steps: number;
  /** States in which nothing was under way, each then reconciled twice. */
  readonly quiet: number;
  readonly violation?: string;
  /** The states on the way to it, oldest first. */
  readonly way: readonly State[];
}

/** Every state that can follow, whoever moves next. */
function* following(s: State, bounds: Bounds, without: Without): Generator<State> {
  yield* people(s, bounds, without);
  yield* mishaps(s, bounds);
  for (let i = 0; i < s.calls.length; i++) yield* lambdas.step(s, i, bounds, without);
  for (let i = 0; i < s.relays.length; i++) {
    yield relay.step(s, i, bounds, without);
    yield { ...s, relays: s.relays.filter((_, j) => j !== i) };
  }
  for (const [i, c] of s.calls.entries()) {
    // A Lambda that nobody waits for may die at any point.
    const execution = s.executions[c.x - 1];
    if (execution?.a !== c.a || execution.is === 'stopped' || execution.is === 'ended')
      yield { ...s, calls: s.calls.filter((_, j) => j !== i) };
  }
  if (s.relays.length < bounds.relays) yield { ...s, relays: [...s.relays, relay.begin(s, without)] };
  if (bounds.reconciler && !s.reconciler) yield { ...s, reconciler: { step: 'wait', head: s.head } };
  const reconciled = reconciler.step(s, bounds, without);
  if (reconciled) yield reconciled;
  if (s.reconciler) yield { ...s, reconciler: null };
}

const digits = (h: Head | undefined): string =>
  h ? `${h.l}${h.g}${h.v}${h.paused ? 1 : 0}${h.due ? 1 : 0}` : '';
const waitName = (w: Wait | null | undefined): string =>
  w ? `${w.g}${w.l}${w.x}${w.a}` : w === null ? '-' : '';

/** One name for states that differ only in the order in which things under way are listed. */
function nameOf(s: State): string {
  const executions = s.executions.map((e) =>
    e === null ? '-' : e.is === 'ended' ? 'e' : `${e.is[0]}${e.g}${e.l}${e.a}`,
  );
  const calls = s.calls.map((c) => `${c.of[0]}${c.x}${c.g}${c.l}${c.a}${c.step}${digits(c.head)}`);
  const relays = s.relays.map((r) => `${r.step}${digits(r.head)}.${waitName(r.wait)}`);
  const r = s.reconciler;
  const me = r ? `${r.step}${digits(r.head)}.${waitName(r.wait)}.${r.again ?? ''}` : '';
  return [
    digits(s.head),
    waitName(s.wait),
    s.relayed === s.head.v ? 1 : 0,
    executions.join(','),
    calls.length > 1 ? calls.sort().join(',') : (calls[0] ?? ''),
    relays.length > 1 ? relays.sort().join(',') : (relays[0] ?? ''),
    me,
    s.faults,
  ].join('|');
}

/** Visits every reachable state, nearest first, and stops at the first that breaks what was promised. */
export function search(bounds: Bounds, without: Without = new Set(), most = 3_000_000): Verdict {
  const first = begin(bounds);
  const seen = new Set([nameOf(first)]);
  const queue: State[] = [first];
  const from: number[] = [-1];
  const found = { steps: 0, quiet: 0 };
  for (let i = 0; i < queue.length; i++) {
    const state = queue[i] ?? first;
    try {
      if (quiet(state)) {
        found.quiet++;
        arrived(state, bounds, without);
      }
      for (const next of following(state, bounds, without)) {
        found.steps++;
        const name = nameOf(next);
        if (seen.has(name)) continue;
        seen.add(name);
        queue.push(next);
        from.push(i);
      }
    } catch (error) {
      if (!(error instanceof Violation)) throw error;
      const way: State[] = [];
      for (let at = i; at >= 0; at = from[at] ?? -1) way.unshift(queue[at] ?? first);
      return { states: seen.size, ...found, violation: error.message, way };
    }
    if (seen.size > most) throw new Error(`More than ${most} states: narrow the bounds`);
  }
  return { states: seen.size, ...found, way: [] };
}
