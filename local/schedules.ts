import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { CallByEvent } from './event-calls.ts';
import type { Engine } from './step-functions/engine.ts';

/** What EventBridge does on AWS, in real time: a sweep at the start and each hour, a comparison each minute. */
const compareEveryMs = 60_000;
const sweepEveryMs = 3_600_000;
const lookForEndingsEveryMs = 2_000;

const badEnds = ['FAILED', 'TIMED_OUT', 'ABORTED'] as const;
const ends = ['SUCCEEDED', ...badEnds] as const;

export interface SchedulesOptions {
  readonly engine: Pick<Engine, 'listExecutions'>;
  /** The state machines whose executions are watched for bad endings. */
  readonly machines: readonly string[];
  /** The one whose executions are kept in the register when they have ended. */
  readonly lifecycle: string;
  /** Which of them are kept already; made where it is missing. */
  readonly historyKeptFile: string;
  readonly call: CallByEvent;
}

/**
 * Calls `reconcile` by the clock, and when an execution has ended badly; `keep-history` once when one of a tool has
 * ended in any way. Gives back what ends it.
 */
export function keepSchedules({
  engine,
  machines,
  lifecycle,
  historyKeptFile,
  call,
}: SchedulesOptions): () => void {
  let badEndings: string | undefined;
  let stopped = false;
  const kept = namesIn(historyKeptFile);

  /** The last execution of each kind of bad ending; a new one changes the text. */
  async function lookForBadEndings(): Promise<void> {
    const found: (string | undefined)[] = [];
    for (const stateMachineArn of machines)
      for (const statusFilter of badEnds) {
        const { executions } = await engine.listExecutions({ stateMachineArn, statusFilter, maxResults: 1 });
        found.push(executions?.[0]?.executionArn);
      }
    const before = badEndings;
    badEndings = found.join();
    if (before !== undefined && before !== badEndings) await reconcile('compare');
  }

  async function lookForEndings(): Promise<void> {
    for (const statusFilter of ends) {
      let nextToken: string | undefined;
      do {
        const page = await engine.listExecutions({
          stateMachineArn: lifecycle,
          statusFilter,
          maxResults: 1000,
          nextToken,
        });
        for (const execution of page.executions ?? []) if (!stopped) await keepHistory(execution);
        nextToken = page.nextToken;
      } while (nextToken !== undefined && !stopped);
    }
  }

  /** Written down when it is done: after a kill it may be done again, which does no harm. */
  async function keepHistory(ended: {
    name: string | undefined;
    stopDate?: Date | undefined;
  }): Promise<void> {
    // One that was redriven ends again, at another instant.
    const line = `${ended.name} ${ended.stopDate?.toISOString()}`;
    if (kept.has(line)) return;
    kept.add(line);
    await call('keep-history', { execution: ended.name ?? '' });
    if (stopped) return;
    appendFileSync(historyKeptFile, `${line}\n`);
  }

  const reconcile = (mode: 'compare' | 'sweep') => call('reconcile', { mode });
  const report = (error: unknown) => {
    if (!stopped) console.error(`A scheduled call failed, the next one comes: ${String(error)}`);
  };
  const every = (ms: number, work: () => Promise<unknown>) =>
    setInterval(() => void work().catch(report), ms).unref();

  const timers = [
    every(compareEveryMs, () => reconcile('compare')),
    every(sweepEveryMs, () => reconcile('sweep')),
    every(lookForEndingsEveryMs, lookForBadEndings),
    every(lookForEndingsEveryMs, lookForEndings),
  ];
  void reconcile('sweep').catch(report);
  return () => {
    stopped = true;
    for (const timer of timers) clearInterval(timer);
  };
}

const namesIn = (file: string): Set<string> =>
  new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);
