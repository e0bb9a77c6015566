import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** One cold start: milliseconds to load the module, to answer the first call, and of the processor for both. */
export interface ColdStart {
  readonly loadMs: number;
  readonly callMs: number;
  readonly cpuMs: number;
}

export interface Cold {
  /** Absolute path of the bundle. */
  readonly file: string;
  /** What the function is called with; not called without one. */
  readonly event?: unknown;
  /** What the function's business clock shows. */
  readonly now?: string;
  readonly environment: Readonly<Record<string, string>>;
}

type Told = ColdStart & {
  readonly answer?: { readonly statusCode?: number; readonly batchItemFailures?: readonly unknown[] };
  readonly error?: string;
};

const script = fileURLToPath(new URL('cold-start.mjs', import.meta.url));

/**
 * Starts a function once in a fresh Node, with nothing in its environment but what it is given, as a new sandbox of
 * Lambda does. Throws Error where it fails, answers as an API with anything but success, or gives records back.
 */
export async function startCold({ environment, ...asked }: Cold): Promise<ColdStart> {
  const env = { ...environment, TZ: 'UTC' };
  const child = fork(script, { env, execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  child.send(asked);
  const [told] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [])])) as [
    Told?,
  ];
  if (!told) throw new Error(`${asked.file} ended without an answer`);
  const { loadMs, callMs, cpuMs, answer, error } = told;
  const isRefused = (answer?.statusCode ?? 200) >= 300 || (answer?.batchItemFailures?.length ?? 0) > 0;
  if (error !== undefined || isRefused)
    throw new Error(`${asked.file}: ${error ?? JSON.stringify(answer).slice(0, 500)}`);
  return { loadMs, callMs, cpuMs };
}
