import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { afterAll, describe, expect, test } from 'vitest';
import { type Checkpoint, openCheckpoint } from '../../local/stream/checkpoint.ts';
import { readShards } from '../../local/stream/shards.ts';

const folder = mkdtempSync(join(tmpdir(), 'placet-shards-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

/** A stream with one shard of records 1 to 3, whose iterators say where they stand. It is asked by its API alone. */
function stream(faults: Record<string, string[]> = {}) {
  const asked: string[] = [];
  const failOnce = (operation: string) => {
    const name = faults[operation]?.shift();
    if (name) throw Object.assign(new Error(name), { name });
  };
  const send = async (command: unknown) => {
    if (command instanceof DescribeStreamCommand) {
      const first = command.input.ExclusiveStartShardId === undefined;
      asked.push('describe');
      return {
        StreamDescription: first
          ? { Shards: [{ ShardId: 'old' }], LastEvaluatedShardId: 'old' }
          : { Shards: [{ ShardId: 'new', ParentShardId: 'old' }] },
      };
    }
    if (command instanceof GetShardIteratorCommand) {
      const { ShardIteratorType, SequenceNumber = '0' } = command.input;
      asked.push(`iterator ${ShardIteratorType} ${SequenceNumber}`);
      if (ShardIteratorType !== 'TRIM_HORIZON') failOnce('iterator');
      return { ShardIterator: SequenceNumber };
    }
    if (command instanceof GetRecordsCommand) {
      asked.push(`records after ${command.input.ShardIterator}`);
      failOnce('records');
      const next = Number(command.input.ShardIterator) + 1;
      return {
        Records: [{ dynamodb: { SequenceNumber: String(next) } }],
        NextShardIterator: next === 3 ? undefined : String(next),
      };
    }
    throw new Error('not asked for here');
  };
  return { client: { send } as unknown as Pick<DynamoDBStreamsClient, 'send'>, asked };
}
const checkpoint = (): Checkpoint => openCheckpoint(join(folder, `${files++}.json`), 'arn');
const numbers = (read: {
  readonly records: readonly { dynamodb?: { SequenceNumber?: string | undefined } | undefined }[];
}) => read.records.map(({ dynamodb }) => dynamodb?.SequenceNumber);

describe('reading the shards of a stream', () => {
  test('lists them over all pages, with their parents', async () => {
    const reader = readShards(stream().client, 'arn', checkpoint());
    expect(await reader.shards()).toEqual([
      { id: 'old', parent: undefined },
      { id: 'new', parent: 'old' },
    ]);
  });

  test('goes on from read to read and says when a shard is closed', async () => {
    const reader = readShards(stream().client, 'arn', checkpoint());
    const reads = [await reader.read('old'), await reader.read('old'), await reader.read('old')];
    expect(reads.map(numbers)).toEqual([['1'], ['2'], ['3']]);
    expect(reads.map(({ ended }) => ended)).toEqual([false, false, true]);
  });

  test('begins after the checkpoint, and does so again when it is told to', async () => {
    const place = checkpoint();
    place.write('old', { after: '1' });
    const reader = readShards(stream().client, 'arn', place);
    expect(numbers(await reader.read('old'))).toEqual(['2']);
    reader.rewind('old');
    expect(numbers(await reader.read('old'))).toEqual(['2']);
  });

  test.each(['ExpiredIteratorException', 'TrimmedDataAccessException'])(
    'takes a new iterator from the checkpoint on %s',
    async (name) => {
      const { client, asked } = stream({ records: ['', name] });
      const place = checkpoint();
      const reader = readShards(client, 'arn', place);
      await reader.read('old');
      place.write('old', { after: '1' });
      expect(numbers(await reader.read('old'))).toEqual(['2']);
      expect(asked.at(-2)).toBe('iterator AFTER_SEQUENCE_NUMBER 1');
    },
  );

  test.each(['TrimmedDataAccessException', 'ValidationException'])(
    'begins with the oldest record when the checkpoint’s is gone (%s)',
    async (name) => {
      const place = checkpoint();
      place.write('old', { after: '2' });
      const reader = readShards(stream({ iterator: [name] }).client, 'arn', place);
      expect(numbers(await reader.read('old'))).toEqual(['1']);
    },
  );

  test('passes on what it cannot deal with', async () => {
    const reader = readShards(stream({ records: ['AccessDeniedException'] }).client, 'arn', checkpoint());
    await expect(reader.read('old')).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});

describe('a checkpoint', () => {
  test('is of one stream, survives, and forgets shards that are gone', () => {
    const file = join(folder, `${files++}.json`);
    const place = openCheckpoint(file, 'one');
    place.write('old', 'ended');
    place.write('new', { after: '7' });
    place.forgetAllBut(['new']);
    const again = openCheckpoint(file, 'one');
    expect([again.read('old'), again.read('new')]).toEqual([undefined, { after: '7' }]);
    expect(openCheckpoint(file, 'another').read('new')).toBeUndefined();
  });
});
