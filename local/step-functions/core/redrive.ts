import { type Draft, type Place, rootOf } from './draft.ts';
import { recordAfter } from './history.ts';
import { iterationPlace } from './iterate.ts';
import { resume, runBranch } from './run-branch.ts';

/**
 * Takes a failed, aborted or timed-out execution up again in the states that it had not left
 * (developer guide, 'Redriving executions'): retries count from 0, timeouts begin anew, of a Map only the iterations
 * that had not succeeded run again.
 */
export async function redrive(draft: Draft, timeoutAt: number): Promise<void> {
  const { execution } = draft;
  const root = rootOf(draft);
  execution.status = 'RUNNING';
  execution.redriveCount += 1;
  execution.redrivenAt = draft.now;
  execution.timeoutAt = timeoutAt;
  delete execution.stoppedAt;
  delete execution.failure;
  const details = { redriveCount: execution.redriveCount };
  const id = recordAfter(draft, execution.lastEventId, 'ExecutionRedriven', details);
  await takeUp(draft, root, id);
  await resume(draft, root, { kind: 'parked' });
}

async function takeUp(draft: Draft, place: Place, after: number): Promise<void> {
  const { branch } = place;
  const run = branch.run;
  if (!run) return;
  branch.status = 'running';
  delete branch.failure;
  branch.lastEventId = after;
  run.lastEventId = after;
  run.retryCount = 0;
  run.retriesUsed = [];
  if (run.parked?.kind !== 'map') return runBranch(draft, place, { kind: 'attempt' });
  const unfinished = run.parked.iterations.filter(
    ({ status }) => status !== 'succeeded' && status !== 'pending',
  );
  for (const iteration of unfinished) await takeUp(draft, iterationPlace(place, iteration), after);
  return runBranch(draft, place, { kind: 'iterate' });
}
