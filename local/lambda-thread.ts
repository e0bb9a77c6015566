import { types } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';

/** One call, as the thread of a function gets it. */
export interface Call {
  readonly id: string;
  /** JSON text. */
  readonly payload: string;
  /** Set as CLOCK_OFFSET_MS before the handler runs. */
  readonly clockOffsetMs: number;
  /** Epoch milliseconds of the machine's clock. */
  readonly deadlineAt: number;
}

/** What the function made of it: JSON text, or Lambda's object for an error. */
export type Answer = { readonly id: string } & (
  | { readonly payload: string }
  | { readonly error: { errorType: string; errorMessage: string; trace: readonly string[] } }
);

type Handler = (event: unknown, context: object) => unknown;

const { file, name } = workerData as { file: string; name: string };
/** Loaded once, as in a sandbox that stays warm; rejects where the bundle throws while it loads. */
const loading: Promise<{ handler?: Handler }> = import(file);
loading.catch(() => undefined);

/** What Lambda's Node runtime makes of whatever a handler throws. */
function errorOf(thrown: unknown): { errorType: string; errorMessage: string; trace: readonly string[] } {
  if (!types.isNativeError(thrown))
    return { errorType: typeof thrown, errorMessage: String(thrown), trace: [] };
  return {
    errorType: thrown.name,
    errorMessage: thrown.message,
    trace: (thrown.stack ?? '').split('\n').map((line) => line.trim()),
  };
}

async function run({ id, payload, clockOffsetMs, deadlineAt }: Call): Promise<Answer> {
  process.env.CLOCK_OFFSET_MS = String(clockOffsetMs);
  const { handler } = await loading.catch((cause: unknown) => {
    throw Object.assign(new Error(String(cause), { cause }), { name: 'Runtime.ImportModuleError' });
  });
  if (typeof handler !== 'function')
    throw Object.assign(new Error('index.handler is undefined or not exported'), {
      name: 'Runtime.HandlerNotFound',
    });
  const context = {
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:${process.env.AWS_REGION}:000000000000:function:${name}`,
    memoryLimitInMB: '512',
    awsRequestId: id,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadlineAt - Date.now()),
  };
  const result = await handler(JSON.parse(payload), context);
  return { id, payload: JSON.stringify(result) ?? 'null' };
}

parentPort?.on('message', async (call: Call) => {
  const answer = await run(call).catch((thrown: unknown) => ({ id: call.id, error: errorOf(thrown) }));
  parentPort?.postMessage(answer satisfies Answer);
});
