import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import type { Checkpoint } from './checkpoint.ts';

export type { StreamRecord };

export interface Shard {
  readonly id: string;
  readonly parent: string | undefined;
}

/** One answer of a shard. */
export interface Read {
  readonly records: readonly StreamRecord[];
  /** The shard has been closed and holds nothing after these. */
  readonly ended: boolean;
}

/** Reads a stream of DynamoDB, and knows where it is in each shard. */
export function readShards(
  client: Pick<DynamoDBStreamsClient, 'send'>,
  stream: string,
  checkpoint: Checkpoint,
) {
  const iterators = new Map<string, string>();

  /** All shards that the stream has now; parents may be gone with their trimmed records. */
  async function shards(): Promise<readonly Shard[]> {
    const found: Shard[] = [];
    let after: string | undefined;
    do {
      const { StreamDescription } = await client.send(
        new DescribeStreamCommand({ StreamArn: stream, ExclusiveStartShardId: after }),
      );
      for (const { ShardId, ParentShardId } of StreamDescription?.Shards ?? [])
        if (ShardId) found.push({ id: ShardId, parent: ParentShardId });
      after = StreamDescription?.LastEvaluatedShardId;
    } while (after !== undefined);
    return found;
  }

  async function iteratorOf(shard: string): Promise<string | undefined> {
    const place = checkpoint.read(shard);
    const from =
      typeof place === 'object'
        ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: place.after }
        : { ShardIteratorType: 'TRIM_HORIZON' as const };
    const ask = (how: typeof from) =>
      client.send(new GetShardIteratorCommand({ StreamArn: stream, ShardId: shard, ...how }));
    const { ShardIterator } = await ask(from).catch((error: Error) => {
      // Trimmed after 24 hours; DynamoDB Local calls a number it no longer knows invalid.
      const isGone = error.name === 'TrimmedDataAccessException' || error.name === 'ValidationException';
      if (!isGone || from.ShardIteratorType === 'TRIM_HORIZON') throw error;
      return ask({ ShardIteratorType: 'TRIM_HORIZON' });
    });
    return ShardIterator;
  }

  /** The next records of a shard, after the last read; {@link rewind} goes back to the checkpoint. */
  async function read(shard: string): Promise<Read> {
    const iterator = iterators.get(shard) ?? (await iteratorOf(shard));
    if (iterator === undefined) return { records: [], ended: true };
    try {
      const { Records = [], NextShardIterator } = await client.send(
        new GetRecordsCommand({ ShardIterator: iterator }),
      );
      if (NextShardIterator === undefined) iterators.delete(shard);
      else iterators.set(shard, NextShardIterator);
      return { records: Records, ended: NextShardIterator === undefined };
    } catch (error) {
      const isStale =
        error instanceof Error && /^(ExpiredIterator|TrimmedDataAccess)Exception$/.test(error.name);
      if (!isStale || !iterators.delete(shard)) throw error;
      return read(shard);
    }
  }

  return { shards, read, rewind: (shard: string): void => void iterators.delete(shard) };
}
