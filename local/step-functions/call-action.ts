import type { Engine } from './engine.ts';
import { isObject } from './json.ts';
import { ServiceError } from './service-error.ts';

type Kind = 'string' | 'number' | 'boolean' | 'object';

interface Action {
  method: Exclude<keyof Engine, 'nextDueAt' | 'fireDue' | 'idle' | 'clockMoved' | 'close'>;
  required: Record<string, Kind>;
  optional: Record<string, Kind>;
}

const paging = { maxResults: 'number', nextToken: 'string' } as const;
const described = { includedData: 'string' } as const;
const configured = { loggingConfiguration: 'object', tracingConfiguration: 'object' } as const;

/** Every action that is served, with the parameters it takes. A parameter that is not listed is refused. */
const ACTIONS: Record<string, Action> = {
  CreateStateMachine: {
    method: 'createStateMachine',
    required: { name: 'string', definition: 'string', roleArn: 'string' },
    // Tags are taken and not kept: nothing local asks for them, and deployments always send them.
    optional: { type: 'string', tags: 'object', ...configured },
  },
  UpdateStateMachine: {
    method: 'updateStateMachine',
    required: { stateMachineArn: 'string' },
    optional: { definition: 'string', roleArn: 'string', ...configured },
  },
  DeleteStateMachine: { method: 'deleteStateMachine', required: { stateMachineArn: 'string' }, optional: {} },
  DescribeStateMachine: {
    method: 'describeStateMachine',
    required: { stateMachineArn: 'string' },
    optional: described,
  },
  ListStateMachines: { method: 'listStateMachines', required: {}, optional: paging },
  StartExecution: {
    method: 'startExecution',
    required: { stateMachineArn: 'string' },
    optional: { name: 'string', input: 'string' },
  },
  DescribeExecution: {
    method: 'describeExecution',
    required: { executionArn: 'string' },
    optional: described,
  },
  ListExecutions: {
    method: 'listExecutions',
    required: { stateMachineArn: 'string' },
    optional: { statusFilter: 'string', ...paging },
  },
  DescribeStateMachineForExecution: {
    method: 'describeStateMachineForExecution',
    required: { executionArn: 'string' },
    optional: described,
  },
  GetExecutionHistory: {
    method: 'getExecutionHistory',
    required: { executionArn: 'string' },
    optional: { reverseOrder: 'boolean', includeExecutionData: 'boolean', ...paging },
  },
  StopExecution: {
    method: 'stopExecution',
    required: { executionArn: 'string' },
    optional: { error: 'string', cause: 'string' },
  },
  RedriveExecution: {
    method: 'redriveExecution',
    required: { executionArn: 'string' },
    optional: { clientToken: 'string' },
  },
  SendTaskSuccess: {
    method: 'sendTaskSuccess',
    required: { taskToken: 'string', output: 'string' },
    optional: {},
  },
  SendTaskFailure: {
    method: 'sendTaskFailure',
    required: { taskToken: 'string' },
    optional: { error: 'string', cause: 'string' },
  },
  SendTaskHeartbeat: { method: 'sendTaskHeartbeat', required: { taskToken: 'string' }, optional: {} },
};

/** Calls an action by its name with what came over the wire. Throws ServiceError for whatever it refuses. */
export async function callAction(engine: Engine, name: string, input: unknown): Promise<object> {
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!action) throw new ServiceError('UnknownOperationException', `The action '${name}' is not supported`);
  // The kinds of all parameters have been checked; the methods share no wider type than this.
  const method = engine[action.method] as (checked: object) => Promise<object>;
  return method(checked(action, input));
}

function checked(action: Action, input: unknown): object {
  if (!isObject(input)) throw new ServiceError('ValidationException', 'The request is not an object');
  const given = Object.entries(input).filter(([, value]) => value !== null);
  for (const name of Object.keys(action.required)) {
    if (!given.some(([known]) => known === name)) {
      refuse(`Value null at '${name}' failed to satisfy constraint: Member must not be null`);
    }
  }
  for (const [name, value] of given) {
    const kind = action.required[name] ?? action.optional[name];
    if (!kind) refuse(`The parameter '${name}' is not supported`);
    if (typeof value !== kind) refuse(`Value at '${name}' must be a ${kind}`);
  }
  return Object.fromEntries(given);
}

function refuse(what: string): never {
  throw new ServiceError('ValidationException', `1 validation error detected: ${what}`);
}
