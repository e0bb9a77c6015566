import type { TaskState } from '../asl/definition.ts';
import { evaluate, evaluateAs } from '../expressions/evaluate.ts';
import { EvaluationError } from '../expressions/evaluation-error.ts';
import { inRange } from '../expressions/in-range.ts';
import { isObject, type Json } from '../json.ts';
import { sightOf } from './context.ts';
import { currentState, type Draft, type Place, type Step } from './draft.ts';
import type { Call } from './execution.ts';
import { present, recordInState } from './history.ts';

/** Schedules a task: a call leaves the engine, and the state waits for its answer or for its token. */
export async function attemptTask(state: TaskState, draft: Draft, place: Place): Promise<Step> {
  const { run } = currentState(place);
  const { resourceType, resource } = resourceOf(state);
  const token = resource.endsWith('.waitForTaskToken') ? draft.chance.token() : undefined;
  const sight = sightOf(draft, place, token === undefined ? {} : { token });
  const parameters = await evaluate(state.Arguments ?? {}, 'Arguments', sight);
  const timeout = await secondsOf('TimeoutSeconds');
  const heartbeat = await secondsOf('HeartbeatSeconds');
  const call = callOf(state, parameters, draft);

  const id = recordInState(draft, place, 'TaskScheduled', {
    resourceType,
    resource,
    region: draft.execution.region,
    parameters: JSON.stringify(parameters),
    ...present({ timeoutInSeconds: timeout, heartbeatInSeconds: heartbeat }),
  });
  recordInState(draft, place, 'TaskStarted', { resourceType, resource });
  run.parked = {
    kind: 'task',
    id,
    resourceType,
    resource,
    call,
    ...(token === undefined ? {} : { token }),
    ...(timeout === undefined ? {} : { timeoutAt: draft.now + 1000 * timeout }),
    ...(heartbeat === undefined
      ? {}
      : { heartbeatSeconds: heartbeat, heartbeatBy: draft.now + 1000 * heartbeat }),
  };
  draft.calls.push({ taskId: id, call, ...(token === undefined ? {} : { token }) });
  return { kind: 'parked' };

  async function secondsOf(field: 'TimeoutSeconds' | 'HeartbeatSeconds'): Promise<number | undefined> {
    const given = state[field];
    return given === undefined
      ? undefined
      : inRange(await evaluateAs('number', given, field, sight), 1, field);
  }
}

/** `arn:aws:states:::lambda:invoke.waitForTaskToken` → `lambda` and `invoke.waitForTaskToken`. */
function resourceOf(state: TaskState): { resourceType: string; resource: string } {
  const [resourceType = '', resource = ''] = state.Resource.split(':').slice(-2);
  return { resourceType, resource };
}

/** The members of Arguments that the engine knows; any other is refused rather than ignored. */
export const ARGUMENTS = {
  'arn:aws:states:::lambda:invoke': ['FunctionName', 'Payload'],
  'arn:aws:states:::lambda:invoke.waitForTaskToken': ['FunctionName', 'Payload'],
  'arn:aws:states:::states:startExecution': ['StateMachineArn', 'Name', 'Input'],
} as const satisfies Record<TaskState['Resource'], readonly string[]>;

function callOf(state: TaskState, parameters: Json, draft: Draft): Call {
  const given = isObject(parameters) ? parameters : {};
  const known: readonly string[] = ARGUMENTS[state.Resource];
  const stranger = Object.keys(given).find((name) => !known.includes(name));
  if (stranger)
    throw new EvaluationError(`The argument '${stranger}' is not supported.`, `Arguments/${stranger}`);
  if (state.Resource !== 'arn:aws:states:::states:startExecution') {
    return { kind: 'invoke', functionName: text('FunctionName'), payload: given.Payload ?? {} };
  }
  // The name is drawn here, so that a call repeated after a crash starts the same execution.
  const name = given.Name === undefined ? draft.chance.uuid() : text('Name');
  return { kind: 'start-execution', machineArn: text('StateMachineArn'), name, input: given.Input ?? {} };

  function text(name: string): string {
    const value = given[name];
    if (typeof value === 'string' && value !== '') return value;
    throw new EvaluationError(`The argument '${name}' must be a string.`, `Arguments/${name}`);
  }
}
