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
  readonly shrinks: boolean;
  /** Keep the register in DynamoDB Local, begun by this thread. */
  readonly inDynamoDb?: boolean;
}

/** What a thread tells of each of its histories; it ends with the first that fails. */
export type Word = { readonly n: number } & ({ readonly played: Played } | { readonly found: Found });

const share = workerData as Share;
if (share.bug) putIn(share.bug);
const { seedOf, tryHistory } = await import('./run.ts');
const table = share.inDynamoDb ? await (await import('./dynamodb.ts')).tables(share.seed) : undefined;
for (let n = share.from; n < share.to; n += share.step) {
  const tried = await tryHistory(seedOf(share.seed, n), {
    shrinks: share.shrinks,
    ...(table ? { stores: table.fresh } : {}),
  });
  parentPort?.postMessage({ n, ...tried } satisfies Word);
  if ('found' in tried) break;
}
await table?.stop();
