import { ARGUMENTS } from '../core/attempt-task.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { isExpression } from './check-expressions.ts';
import { TASK_RESOURCES, type TaskResource } from './definition.ts';
import { checkShape } from './fields.ts';
import type { Findings } from './findings.ts';
import { STATES } from './state-shapes.ts';

/** Checks one state by itself: its fields, and which of them exclude each other. */
export function checkState(state: Json, path: string, findings: Findings): void {
  const type = isObject(state) ? state.Type : undefined;
  const shape = typeof type === 'string' && Object.hasOwn(STATES, type) ? STATES[type] : undefined;
  if (!isObject(state) || !shape) {
    findings.add(`${path}/Type`, `A state of type ${JSON.stringify(type)} is not supported`);
    return;
  }
  checkShape(state, shape, path, findings);
  if (type === 'Task') checkTask(state, path, findings);
  if (type === 'Wait') exactlyOne(['Seconds', 'Timestamp'], state, path, findings);
  if ('Next' in shape.optional) exactlyOne(['Next', 'End'], state, path, findings);
}

function exactlyOne(names: string[], state: JsonObject, path: string, findings: Findings): void {
  if (names.filter((name) => name in state).length === 1) return;
  findings.add(path, `Exactly one of ${names.join(' and ')} is expected`);
}

function checkTask(state: JsonObject, path: string, findings: Findings): void {
  const {
    Resource: resource,
    Arguments: given,
    TimeoutSeconds: timeout,
    HeartbeatSeconds: heartbeat,
  } = state;
  if (typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout) {
    findings.add(`${path}/HeartbeatSeconds`, 'HeartbeatSeconds must be smaller than TimeoutSeconds');
  }
  if (!TASK_RESOURCES.some((known) => known === resource) || isExpression(given ?? null)) return;
  const known: readonly string[] = ARGUMENTS[resource as TaskResource];
  const [required = ''] = known;
  if (!isObject(given) || !(required in given)) {
    findings.add(`${path}/Arguments`, `These fields are required: [${required}]`);
    return;
  }
  for (const name of Object.keys(given)) {
    if (!known.includes(name)) {
      findings.add(`${path}/Arguments/${name}`, `Argument '${name}' is not supported`);
    }
  }
}

/** Variables that a state sets, in itself, its rules and its catchers. */
export function variablesOf(state: Json): string[] {
  if (!isObject(state)) return [];
  const rules = [state.Choices, state.Catch].flatMap((list) => (Array.isArray(list) ? list : []));
  return [state, ...rules].flatMap((part) =>
    isObject(part) && isObject(part.Assign) ? Object.keys(part.Assign) : [],
  );
}
