import { quantile } from './statistics.ts';

/** What was carried through from end to end, and how long each took. Milliseconds. */
export interface Throughput {
  readonly decisions: number;
  readonly aSecond: number;
  /** From asking until it is answered for: the decision is final. */
  readonly accepted: { readonly p50: number; readonly p95: number };
  /** From asking until the next person is waited for. */
  readonly carried: { readonly p50: number; readonly p95: number };
}

/** What each decision of one play took, in milliseconds, and how long the play lasted. */
export interface Play {
  readonly seconds: number;
  readonly accepted: readonly number[];
  readonly carried: readonly number[];
}

/** One tool's decisions; each resolves when it is carried through. */
export interface Approvals {
  readonly decisions: number;
  /** Makes the n-th decision (from 0) on a tool: `accepted` when answered, and resolves when what follows waits. */
  decide(tool: string, n: number, accepted: () => void): Promise<void>;
}

/**
 * Carries tools through all of their decisions, so many at a time: each lane takes a tool, makes a decision, waits until
 * the next is waited for, and goes on. Nobody thinks in between.
 */
export async function throughLanes(
  { decisions, decide }: Approvals,
  tools: readonly string[],
  lanes: number,
): Promise<Play> {
  const left = [...tools];
  const accepted: number[] = [];
  const carried: number[] = [];
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: Math.min(lanes, tools.length) }, async () => {
      for (let tool = left.shift(); tool !== undefined; tool = left.shift())
        for (let n = 0; n < decisions; n++) {
          const askedAt = performance.now();
          await decide(tool, n, () => accepted.push(performance.now() - askedAt));
          carried.push(performance.now() - askedAt);
        }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, accepted, carried };
}

/** Several plays of one round as one. */
export function throughput(plays: readonly Play[]): Throughput {
  const accepted = plays.flatMap((play) => play.accepted);
  const carried = plays.flatMap((play) => play.carried);
  const seconds = plays.reduce((sum, play) => sum + play.seconds, 0);
  return {
    decisions: carried.length,
    aSecond: carried.length / seconds,
    accepted: { p50: quantile(accepted, 0.5), p95: quantile(accepted, 0.95) },
    carried: { p50: quantile(carried, 0.5), p95: quantile(carried, 0.95) },
  };
}

/** Whoever waits for something that somebody else will say, once. */
export function heard() {
  const waiting = new Map<string, () => void>();
  const early = new Set<string>();
  return {
    say(what: string): void {
      const hear = waiting.get(what);
      if (hear) {
        waiting.delete(what);
        hear();
      } else early.add(what);
    },
    hear: (what: string): Promise<void> =>
      early.delete(what) ? Promise.resolve() : new Promise((resolve) => waiting.set(what, resolve)),
  };
}
