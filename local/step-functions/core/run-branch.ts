import { EvaluationError } from '../expressions/evaluation-error.ts';
import type { Json } from '../json.ts';
import { attemptState } from './attempt-state.ts';
import { currentState, type Draft, type Place, rootOf, type Step } from './draft.ts';
import { handleFault } from './handle-fault.ts';
import { HISTORY_LIMIT_EVENTS, present, recordAfter } from './history.ts';
import { iterate, recordIterationEnd } from './iterate.ts';
import { leaveState } from './leave-state.ts';

/** Takes a branch on until it must wait or has ended, then the branch around it, and so on to the execution. */
export async function resume(draft: Draft, place: Place, step: Step): Promise<void> {
  await runBranch(draft, place, step);
  for (let at: Place | undefined = place; at && at.branch.status !== 'running'; at = at.outer) {
    if (at.outer) await runBranch(draft, at.outer, { kind: 'iterate' });
  }
  closeExecution(draft);
}

/** Takes one branch on until it must wait or has ended. */
export async function runBranch(draft: Draft, place: Place, step: Step): Promise<void> {
  let next = step;
  while (next.kind !== 'parked' && next.kind !== 'closed') {
    next =
      draft.execution.lastEventId >= HISTORY_LIMIT_EVENTS
        ? historyFull(draft, place)
        : await take(draft, place, next);
  }
  if (next.kind === 'closed' && place.outer) recordIterationEnd(draft, place.outer, place.branch);
}

async function take(draft: Draft, place: Place, step: Step): Promise<Step> {
  try {
    switch (step.kind) {
      case 'enter':
        enter(draft, place, step.name, step.input);
        return { kind: 'attempt' };
      case 'attempt':
        return await attemptState(draft, place);
      case 'iterate':
        return await iterate(draft, place, runBranch);
      case 'leave':
        return await leaveState(draft, place, step);
      case 'fault':
        return handleFault(draft, place, step.failure, step.final ?? false);
      case 'parked':
      case 'closed':
        return step;
    }
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    // A catcher whose own Assign or Output fails is not given a second error to catch.
    const inCatcher = step.kind === 'leave' && step.errorOutput !== undefined;
    return evaluationFailed(draft, place, error, inCatcher);
  }
}

function enter(draft: Draft, { branch, scope }: Place, name: string, input: Json): void {
  const id = recordAfter(draft, branch.lastEventId, `${scope.States[name]?.Type}StateEntered`, {
    name,
    input: JSON.stringify(input),
    inputDetails: { truncated: false },
  });
  branch.run = {
    name,
    input,
    enteredAt: draft.now,
    enteredEventId: id,
    lastEventId: id,
    retryCount: 0,
    retriesUsed: [],
  };
}

function evaluationFailed(draft: Draft, place: Place, error: EvaluationError, final: boolean): Step {
  const { run } = currentState(place);
  const failure = {
    error: 'States.QueryEvaluationError',
    cause: `An error occurred while executing the state '${run.name}' (entered at the event id #${run.enteredEventId}). ${error.message}`,
  };
  // Observed of the service: it follows the event before the state, when the state has written none but its entry.
  const id = recordAfter(
    draft,
    place.branch.lastEventId,
    'EvaluationFailed',
    present({ ...failure, location: error.location, state: run.name }),
  );
  run.lastEventId = id;
  place.branch.lastEventId = id;
  return { kind: 'fault', failure, ...(final ? { final } : {}) };
}

function historyFull(draft: Draft, place: Place): Step {
  const failure = {
    error: 'States.Runtime',
    cause: 'The execution reached the maximum number of history events (25000).',
  };
  const root = draft.execution.root;
  root.status = 'failed';
  root.failure = failure;
  place.branch.status = 'failed';
  place.branch.failure = failure;
  return { kind: 'closed' };
}

/** Closes the execution once its own line of states has ended. */
function closeExecution(draft: Draft): void {
  const { execution } = draft;
  const { branch } = rootOf(draft);
  if (execution.status !== 'RUNNING' || branch.status === 'running') return;
  execution.stoppedAt = draft.now;
  const after = branch.run?.lastEventId ?? branch.lastEventId;
  if (branch.status === 'succeeded') {
    execution.status = 'SUCCEEDED';
    execution.output = branch.output ?? null;
    const output = JSON.stringify(execution.output);
    recordAfter(draft, after, 'ExecutionSucceeded', { output, outputDetails: { truncated: false } });
  } else {
    execution.status = 'FAILED';
    execution.failure = branch.failure ?? {};
    recordAfter(draft, after, 'ExecutionFailed', present({ ...execution.failure }));
  }
}
