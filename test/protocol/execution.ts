import { type Bounds, type Call, demand, type Execution, type State } from './state.ts';

/** What a Lambda or the relay tells an execution: where to wait, or that it is to end or to be carried over. */
export type Told = { readonly g: number; readonly l: number } | 'superseded' | 'carry-over';

export const executionOf = (s: State, x: number): Execution | null => s.executions[x - 1] ?? null;

export function put(s: State, x: number, execution: Execution): State {
  const executions = [...s.executions];
  while (executions.length < x) executions.push(null);
  executions[x - 1] = execution;
  return { ...s, executions };
}

export const runs = (execution: Execution | null): boolean =>
  execution !== null && execution.is !== 'stopped' && execution.is !== 'ended';

const call = (of: Call['of'], x: number, { g, l, a }: Execution): Call => ({ of, x, g, l, a, step: 'read' });

/** The state machine itself: enters what it is told; a stage entered gets a new token, so a new attempt. */
export function enter(s: State, x: number, told: Told, bounds: Bounds): State {
  const now = executionOf(s, x) ?? { is: 'waiting', g: x, l: 0, a: 0 };
  if (told === 'superseded') return put(s, x, { ...now, is: 'ended' });
  if (told === 'carry-over') {
    const carrying: Execution = { ...now, is: 'carrying' };
    return { ...put(s, x, carrying), calls: [...s.calls, call('carry-over', x, carrying)] };
  }
  demand(told.l >= now.l, 'an execution went back to a leg that it had left');
  demand(told.g === x, 'an execution acts for the generation of another');
  if (told.l === bounds.endedAt) return put(s, x, { ...now, ...told, is: 'ended' });
  const waiting: Execution = { ...told, is: 'waiting', a: now.a + 1 };
  return { ...put(s, x, waiting), calls: [...s.calls, call('open-stage', x, waiting)] };
}

/** SendTaskSuccess: a token lives as long as its execution waits on that very attempt. */
export function answer(s: State, x: number, a: number, told: Told, bounds: Bounds): State | 'gone' {
  const execution = executionOf(s, x);
  return execution?.is === 'waiting' && execution.a === a ? enter(s, x, told, bounds) : 'gone';
}

/** The service hears the return of a step that it still waits for; anything else it has forgotten. */
export function returned(s: State, c: Call, told: Told, bounds: Bounds): State {
  const execution = executionOf(s, c.x);
  const expected = c.of === 'lapse-stage' ? 'lapsing' : 'carrying';
  return execution?.is === expected && execution.a === c.a ? enter(s, c.x, told, bounds) : s;
}

/** StartExecution by the derived name: a name once used starts nothing. */
export const start = (s: State, x: number, l: number, bounds: Bounds): State =>
  executionOf(s, x) ? s : enter(s, x, { g: x, l }, bounds);

export function stop(s: State, x: number): State {
  const execution = executionOf(s, x);
  return execution && runs(execution) ? put(s, x, { ...execution, is: 'stopped' }) : s;
}

/** What goes wrong around a state machine; each costs one of the faults that a search allows. */
export function* mishaps(s: State, bounds: Bounds): Generator<State> {
  if (s.faults === 0) return;
  const less = { ...s, faults: s.faults - 1 };
  for (const [i, execution] of s.executions.entries()) {
    if (!execution) continue;
    const x = i + 1;
    if (runs(execution)) yield stop(less, x);
    if (s.calls.length < bounds.calls) {
      if (execution.is === 'waiting') {
        // The invocation failed in the service's eyes: a new token, while the old Lambda may still be running.
        yield enter(less, x, { g: execution.g, l: execution.l }, bounds);
        const lapsing: Execution = { ...execution, is: 'lapsing' };
        if (bounds.lapses)
          yield { ...put(less, x, lapsing), calls: [...s.calls, call('lapse-stage', x, lapsing)] };
      }
      if (execution.is === 'lapsing')
        yield { ...less, calls: [...s.calls, call('lapse-stage', x, execution)] };
      if (execution.is === 'carrying')
        yield { ...less, calls: [...s.calls, call('carry-over', x, execution)] };
      if (execution.is === 'stopped' && bounds.redrives)
        yield enter(less, x, { g: execution.g, l: execution.l }, bounds);
    }
  }
}
