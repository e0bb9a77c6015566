import type { Sight } from '../expressions/evaluate.ts';
import type { Json, JsonObject } from '../json.ts';
import { currentState, type Draft, type Place } from './draft.ts';
import { present } from './history.ts';

/** What the expressions of the current state can see. `extra` is `result` or `errorOutput`, where the field has one. */
export function sightOf(
  draft: Draft,
  place: Place,
  extra: { result?: Json; errorOutput?: Json; token?: string; item?: JsonObject } = {},
): Sight {
  const { token, item, ...members } = extra;
  return {
    states: {
      input: currentState(place).run.input,
      context: contextOf(draft, place, token, item),
      ...members,
    },
    variables: variablesSeenFrom(place),
    surroundings: { now: draft.now, uuid: draft.chance.uuid, fraction: draft.chance.fraction },
  };
}

/** The context object (developer guide, 'Accessing execution data from the Context object'). */
function contextOf(draft: Draft, place: Place, token?: string, item?: JsonObject): JsonObject {
  const { execution } = draft;
  const { run } = currentState(place);
  const mapItem = item ?? itemOf(place);
  return present({
    Execution: present({
      Id: execution.arn,
      Input: execution.input,
      Name: execution.name,
      RoleArn: execution.roleArn,
      StartTime: instant(execution.startedAt),
      RedriveCount: execution.redriveCount,
      RedriveTime: execution.redrivenAt === undefined ? undefined : instant(execution.redrivenAt),
    }),
    StateMachine: { Id: execution.machineArn, Name: execution.machineName },
    State: { Name: run.name, EnteredTime: instant(run.enteredAt), RetryCount: run.retryCount },
    Task: token === undefined ? undefined : { Token: token },
    Map: mapItem && { Item: mapItem },
  });
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function itemOf(place: Place): JsonObject | undefined {
  return place.branch.item ? { ...place.branch.item } : place.outer && itemOf(place.outer);
}

/** An iteration sees the variables of the branch around it; its own end with it. */
function variablesSeenFrom(place: Place): Record<string, Json> {
  return { ...(place.outer && variablesSeenFrom(place.outer)), ...place.branch.variables };
}
