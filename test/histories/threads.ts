import { Worker } from 'node:worker_threads';
import type { Played } from './play.ts';
import type { Found } from './run.ts';
import type { Share, Word } from './worker.ts';

/** What became of a run of histories. */
export interface Outcome {
  readonly count: number;
  readonly found: (Found & { readonly n: number }) | undefined;
  /** Sums over all histories that were played to their end. */
  readonly sums: Omit<Played, 'faults' | 'kinds'>;
  /** How often each kind of event was written. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** Plays histories in threads; the first that fails ends the run. `tells` hears after each how many there are. */
export async function playAll(
  what: { readonly seed: number; readonly count: number; readonly threads: number } & Pick<
    Share,
    'bug' | 'msToShrink' | 'replay' | 'inDynamoDb'
  >,
  tells: (played: number) => void = () => undefined,
): Promise<Outcome> {
  const { seed, count, threads, ...rest } = what;
  const sums = { asked: 0, events: 0, letters: 0, generations: 0, mishaps: 0 };
  const kinds = new Map<string, number>();
  let played = 0;
  let found: Outcome['found'];
  const workers: Worker[] = [];
  const hear = (word: Word) => {
    played++;
    if ('found' in word) found ??= { n: word.n, ...word.found };
    else {
      for (const of of Object.keys(sums) as (keyof typeof sums)[]) sums[of] += word.played[of];
      for (const [kind, many] of word.played.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + many);
    }
    tells(played);
  };
  const shares = Array.from({ length: threads }, (_, from): Share => {
    return { ...rest, seed, from, to: count, step: threads };
  });
  await Promise.all(
    shares.map(
      (workerData) =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData });
          workers.push(worker);
          worker.on('message', (word: Word) => {
            hear(word);
            // The others stop where they are: one failing history is enough to be read.
            if ('found' in word) for (const other of workers) if (other !== worker) void other.terminate();
          });
          worker.once('error', reject);
          worker.once('exit', () => resolve());
        }),
    ),
  );
  return { count: played, found, sums, kinds };
}
