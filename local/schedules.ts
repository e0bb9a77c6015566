import type { Engine, InvokeResult } from './step-functions/engine.ts';
import type { Json } from './step-functions/json.ts';

/** What EventBridge does on AWS, in real time: a sweep at the start and each hour, a comparison each minute. */
const compareEveryMs = 60_000;
const sweepEveryMs = 3_600_000;
const lookForEndingsEveryMs = 2_000;

export interface SchedulesOptions {
  readonly engine: Engine;
  /** The state machines whose executions are watched. */
  readonly machines: readonly string[];
  readonly invoke: (name: string, payload: Json) => Promise<InvokeResult>;
}

/** Calls `reconcile` by the clock, and when an execution has ended badly. Gives back what ends it. */
export function keepSchedules({ engine, machines, invoke }: SchedulesOptions): () => void {
  let badEndings: string | undefined;

  /** The last execution of each kind of bad ending; a new one changes the text. */
  async function lookForEndings(): Promise<void> {
    const found: (string | undefined)[] = [];
    for (const stateMachineArn of machines)
      for (const statusFilter of ['FAILED', 'TIMED_OUT', 'ABORTED'] as const) {
        const { executions } = await engine.listExecutions({ stateMachineArn, statusFilter, maxResults: 1 });
        found.push(executions?.[0]?.executionArn);
      }
    const before = badEndings;
    badEndings = found.join();
    if (before !== undefined && before !== badEndings) await reconcile('compare');
  }

  const reconcile = (mode: 'compare' | 'sweep') => invoke('reconcile', { mode });
  const report = (error: unknown) =>
    console.error(`A scheduled call failed, the next one comes: ${String(error)}`);
  const every = (ms: number, work: () => Promise<unknown>) =>
    setInterval(() => void work().catch(report), ms).unref();

  const timers = [
    every(compareEveryMs, () => reconcile('compare')),
    every(sweepEveryMs, () => reconcile('sweep')),
    every(lookForEndingsEveryMs, lookForEndings),
  ];
  void reconcile('sweep').catch(report);
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
