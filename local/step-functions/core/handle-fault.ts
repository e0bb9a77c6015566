import type { Catcher, Retrier } from '../asl/definition.ts';
import { currentState, type Draft, type Place, type Step } from './draft.ts';
import type { Failure } from './execution.ts';
import { recordInState } from './history.ts';
import { errorOutputOf } from './leave-state.ts';

/** Retry, then Catch, then the failure of the whole branch. */
export function handleFault(draft: Draft, place: Place, failure: Failure, final: boolean): Step {
  const { run, state } = currentState(place);
  const guarded = !final && (state.Type === 'Task' || state.Type === 'Map') ? state : undefined;
  const retrier = firstMatch(guarded?.Retry, failure);
  if (retrier && mayRetry(retrier.value, run.retriesUsed[retrier.index] ?? 0)) {
    const used = run.retriesUsed[retrier.index] ?? 0;
    for (let index = 0; index <= retrier.index; index++) run.retriesUsed[index] ??= 0;
    run.retriesUsed[retrier.index] = used + 1;
    run.retryCount += 1;
    run.parked = { kind: 'backoff', until: draft.now + delayOf(retrier.value, used, draft) };
    return { kind: 'parked' };
  }
  if (state.Type === 'Map') recordInState(draft, place, 'MapStateFailed');
  const catcher = firstMatch(guarded?.Catch, failure);
  if (catcher) return { kind: 'leave', exit: exitBy(catcher), errorOutput: errorOutputOf(failure) };
  place.branch.status = 'failed';
  place.branch.failure = failure;
  return { kind: 'closed' };
}

function firstMatch<Rule extends Retrier | Catcher>(
  rules: Rule[] | undefined,
  failure: Failure,
): { value: Rule; index: number } | undefined {
  const index =
    rules?.findIndex((rule) => rule.ErrorEquals.some((name) => matches(name, failure.error))) ?? -1;
  const value = rules?.[index];
  return value && { value, index };
}

/** Errors that no wildcard matches (developer guide, 'Handling errors in Step Functions workflows'). */
const BEYOND_WILDCARDS = ['States.DataLimitExceeded', 'States.Runtime'];

function matches(name: string, error: string | undefined): boolean {
  if (name === error) return true;
  if (error !== undefined && BEYOND_WILDCARDS.includes(error)) return false;
  return name === 'States.ALL' || (name === 'States.TaskFailed' && error !== 'States.Timeout');
}

/** Three attempts unless MaxAttempts says otherwise (Amazon States Language, 'Retrying after error'). */
function mayRetry(retrier: Retrier, used: number): boolean {
  return used < (retrier.MaxAttempts ?? 3);
}

/** Milliseconds until the next attempt. */
function delayOf(retrier: Retrier, used: number, draft: Draft): number {
  const grown = (retrier.IntervalSeconds ?? 1) * (retrier.BackoffRate ?? 2) ** used;
  const seconds = Math.min(grown, retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY);
  return Math.round(1000 * seconds * (retrier.JitterStrategy === 'FULL' ? draft.chance.fraction() : 1));
}

function exitBy({ value, index }: { value: Catcher; index: number }) {
  return { path: `Catch[${index}]/`, next: value.Next, assign: value.Assign, output: value.Output };
}
