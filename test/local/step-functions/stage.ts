import { onTestFinished } from 'vitest';
import type { Invoke, InvokeResult } from '../../../local/step-functions/engine.ts';
import type { Json } from '../../../local/step-functions/json.ts';
import { openVirtualEngine, type VirtualEngine } from '../../../local/step-functions/virtual-engine.ts';

/** A call that a function has received. */
export interface Received {
  name: string;
  payload: Json;
}

/** What a function of a test does with its payload; an Error is thrown, as when the call itself fails. */
export type Behaviour = (payload: Json) => InvokeResult | Error | Promise<InvokeResult | Error>;

/** An engine on a virtual clock with functions that behave as the test says, and what they have received. */
export interface Stage extends VirtualEngine {
  received: Received[];
  functions: Record<string, Behaviour>;
  /** Creates a machine `M` of these states, starting with the first. */
  create(states: Record<string, object>, more?: object): Promise<string>;
  start(machineArn: string, name: string, input?: Json): Promise<string>;
  /** Creates, starts and lets everything settle that needs no time. */
  run(states: Record<string, object>, input?: Json): Promise<Outcome>;
  outcome(executionArn: string): Promise<Outcome>;
  /** Moves the clock and fires what is due, without waiting for calls that never answer. */
  fireAfter(seconds: number): Promise<void>;
  /** The tokens that functions have been given so far, in their `token`. */
  tokens(): string[];
}

export interface Outcome {
  arn: string;
  status: string | undefined;
  output: Json | undefined;
  error: string | undefined;
  cause: string | undefined;
  /** The types of its events, in order. */
  types: string[];
}

/** Sets the stage; it is taken down when the test ends. */
export function setStage(functions: Record<string, Behaviour> = {}, file = ':memory:'): Stage {
  const received: Received[] = [];
  const invoke: Invoke = async (name, payload) => {
    received.push({ name, payload });
    const behaviour = functions[name];
    if (!behaviour)
      throw Object.assign(new Error(`Function not found: ${name}`), { name: 'ResourceNotFoundException' });
    const result = await behaviour(payload);
    if (result instanceof Error) throw result;
    return result;
  };
  const virtual = openVirtualEngine({ invoke, file });
  const { engine } = virtual;
  onTestFinished(() => engine.close());

  const stage: Stage = {
    ...virtual,
    received,
    functions,
    async create(states, more = {}) {
      const definition = JSON.stringify(machine(states, more));
      const { stateMachineArn } = await engine.createStateMachine({ name: 'M', definition, roleArn: ROLE });
      return String(stateMachineArn);
    },
    async start(stateMachineArn, name, input = {}) {
      const { executionArn } = await engine.startExecution({
        stateMachineArn,
        name,
        input: JSON.stringify(input),
      });
      return String(executionArn);
    },
    async run(states, input) {
      const arn = await stage.start(await stage.create(states), 'E', input);
      await engine.idle();
      return stage.outcome(arn);
    },
    async outcome(arn) {
      const { status, output, error, cause } = await engine.describeExecution({ executionArn: arn });
      const { events = [] } = await engine.getExecutionHistory({ executionArn: arn, maxResults: 1000 });
      const types = events.map(({ type }) => String(type));
      return {
        arn,
        status,
        output: output === undefined ? undefined : JSON.parse(output),
        error,
        cause,
        types,
      };
    },
    async fireAfter(seconds) {
      virtual.setClock(virtual.now() + 1000 * seconds);
      await engine.fireDue();
    },
    tokens: () => received.flatMap(({ payload }) => tokenIn(payload)),
  };
  return stage;
}

export const ROLE = 'arn:aws:iam::000000000000:role/engine';

/** A definition of these states, starting with the first. */
export function machine(states: Record<string, object>, more: object = {}): object {
  return { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states, ...more };
}

function tokenIn(payload: Json): string[] {
  const token =
    typeof payload === 'object' && payload !== null && 'token' in payload ? payload.token : undefined;
  return typeof token === 'string' ? [token] : [];
}

/** A Task that calls a function with its input. */
export function call(functionName: string, more: object = { End: true }): object {
  const Arguments = { FunctionName: functionName, Payload: '{% $states.input %}' };
  return { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Arguments, ...more };
}

/** A Task that hands a token to the function `desk` and waits for its answer. */
export function waitForToken(more: object = { End: true }): object {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: {
      FunctionName: 'desk',
      Payload: {
        token: '{% $states.context.Task.Token %}',
        retryCount: '{% $states.context.State.RetryCount %}',
        enteredTime: '{% $states.context.State.EnteredTime %}',
      },
    },
    ...more,
  };
}

/** A function that answers with its payload. */
export const echo: Behaviour = (payload) => ({ payload });

/** A function that throws an error of that type. */
export function throwing(errorType: string, errorMessage = 'no'): Behaviour {
  return () => ({ payload: { errorType, errorMessage }, functionError: 'Unhandled' });
}
