import { currentState, type Draft, type Place, rootOf } from './draft.ts';
import type { Branch, Execution, Parked, ParkedTask } from './execution.ts';
import { iterationPlace } from './iterate.ts';

/** Everything that running branches wait for, Maps left out: their iterations are listed themselves. */
export function parkedIn(branch: Branch): Exclude<Parked, { kind: 'map' }>[] {
  const parked = branch.status === 'running' ? branch.run?.parked : undefined;
  if (!parked) return [];
  return parked.kind === 'map' ? parked.iterations.flatMap(parkedIn) : [parked];
}

/** Tasks that a call or a token may still answer. */
export function liveTasks(execution: Execution): ParkedTask[] {
  if (execution.status !== 'RUNNING') return [];
  return parkedIn(execution.root).filter((parked) => parked.kind === 'task');
}

/** The branch that waits for what `sought` says. */
export function findParked(
  draft: Draft,
  sought: (parked: Exclude<Parked, { kind: 'map' }>) => boolean,
  place: Place = rootOf(draft),
): Place | undefined {
  if (draft.execution.status !== 'RUNNING' || place.branch.status !== 'running') return undefined;
  const parked = place.branch.run?.parked;
  if (!parked) return undefined;
  if (parked.kind !== 'map') return sought(parked) ? place : undefined;
  for (const branch of parked.iterations) {
    const found = findParked(draft, sought, iterationPlace(place, branch));
    if (found) return found;
  }
  return undefined;
}

/** The task that the branch waits for. */
export function parkedTask(place: Place): ParkedTask {
  const { parked } = currentState(place).run;
  if (parked?.kind !== 'task') throw new Error('This branch waits for no task');
  return parked;
}
