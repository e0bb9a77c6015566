import { setTimeout as pause } from 'node:timers/promises';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { InvokeResult } from '../step-functions/engine.ts';
import type { Json } from '../step-functions/json.ts';
import { openCheckpoint } from './checkpoint.ts';
import { type DeadLetter, deliver } from './deliver.ts';
import { readShards, type Shard, type StreamRecord } from './shards.ts';

export interface PollerOptions {
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly region: string;
  readonly table: string;
  readonly checkpointFile: string;
  /** Told of each record that the function would not take. */
  readonly deadLetter: (letter: DeadLetter & { readonly shard: string; readonly stream: string }) => void;
  /** The function in front of which it stands. */
  readonly call: (event: Json) => Promise<InvokeResult>;
  /** Real time between two looks at a stream that says nothing. */
  readonly intervalMs?: number;
  readonly backoffMs?: (n: number) => number;
  readonly retries?: number;
  readonly batchSize?: number;
}

/** What stands between the table and the relay. */
export interface Poller {
  /** Resolves when a look at the whole stream, begun after this call, has found nothing to deliver. */
  drained(): Promise<void>;
  /** Looks at once: something was written. */
  wake(): void;
  /** Ends it. What is under way is not dealt with: it is delivered again when the stream is opened next. */
  stop(): Promise<void>;
}

/** The same rule as the deployed event source: new events of tools, nothing else. */
const rings = ({ eventName, dynamodb }: StreamRecord): boolean =>
  eventName === 'INSERT' && (dynamodb?.Keys?.SK?.S ?? '').startsWith('EVENT#');

/** New shards are looked for once in so many looks, and at once when one ends. */
const looksBetweenDescribes = 100;

/**
 * Reads a table's stream as Lambda's event source does, from its oldest record on, a parent before its children, and
 * delivers at least once: the checkpoint is written after the delivery. Rejects where the table has no stream.
 */
export async function openPoller(options: PollerOptions): Promise<Poller> {
  const { endpoint, region, accessKeyId, table, intervalMs = 100, batchSize = 25, retries = 5 } = options;
  const config = { endpoint, region, credentials: { accessKeyId, secretAccessKey: 'local' } };
  const stream = await streamOf(new DynamoDBClient(config), table);
  const client = new DynamoDBStreamsClient(config);
  const checkpoint = openCheckpoint(options.checkpointFile, stream);
  const reader = readShards(client, stream, checkpoint);
  const stopping = new AbortController();
  let wake = new AbortController();
  const waiting: (() => void)[] = [];
  let shards: readonly Shard[] = [];
  let looks = 0;
  let faults = 0;

  const hasEnded = (id: string | undefined): boolean =>
    id === undefined || checkpoint.read(id) === 'ended' || !shards.some((shard) => shard.id === id);

  /** Reads what there is now; says whether that was nothing. */
  async function look(): Promise<boolean> {
    if (looks++ % looksBetweenDescribes === 0) {
      shards = await reader.shards();
      checkpoint.forgetAllBut(shards.map(({ id }) => id));
    }
    let nothing = true;
    for (const { id, parent } of shards) {
      if (hasEnded(id) || !hasEnded(parent)) continue;
      if (await readToEnd(id)) nothing = false;
    }
    faults = 0;
    return nothing;
  }

  /** Says whether it found anything. */
  async function readToEnd(shard: string): Promise<boolean> {
    let found = false;
    for (;;) {
      const { records, ended } = await reader.read(shard);
      const reached = (record: StreamRecord | undefined): void => {
        const after = record?.dynamodb?.SequenceNumber;
        if (after !== undefined) checkpoint.write(shard, { after });
      };
      const ringing = records.filter(rings);
      for (let i = 0; i < ringing.length; i += batchSize) {
        await deliver(ringing.slice(i, i + batchSize), {
          call: options.call,
          stream,
          done: reached,
          deadLetter: (letter) => options.deadLetter({ ...letter, shard, stream }),
          retries,
          backoffMs: options.backoffMs ?? ((n) => Math.min(10_000, 100 * 2 ** n)),
          signal: stopping.signal,
        });
      }
      reached(records.at(-1));
      if (ended) {
        checkpoint.write(shard, 'ended');
        looks = 0;
      }
      found ||= ringing.length > 0 || ended;
      if (ended || records.length === 0) return found;
    }
  }

  /** Everything is read again from the checkpoint; says so once, however long it lasts. */
  async function recover(error: unknown): Promise<boolean> {
    if (stopping.signal.aborted) return false;
    if (faults++ === 0) console.error(`The register's stream cannot be read, trying again: ${String(error)}`);
    for (const { id } of shards) reader.rewind(id);
    looks = 0;
    await pause(intervalMs * Math.min(faults, 50));
    return false;
  }

  /** Until the next look is due, or somebody has asked for one since the last began. */
  async function sleep(): Promise<void> {
    await pause(intervalMs, undefined, { signal: wake.signal }).catch(() => undefined);
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const asked = waiting.splice(0);
      wake = new AbortController();
      const nothing = await look().catch(recover);
      if (nothing) for (const release of asked) release();
      else waiting.unshift(...asked);
      if (nothing && waiting.length === 0) await sleep();
    }
  }

  const running = run();
  return {
    drained: () =>
      new Promise((release) => {
        waiting.push(release);
        wake.abort();
      }),
    wake: () => wake.abort(),
    async stop() {
      stopping.abort();
      wake.abort();
      await running;
      for (const release of waiting.splice(0)) release();
      client.destroy();
    },
  };
}

async function streamOf(client: DynamoDBClient, table: string): Promise<string> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  client.destroy();
  if (!Table?.LatestStreamArn) throw new Error(`The table ${table} has no stream`);
  return Table.LatestStreamArn;
}
