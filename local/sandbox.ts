import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Answer, Call } from './lambda-thread.ts';

/** What a call of a function came to: Lambda's `X-Amz-Function-Error` and error object where it failed. */
export type Outcome = { readonly payload: string } | { readonly error: FunctionError };

export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

export interface SandboxOptions {
  readonly name: string;
  /** The bundle, an ES module that exports `handler`. */
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  /** Takes what the function prints. */
  readonly log: Writable;
}

/**
 * One function in a thread of its own, with its own environment: what it prints can be kept apart, and what hangs
 * can be ended. It takes several calls at a time, where Lambda would open as many sandboxes.
 */
export interface Sandbox {
  run(payload: string, clockOffsetMs: number): Promise<Outcome>;
  /** False once a call has timed out or the thread has ended: open another for the next call. */
  isFit(): boolean;
  /** Ends the thread. Calls under way come to `Runtime.ExitError`. */
  end(): Promise<void>;
}

export function openSandbox({ name, file, environment, timeoutSeconds, log }: SandboxOptions): Sandbox {
  const underWay = new Map<string, (outcome: Outcome) => void>();
  let fit = true;
  const worker = new Worker(new URL('lambda-thread.ts', import.meta.url), {
    workerData: { name, file: pathToFileURL(file).href },
    env: { ...environment },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  for (const output of [worker.stdout, worker.stderr])
    output.on('data', (text: Buffer) => log.writable && log.write(text));
  worker.on('message', (answer: Answer) => underWay.get(answer.id)?.(answer));
  worker.on('error', ({ name: errorType, message: errorMessage }) => fail({ errorType, errorMessage }));
  worker.on('exit', (code) =>
    fail({
      errorType: 'Runtime.ExitError',
      errorMessage: `Error: Runtime exited with error: exit status ${code}`,
    }),
  );

  function fail(error: FunctionError): void {
    fit = false;
    for (const settle of underWay.values()) settle({ error });
  }

  function timedOut(id: string): FunctionError {
    fit = false;
    return {
      errorType: 'Sandbox.Timedout',
      errorMessage: `RequestId: ${id} Error: Task timed out after ${timeoutSeconds.toFixed(2)} seconds`,
    };
  }

  async function run(payload: string, clockOffsetMs: number): Promise<Outcome> {
    const id = randomUUID();
    const deadlineAt = Date.now() + timeoutSeconds * 1000;
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    underWay.set(id, resolve);
    const timer = setTimeout(() => resolve({ error: timedOut(id) }), timeoutSeconds * 1000);
    worker.postMessage({ id, payload, clockOffsetMs, deadlineAt } satisfies Call);
    const outcome = await promise;
    clearTimeout(timer);
    underWay.delete(id);
    // A sandbox whose call has timed out is not used again; it ends with the last call that is still in it.
    if (!fit && underWay.size === 0) void worker.terminate();
    return outcome;
  }

  return {
    run,
    isFit: () => fit,
    async end() {
      fit = false;
      await worker.terminate();
    },
  };
}
