import { evaluate } from '../expressions/evaluate.ts';
import { EvaluationError } from '../expressions/evaluation-error.ts';
import { DATA_LIMIT_BYTES, isObject, type Json, type JsonObject, sizeOf } from '../json.ts';
import { sightOf } from './context.ts';
import { currentState, type Draft, type Place, type Step } from './draft.ts';
import { recordAfter, recordInState } from './history.ts';

/** Computes Assign and Output, both from the variables as they were before, and moves on or ends the branch. */
export async function leaveState(
  draft: Draft,
  place: Place,
  step: Extract<Step, { kind: 'leave' }>,
): Promise<Step> {
  const { run, state } = currentState(place);
  const { exit, result, errorOutput } = step;
  const sight = sightOf(draft, place, {
    ...(result === undefined ? {} : { result }),
    ...(errorOutput === undefined ? {} : { errorOutput }),
  });
  const assigned = exit.assign === undefined ? {} : await evaluate(exit.assign, `${exit.path}Assign`, sight);
  const output =
    exit.output === undefined
      ? (errorOutput ?? result ?? run.input)
      : await evaluate(exit.output, `${exit.path}Output`, sight);
  if (!isObject(assigned)) throw new EvaluationError('Assign gives no object', `${exit.path}Assign`);
  if (sizeOf(output) > DATA_LIMIT_BYTES) return { kind: 'fault', failure: tooLarge(run.name) };

  const details = {
    name: run.name,
    output: JSON.stringify(output),
    outputDetails: { truncated: false },
    ...assignment(assigned),
  };
  if (state.Type === 'Map' && errorOutput === undefined) {
    // The service gives MapStateSucceeded and MapStateExited the same previous event.
    place.branch.lastEventId = recordAfter(draft, run.lastEventId, 'MapStateExited', details);
  } else {
    recordInState(draft, place, `${state.Type}StateExited`, details);
  }
  Object.assign(place.branch.variables, assigned);
  delete place.branch.run;
  if (exit.next !== undefined) return { kind: 'enter', name: exit.next, input: output };
  place.branch.status = 'succeeded';
  place.branch.output = output;
  return { kind: 'closed' };
}

function assignment(assigned: JsonObject): JsonObject {
  const entries = Object.entries(assigned);
  if (entries.length === 0) return {};
  const assignedVariables = Object.fromEntries(entries.map(([name, value]) => [name, JSON.stringify(value)]));
  return { assignedVariables, assignedVariablesDetails: { truncated: false } };
}

/** The failure of a state or task whose result is over 256 KiB. */
export function tooLarge(what: string): { error: string; cause: string } {
  return {
    error: 'States.DataLimitExceeded',
    cause: `The state/task '${what}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  };
}

/** What a catcher hands on as `$states.errorOutput`. */
export function errorOutputOf(failure: { error?: string; cause?: string }): Json {
  return { Error: failure.error ?? '', Cause: failure.cause ?? '' };
}
