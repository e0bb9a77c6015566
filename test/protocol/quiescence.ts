import { executionOf, runs } from './execution.ts';
import * as lambdas from './lambdas.ts';
import * as reconciler from './reconciler.ts';
import * as relay from './relay.ts';
import { type Bounds, demand, open, type State, type Without } from './state.ts';

/** Nothing is under way: all that could arrive has arrived, or is lost. */
export const quiet = (s: State): boolean =>
  s.calls.length === 0 && s.relays.length === 0 && s.reconciler === null;

/**
 * What must hold whenever nothing is under way: the relay alone has brought along everything that nobody stopped
 * from outside; after one reconciliation everything stands right; a second one writes nothing.
 */
export function arrived(s: State, bounds: Bounds, without: Without): void {
  const current = executionOf(s, s.head.g);
  if (s.relayed === s.head.v && current?.is !== 'stopped') standsRight(s, bounds, 'relayed');
  const once = reconciled(s, bounds, without);
  standsRight(once, bounds, 'reconciled');
  demand(once.relayed === once.head.v, 'reconciled, but not everything was relayed');
  const twice = reconciled(once, bounds, without);
  demand(JSON.stringify(once) === JSON.stringify(twice), 'a second reconciliation wrote something');
}

function standsRight(s: State, bounds: Bounds, when: string): void {
  const { head, wait } = s;
  for (const [i, execution] of s.executions.entries())
    if (i + 1 !== head.g) demand(!runs(execution), `${when}: an execution of an older generation still runs`);
  const current = executionOf(s, head.g);
  if (!open(head, bounds) || head.paused) {
    demand(!runs(current), `${when}: an execution runs although the tool has ended or is paused`);
    return;
  }
  demand(current !== null && runs(current), `${when}: no execution runs for the tool`);
  demand(current?.is === 'waiting' && current.l === head.l, `${when}: the execution waits at another leg`);
  demand(
    wait?.g === head.g && wait.l === head.l && wait.x === head.g && wait.a === current?.a,
    `${when}: WAIT holds another token than the execution waits with`,
  );
}

/** One run of the reconciler with all that follows from it, in an order that does not matter by now. */
function reconciled(s: State, bounds: Bounds, without: Without): State {
  const whole = { ...bounds, calls: 99 };
  let now = s.relayed < s.head.v ? relayedNow(s, whole, without) : s;
  now = { ...now, reconciler: { step: 'wait', head: now.head } };
  while (now.reconciler) {
    const next = reconciler.step(now, whole, without);
    if (!next) throw new Error('the reconciler waits although nothing is under way');
    now = next;
  }
  return now.relayed < now.head.v ? relayedNow(now, whole, without) : now;
}

function relayedNow(s: State, bounds: Bounds, without: Without): State {
  let now: State = { ...s, relays: [relay.begin(s, without)] };
  while (now.relays.length > 0) now = relay.step(now, 0, bounds, without);
  while (now.calls.length > 0) {
    const [next] = lambdas.step(now, 0, bounds, without);
    if (!next) throw new Error('a Lambda stands still');
    now = next;
  }
  return now;
}
