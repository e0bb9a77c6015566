import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { onTestFinished } from 'vitest';
import type { Json } from '../../local/step-functions/json.ts';
import { openVirtualEngine } from '../../local/step-functions/virtual-engine.ts';
import { flowsOf, type WorkflowName, waysOf, workflow, workflowFile } from '../../workflows/asl.ts';

/** What a function of the play does when it is called for the nth time, from 0; what it throws is its error. */
export type Part = (payload: Json, call: number) => Json | Promise<Json>;

/** A fault of Lambda's own, before or instead of an answer of the function. */
export class LambdaFault extends Error {
  override readonly name: string;
  constructor(name: string) {
    super(name);
    this.name = name;
  }
}

/** An error that the function itself throws. */
export class FunctionError extends Error {
  override readonly name: string;
  constructor(name: string) {
    super(name);
    this.name = name;
  }
}

/** What all rehearsals of this file together have travelled: `Draft --> NextStage`, and `Draft again` for a retry. */
export const travelled: Readonly<Record<WorkflowName, Set<string>>> = {
  'tool-lifecycle': new Set(),
  'stage-notice': new Set(),
};

/** All that can be travelled in a workflow: into each flow, along each way, and again where there is a Retry. */
export const everyWay = (name: WorkflowName): readonly string[] =>
  flowsOf(workflow(name)).flatMap(({ StartAt, States }) => [
    `[*] --> ${StartAt}`,
    ...Object.entries(States).flatMap(([from, state]) => [
      ...waysOf(state).map(({ to }) => `${from} --> ${to}`),
      ...(state.Retry ? [`${from} again`] : []),
    ]),
  ]);

function* waysTravelled(events: readonly HistoryEvent[]): Generator<string> {
  const byId = new Map(events.map((event) => [event.id, event]));
  const before = ({ previousEventId }: HistoryEvent) => byId.get(previousEventId);
  for (const event of events) {
    const entered = event.stateEnteredEventDetails?.name;
    if (entered) yield `${before(event)?.stateExitedEventDetails?.name ?? '[*]'} --> ${entered}`;
    if (event.type !== 'TaskScheduled') continue;
    // The first attempt is scheduled upon entering the state, each further one upon what ended the one before.
    let cause = before(event);
    const again = cause !== undefined && cause.stateEnteredEventDetails === undefined;
    while (cause && !cause.stateEnteredEventDetails) cause = before(cause);
    if (again) yield `${cause?.stateEnteredEventDetails?.name} again`;
  }
}

/** A workflow file, run by the local engine on a clock of its own, with functions that play their parts. */
export async function rehearse(name: WorkflowName, parts: Readonly<Record<string, Part>>) {
  const calls: Record<string, Json[]> = {};
  const stage = openVirtualEngine({
    invoke: async (called, payload) => {
      calls[called] = [...(calls[called] ?? []), payload];
      const part = parts[called];
      if (!part) throw new Error(`Nobody plays ${called}`);
      try {
        return { payload: await part(payload, calls[called].length - 1) };
      } catch (error) {
        if (error instanceof LambdaFault) throw error;
        const { name: errorType, message: errorMessage } = error as Error;
        return { functionError: 'Unhandled', payload: { errorType, errorMessage } };
      }
    },
  });
  const { engine } = stage;
  const definition = workflowFile(name).replaceAll(/\$\{(\w+)\}/g, (_, word: string) =>
    word.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  );
  const roleArn = 'arn:aws:iam::000000000000:role/engine';
  const { stateMachineArn } = await engine.createStateMachine({ name, definition, roleArn });
  let executionArn = '';

  const events = async (): Promise<readonly HistoryEvent[]> =>
    (await engine.getExecutionHistory({ executionArn, maxResults: 1000 })).events ?? [];
  onTestFinished(async () => {
    for (const way of waysTravelled(await events())) travelled[name].add(way);
    engine.close();
  });

  return {
    ...stage,
    events,
    /** What each function was given, call by call. */
    called: (name: string): readonly Json[] => calls[name] ?? [],
    async start(name: string, input: Json): Promise<void> {
      const started = await engine.startExecution({ stateMachineArn, name, input: JSON.stringify(input) });
      executionArn = started.executionArn ?? '';
      await engine.idle();
    },
    async answer(taskToken: string, output: Json): Promise<void> {
      await engine.sendTaskSuccess({ taskToken, output: JSON.stringify(output) });
      await engine.idle();
    },
    describe: () => engine.describeExecution({ executionArn }),
    async output(): Promise<Json> {
      const { output = 'null' } = await engine.describeExecution({ executionArn });
      return JSON.parse(output);
    },
    /** The states that were entered, in order. */
    async path(): Promise<readonly string[]> {
      return (await events()).flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []);
    },
  };
}

export type Rehearsal = Awaited<ReturnType<typeof rehearse>>;
