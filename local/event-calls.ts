import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { LambdaError } from './lambdas.ts';
import type { Queues } from './queues/queues.ts';
import type { InvokeResult } from './step-functions/engine.ts';
import type { Json } from './step-functions/json.ts';

export interface EventCallsOptions {
  readonly invoke: (name: string, payload: Json) => Promise<InvokeResult>;
  /** Takes what failed once too often. */
  readonly queues: Pick<Queues, 'send'>;
  /** Before each try again; Lambda waits for one minute, then for two. */
  readonly waitsMs?: readonly number[];
  /** Once aborted nothing is tried again, and what fails is no failed event: it was ended with everything else. */
  readonly signal?: AbortSignal;
}

/** Resolves when the call was taken or given up. Rejects with LambdaError where there is no such function. */
export type CallByEvent = (name: string, payload: Json) => Promise<void>;

/**
 * Calls functions as Lambda does for events, with nobody waiting for the answer: what fails is tried twice more, then
 * the event goes to the queue of failed events with what went wrong, as to a function's dead letter queue.
 */
export const eventCalls =
  ({ invoke, queues, waitsMs = [1000, 2000], signal }: EventCallsOptions): CallByEvent =>
  async (name, payload) => {
    for (let tries = 0; ; tries += 1) {
      if (signal?.aborted) return;
      const failure = await attempt(() => invoke(name, payload));
      if (failure === undefined || signal?.aborted) return;
      const wait = waitsMs[tries];
      if (wait === undefined) {
        queues.send('failed-events', JSON.stringify(payload), attributesOf(failure));
        return;
      }
      await pause(wait, undefined, { ref: false });
    }
  };

/** What went wrong, if something did. */
async function attempt(call: () => Promise<InvokeResult>): Promise<string | undefined> {
  try {
    const { payload, functionError } = await call();
    return functionError === undefined ? undefined : JSON.stringify(payload);
  } catch (error) {
    if (error instanceof LambdaError && error.name === 'ResourceNotFoundException') throw error;
    return String(error);
  }
}

/** As Lambda writes them; the message is cut where it cuts it, at 1 KB. */
const attributesOf = (message: string) => ({
  RequestID: { DataType: 'String', StringValue: randomUUID() },
  ErrorCode: { DataType: 'Number', StringValue: '200' },
  ErrorMessage: { DataType: 'String', StringValue: message.slice(0, 1024) },
});
