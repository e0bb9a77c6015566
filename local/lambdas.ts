import { createWriteStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type FunctionSpec, functionSpecs } from '../infra/functions.ts';
import type { BusinessClock } from './clock.ts';
import { type Patience, patienceAtStop } from './patience-at-stop.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';
import type { InvokeResult } from './step-functions/engine.ts';
import type { Json } from './step-functions/json.ts';

/** An error of the service Lambda itself, by the name and the HTTP status that its API has for it. */
export class LambdaError extends Error {
  override readonly name: keyof typeof statuses;

  constructor(name: keyof typeof statuses, message: string) {
    super(message);
    this.name = name;
  }

  get status(): number {
    return statuses[this.name];
  }
}

const statuses = {
  InvalidRequestContentException: 400,
  ResourceNotFoundException: 404,
  RequestTooLargeException: 413,
  TooManyRequestsException: 429,
  ServiceException: 500,
} as const;

export interface LambdasOptions {
  /** Where the bundles are: `<directory>/<name>/index.mjs`. */
  readonly bundles: string;
  /** Awaited by each call: where our own endpoints are is known only when they listen. */
  readonly environment: Promise<Readonly<Record<string, string>>>;
  readonly clock: BusinessClock;
  /** What the functions print goes here. */
  readonly logFile: string;
  /** By default as deployed (infra/functions.ts), or Lambda's own three seconds. */
  readonly timeoutSeconds?: (name: string) => number;
}

/** The service Lambda, as far as we use it. */
export interface Lambdas {
  /**
   * Calls a function and waits for it; the payload crosses as JSON, as on AWS. A function that fails is a result with
   * `functionError`. Rejects with {@link LambdaError} where there is no such function or the payload is too large.
   */
  invoke(name: string, payload: Json): Promise<InvokeResult>;
  /** How many calls have begun since it was opened. */
  begun(): number;
  /** Resolves when no call is under way. */
  idle(): Promise<void>;
  /** Waits for the calls under way, ten seconds unless it says otherwise, and ends the threads. */
  stop(within?: Patience): Promise<void>;
}

/** Lambda's limit on a synchronous call, request and response alike. */
export const payloadLimitBytes = 6 * 1024 * 1024;
const patienceAtStopMs = 10_000;

const yes = () => true;
const no = () => false;

/** `commands` is on this machine only, and has as long as what records on AWS. */
const deployedTimeout = (name: string): number => {
  const specs: Readonly<Record<string, FunctionSpec | undefined>> = functionSpecs;
  return specs[name === 'commands' ? 'api-record' : name]?.timeoutSeconds ?? 3;
};

/** Opens the functions, each in a thread that starts with its first call. */
export function openLambdas({
  bundles,
  environment,
  clock,
  logFile,
  timeoutSeconds = deployedTimeout,
}: LambdasOptions): Lambdas {
  const log = createWriteStream(logFile, { flags: 'a' });
  const sandboxes = new Map<string, Sandbox>();
  let begun = 0;
  let underWay = 0;
  const waiting: (() => void)[] = [];

  async function bundleOf(name: string): Promise<string> {
    const file = join(bundles, name, 'index.mjs');
    const known = /^[\w-]+$/.test(name) && (await access(file).then(yes, no));
    if (!known) throw new LambdaError('ResourceNotFoundException', `Function not found: ${name}`);
    return file;
  }

  function sandboxOf(name: string, file: string, common: Readonly<Record<string, string>>): Sandbox {
    const warm = sandboxes.get(name);
    if (warm?.isFit()) return warm;
    const environment = { ...common, AWS_LAMBDA_FUNCTION_NAME: name };
    const sandbox = openSandbox({ name, file, environment, timeoutSeconds: timeoutSeconds(name), log });
    sandboxes.set(name, sandbox);
    return sandbox;
  }

  async function call(name: string, payload: Json): Promise<InvokeResult> {
    const text = JSON.stringify(payload ?? null);
    if (Buffer.byteLength(text) > payloadLimitBytes)
      throw new LambdaError(
        'RequestTooLargeException',
        `Request must be smaller than ${payloadLimitBytes} bytes`,
      );
    const [file, common] = await Promise.all([bundleOf(name), environment]);
    const outcome = await sandboxOf(name, file, common).run(text, clock.offsetMs());
    if ('error' in outcome)
      return { functionError: 'Unhandled', payload: { ...outcome.error } as unknown as Json };
    return withinLimit(outcome.payload);
  }

  async function invoke(name: string, payload: Json): Promise<InvokeResult> {
    begun += 1;
    if (underWay++ === 0) clock.workBegins();
    try {
      return await call(name, payload);
    } finally {
      if (--underWay === 0) {
        clock.workEnds();
        for (const release of waiting.splice(0)) release();
      }
    }
  }

  async function idle(): Promise<void> {
    while (underWay > 0) await new Promise<void>((release) => waiting.push(release));
  }

  return {
    invoke,
    begun: () => begun,
    idle,
    async stop(within = patienceAtStop(patienceAtStopMs)) {
      await within(idle());
      await Promise.all([...sandboxes.values()].map((sandbox) => sandbox.end()));
      await new Promise<void>((resolve) => log.end(resolve));
    },
  };
}

function withinLimit(payload: string): InvokeResult {
  if (Buffer.byteLength(payload) <= payloadLimitBytes) return { payload: JSON.parse(payload) as Json };
  return {
    functionError: 'Unhandled',
    payload: {
      errorType: 'Function.ResponseSizeTooLarge',
      errorMessage: `Response payload size exceeded maximum allowed payload size (${payloadLimitBytes} bytes).`,
    },
  };
}
