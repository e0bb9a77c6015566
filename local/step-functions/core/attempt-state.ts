import type { ChoiceState, FailState, WaitState } from '../asl/definition.ts';
import { evaluateAs } from '../expressions/evaluate.ts';
import { EvaluationError } from '../expressions/evaluation-error.ts';
import { inRange } from '../expressions/in-range.ts';
import { attemptMap } from './attempt-map.ts';
import { attemptTask } from './attempt-task.ts';
import { sightOf } from './context.ts';
import { currentState, type Draft, exitOf, type Place, type Step } from './draft.ts';
import type { Failure } from './execution.ts';

/** The work of the current state, up to the point where it must wait. */
export async function attemptState(draft: Draft, place: Place): Promise<Step> {
  const { run, state } = currentState(place);
  delete run.parked;
  switch (state.Type) {
    case 'Pass':
    case 'Succeed':
      return { kind: 'leave', exit: exitOf(state) };
    case 'Fail':
      return { kind: 'fault', failure: await failureOf(state, draft, place), final: true };
    case 'Choice':
      return choose(state, draft, place);
    case 'Wait':
      return wait(state, draft, place);
    case 'Task':
      return attemptTask(state, draft, place);
    case 'Map':
      return attemptMap(state, draft, place);
  }
}

async function failureOf(state: FailState, draft: Draft, place: Place): Promise<Failure> {
  const sight = sightOf(draft, place);
  const failure: Failure = {};
  if (state.Error !== undefined) failure.error = await evaluateAs('string', state.Error, 'Error', sight);
  if (state.Cause !== undefined) failure.cause = await evaluateAs('string', state.Cause, 'Cause', sight);
  return failure;
}

async function choose(state: ChoiceState, draft: Draft, place: Place): Promise<Step> {
  const sight = sightOf(draft, place);
  for (const [index, rule] of state.Choices.entries()) {
    const path = `Choices[${index}]/`;
    if (await evaluateAs('boolean', rule.Condition, `${path}Condition`, sight)) {
      return { kind: 'leave', exit: { path, next: rule.Next, assign: rule.Assign, output: rule.Output } };
    }
  }
  if (state.Default !== undefined) return { kind: 'leave', exit: { ...exitOf(state), next: state.Default } };
  const { run } = currentState(place);
  const cause = `An error occurred while executing the state '${run.name}' (entered at the event id #${run.enteredEventId}). Failed to transition out of the state. The state does not point to a next state.`;
  return { kind: 'fault', failure: { error: 'States.NoChoiceMatched', cause }, final: true };
}

async function wait(state: WaitState, draft: Draft, place: Place): Promise<Step> {
  const until = await endOfWait(state, draft, place);
  if (until <= draft.now) return { kind: 'leave', exit: exitOf(state) };
  currentState(place).run.parked = { kind: 'wait', until };
  return { kind: 'parked' };
}

async function endOfWait(state: WaitState, draft: Draft, place: Place): Promise<number> {
  const sight = sightOf(draft, place);
  if (state.Timestamp !== undefined) {
    const text = await evaluateAs('string', state.Timestamp, 'Timestamp', sight);
    const instant = Date.parse(text);
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) || Number.isNaN(instant)) {
      throw new EvaluationError(`The Timestamp '${text}' is not a valid ISO 8601 instant.`, 'Timestamp');
    }
    return instant;
  }
  const seconds = await evaluateAs('number', state.Seconds ?? 0, 'Seconds', sight);
  return draft.now + 1000 * inRange(seconds, 0, 'Seconds');
}
