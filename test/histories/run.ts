import fc from '../support/properties.ts';
import { anyHistory } from './moves.ts';
import { type Played, play } from './play.ts';
import { inMemory, type Stores } from './stores.ts';

/** A history after which a promise was not kept, made as small as it gets. */
export interface Found {
  readonly seed: number;
  /** How far it was made smaller: with the seed it plays the same again. */
  readonly path: string;
  readonly faults: readonly string[];
  /** What is left of it: commands with what happened after each. */
  readonly history: string;
}

/** The seed of the n-th history of a run: the same whoever plays it, and alone. */
export const seedOf = (seed: number, n: number): number => (seed * 1_000_003 + n) | 0;

/** Plays one history; where a promise is not kept, it looks for a smaller one that shows the same. */
export async function tryHistory(
  seed: number,
  {
    stores = inMemory,
    path,
    msToShrink = 0,
  }: {
    readonly stores?: () => Stores | Promise<Stores>;
    readonly path?: string;
    /** How long to look for a smaller one; 0: not at all. */
    readonly msToShrink?: number;
  } = {},
): Promise<{ readonly played: Played } | { readonly found: Found }> {
  let last: Played | undefined;
  const property = fc.asyncProperty(anyHistory, async (history) => {
    const played = await play(history, await stores());
    // A history that passes after one that failed is a step of shrinking that led nowhere.
    if (played.faults.length > 0 || last === undefined || last.faults.length === 0) last = played;
    return played.faults.length === 0;
  });
  const checked = await fc.check(property, {
    ...{ seed, numRuns: 1 },
    ...(msToShrink > 0 ? { interruptAfterTimeLimit: msToShrink } : { endOnFailure: true }),
    ...(path === undefined ? {} : { path }),
  });
  if (!checked.failed && last) return { played: last };
  const [history] = checked.counterexample ?? [];
  const thrown = checked.errorInstance instanceof Error ? [String(checked.errorInstance.stack)] : [];
  const faults = last && last.faults.length > 0 ? last.faults : thrown;
  const left = history?.turns
    .filter(({ intent, moves }) => intent.what !== 'nothing' || moves.length > 0)
    .map((turn) => JSON.stringify(turn));
  return {
    found: { seed, path: checked.counterexamplePath ?? '', faults, history: (left ?? []).join('\n') },
  };
}
