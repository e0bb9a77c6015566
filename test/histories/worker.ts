import { parentPort, workerData } from 'node:worker_threads';
import type { Bug } from './bugs.ts';
import type { Played } from './play.ts';
import type { Found } from './run.ts';
import { putIn } from './with-bug.ts';

/** Which histories of a seed a thread plays. */
export interface Share {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Put in before anything else is loaded. */
  readonly bug?: Bug;
  /** How long to make a failing history smaller. */
  readonly msToShrink: number;
  /** Plays one history again, made as small as it was. */
  readonly replay?: Pick<Found, 'seed' | 'path'>;
  /** Keep the register in DynamoDB Local, begun by this thread. */
  readonly inDynamoDb?: boolean;
}

/** What a thread tells of each of its histories; it ends with the first that fails. */
export type Word = { readonly n: number } & ({ readonly played: Played } | { readonly found: Found });

const share = workerData as Share;
if (share.bug) putIn(share.bug);
const { seedOf, tryHistory } = await import('./run.ts');
const table = share.inDynamoDb ? await (await import('./dynamodb.ts')).tables(share.seed) : undefined;
const stores = table ? { stores: table.fresh } : {};
const { replay, msToShrink } = share;
for (let n = share.from; n < (replay ? 1 : share.to); n += share.step) {
  const of = replay ? { path: replay.path } : { msToShrink };
  const tried = await tryHistory(replay?.seed ?? seedOf(share.seed, n), { ...of, ...stores });
  parentPort?.postMessage({ n, ...tried } satisfies Word);
  if ('found' in tried) break;
}
await table?.stop();
