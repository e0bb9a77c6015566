import { currentState, type Draft, exitOf, type Place, type Step } from './draft.ts';
import type { Execution, Parked } from './execution.ts';
import { present, recordAfter, recordInState } from './history.ts';
import { resume } from './run-branch.ts';
import { findParked, parkedIn, parkedTask } from './tasks.ts';

type Waiting = Exclude<Parked, { kind: 'map' }>;

/** The next instant at which the execution does something by itself, in epoch milliseconds. */
export function dueAt(execution: Execution): number | undefined {
  if (execution.status !== 'RUNNING') return undefined;
  return Math.min(execution.timeoutAt, ...parkedIn(execution.root).map(dueOf));
}

function dueOf(parked: Waiting): number {
  if (parked.kind !== 'task') return parked.until;
  return Math.min(parked.timeoutAt ?? Infinity, parked.heartbeatBy ?? Infinity);
}

/** Fires everything that is due, the earliest first. A clock that has jumped finds several. */
export async function fireTimers(draft: Draft): Promise<void> {
  for (
    let due = dueAt(draft.execution);
    due !== undefined && due <= draft.now;
    due = dueAt(draft.execution)
  ) {
    if (due === draft.execution.timeoutAt) return timeOut(draft);
    const place = findParked(draft, (parked) => dueOf(parked) === due);
    if (!place) throw new Error('Something is due, but nothing waits for it');
    await resume(draft, place, fire(draft, place));
  }
}

function fire(draft: Draft, place: Place): Step {
  const { run, state } = currentState(place);
  if (run.parked?.kind === 'backoff') return { kind: 'attempt' };
  if (run.parked?.kind === 'wait' && state.Type === 'Wait') {
    delete run.parked;
    return { kind: 'leave', exit: exitOf(state) };
  }
  const { resourceType, resource } = parkedTask(place);
  delete run.parked;
  recordInState(draft, place, 'TaskTimedOut', { resourceType, resource, error: 'States.Timeout' });
  return { kind: 'fault', failure: { error: 'States.Timeout' } };
}

/** The execution's own time is up: TimeoutSeconds of the machine, or the service's limit of a year. */
function timeOut({ execution, ...draft }: Draft): void {
  execution.status = 'TIMED_OUT';
  execution.stoppedAt = draft.now;
  execution.failure = { error: 'States.Timeout' };
  recordAfter({ execution, ...draft }, 0, 'ExecutionTimedOut', present({ ...execution.failure }));
}
