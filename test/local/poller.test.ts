import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTableInput } from '../../functions/store/table.ts';
import { type DynamoDbLocal, startDynamoDbLocal } from '../../local/dynamodb.ts';
import type { InvokeResult } from '../../local/step-functions/engine.ts';
import type { Json } from '../../local/step-functions/json.ts';
import { failureRecord } from '../../local/stream/failure-record.ts';
import { openPoller, type Poller, type PollerOptions } from '../../local/stream/poller.ts';

interface Batch {
  readonly Records: readonly {
    readonly eventName: string;
    readonly eventSourceARN: string;
    readonly dynamodb: {
      readonly Keys: { readonly PK: { readonly S: string }; readonly SK: { readonly S: string } };
      readonly SequenceNumber: string;
    };
  }[];
}
type Answer = (batch: Batch) => Json | Promise<Json>;

const region = 'eu-west-1';
const credentials = { accessKeyId: 'placettest', secretAccessKey: 'local' };
let dynamodb: DynamoDbLocal;
let client: DynamoDBClient;
let folder: string;
let table: string;
let tables = 0;

beforeAll(async () => {
  dynamodb = await startDynamoDbLocal({ accessKeyId: credentials.accessKeyId });
  client = new DynamoDBClient({ endpoint: dynamodb.endpoint, region, credentials });
  folder = mkdtempSync(join(tmpdir(), 'placet-poller-'));
});
afterAll(async () => {
  client.destroy();
  await dynamodb.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  table = `placet-${tables++}`;
  await client.send(new CreateTableCommand(createTableInput(table)));
});

const checkpointFile = () => join(folder, `${table}.json`);
const write = (PK: string, SK: string, more = {}) =>
  client.send(new PutItemCommand({ TableName: table, Item: { PK: { S: PK }, SK: { S: SK }, ...more } }));
const eventsOf = ({ Records }: Batch) =>
  Records.map(({ dynamodb: { Keys } }) =>
    `${Keys.PK.S}/${Keys.SK.S}`.replace('TOOL#', '').replace('EVENT#', ''),
  );

/** A poller in front of a function that answers so; `delivered` is what each call was about. */
async function open(
  answer: Answer,
  options = {},
): Promise<{ poller: Poller; delivered: string[][]; given: Given[] }> {
  const delivered: string[][] = [];
  const given: Given[] = [];
  const call = async (event: Json): Promise<InvokeResult> => {
    const batch = event as unknown as Batch;
    delivered.push(eventsOf(batch));
    return { payload: await answer(batch) };
  };
  const poller = await openPoller({
    endpoint: dynamodb.endpoint,
    accessKeyId: credentials.accessKeyId,
    region,
    table,
    checkpointFile: checkpointFile(),
    deadLetter: (letter) => given.push(letter),
    call,
    intervalMs: 10,
    backoffMs: () => 0,
    ...options,
  });
  return { poller, delivered, given };
}
type Given = Parameters<PollerOptions['deadLetter']>[0];
const allTaken: Answer = () => ({ batchItemFailures: [] });
const failing =
  (event: string): Answer =>
  (batch) => ({
    batchItemFailures: batch.Records.filter((_, i) => eventsOf(batch)[i] === event).map(({ dynamodb }) => ({
      itemIdentifier: dynamodb.SequenceNumber,
    })),
  });

describe('the poller in front of the relay', () => {
  test('rings for new events of tools and for nothing else, in order', async () => {
    const { poller, delivered } = await open(allTaken);
    await write('TOOL#T13', 'EVENT#000001');
    await write('TOOL#T13', 'HEAD');
    await write('TOOL#T13', 'HEAD', { version: { N: '2' } });
    await write('TOOL#T13', 'EVENT#000002');
    await write('NOTICE#PTC', 'NOTICE');
    await poller.drained();
    expect(delivered.flat()).toEqual(['T13/000001', 'T13/000002']);
    await poller.stop();
  });

  test('hands over what Lambda does', async () => {
    let seen: Batch | undefined;
    const { poller } = await open((batch) => {
      seen = batch;
      return { batchItemFailures: [] };
    });
    await write('TOOL#T13', 'EVENT#000001');
    await poller.drained();
    expect(seen).toEqual({
      Records: [
        {
          eventID: expect.any(String),
          eventName: 'INSERT',
          eventVersion: '1.1',
          eventSource: 'aws:dynamodb',
          eventSourceARN: expect.stringContaining(`table/${table}/stream/`),
          awsRegion: expect.any(String),
          dynamodb: {
            ApproximateCreationDateTime: expect.any(Number),
            Keys: { PK: { S: 'TOOL#T13' }, SK: { S: 'EVENT#000001' } },
            SequenceNumber: expect.any(String),
            SizeBytes: expect.any(Number),
            StreamViewType: 'KEYS_ONLY',
          },
        },
      ],
    });
    await poller.stop();
  });

  test('begins with the oldest record, in batches of the size asked for', async () => {
    for (const n of [1, 2, 3, 4, 5]) await write('TOOL#T13', `EVENT#00000${n}`);
    const { poller, delivered } = await open(allTaken, { batchSize: 2 });
    await poller.drained();
    expect(delivered).toEqual([['T13/000001', 'T13/000002'], ['T13/000003', 'T13/000004'], ['T13/000005']]);
    await poller.stop();
  });

  test('goes on after the last record dealt with when it is opened again', async () => {
    const first = await open(allTaken);
    await write('TOOL#T13', 'EVENT#000001');
    await first.poller.drained();
    await first.poller.stop();
    await write('TOOL#T13', 'EVENT#000002');
    const second = await open(allTaken);
    await second.poller.drained();
    expect(second.delivered).toEqual([['T13/000002']]);
    await second.poller.stop();
  });

  test('delivers again what was under way when it was stopped', async () => {
    const reached = Promise.withResolvers<void>();
    const first = await open(
      () => {
        reached.resolve();
        throw new Error('the machine is going down');
      },
      { retries: 1000 },
    );
    await write('TOOL#T13', 'EVENT#000001');
    await reached.promise;
    await first.poller.stop();
    const second = await open(allTaken);
    await second.poller.drained();
    expect(second.delivered).toEqual([['T13/000001']]);
    expect(second.given).toEqual([]);
    await second.poller.stop();
  });

  test('reads everything again when its checkpoint is damaged or names what the stream has lost', async () => {
    const first = await open(allTaken);
    await write('TOOL#T13', 'EVENT#000001');
    await first.poller.drained();
    await first.poller.stop();
    const { stream, places } = JSON.parse(readFileSync(checkpointFile(), 'utf8'));
    const [shard = ''] = Object.keys(places);
    const lost = { stream, places: { [shard]: { after: '000000000000000000001' } } };
    for (const text of ['{"stream', JSON.stringify(lost)]) {
      writeFileSync(checkpointFile(), text);
      const { poller, delivered } = await open(allTaken);
      await poller.drained();
      expect(delivered).toEqual([['T13/000001']]);
      await poller.stop();
    }
  });

  test('looks at once when it is woken, however long it would have slept', async () => {
    const reached = Promise.withResolvers<Batch>();
    const { poller } = await open(
      (batch) => {
        reached.resolve(batch);
        return { batchItemFailures: [] };
      },
      { intervalMs: 3_600_000 },
    );
    await poller.drained();
    await write('TOOL#T13', 'EVENT#000001');
    poller.wake();
    expect(eventsOf(await reached.promise)).toEqual(['T13/000001']);
    await poller.stop();
  });

  test('tries again from the first record reported as failed', async () => {
    let calls = 0;
    for (const n of [1, 2, 3]) await write('TOOL#T13', `EVENT#00000${n}`);
    const { poller, delivered } = await open((batch) =>
      calls++ === 0 ? failing('T13/000002')(batch) : { batchItemFailures: [] },
    );
    await poller.drained();
    expect(delivered).toEqual([
      ['T13/000001', 'T13/000002', 'T13/000003'],
      ['T13/000002', 'T13/000003'],
    ]);
    await poller.stop();
  });

  test('halves a batch that throws until the bad record is alone, then gives it up by its place', async () => {
    for (const n of [1, 2, 3, 4]) await write('TOOL#T13', `EVENT#00000${n}`);
    const { poller, delivered, given } = await open(
      (batch) => {
        if (eventsOf(batch).includes('T13/000003')) throw new Error('cannot read the tool');
        return { batchItemFailures: [] };
      },
      { retries: 2 },
    );
    await poller.drained();
    expect(delivered).toEqual([
      ['T13/000001', 'T13/000002', 'T13/000003', 'T13/000004'],
      ['T13/000001', 'T13/000002'],
      ['T13/000003', 'T13/000004'],
      ['T13/000003'],
      ['T13/000003'],
      ['T13/000003'],
      ['T13/000004'],
    ]);
    const [letter] = given;
    expect(given).toEqual([expect.objectContaining({ calls: 3, threw: true })]);
    expect(letter?.record.dynamodb?.Keys).toEqual({ PK: { S: 'TOOL#T13' }, SK: { S: 'EVENT#000003' } });
    const functionArn = 'arn:aws:lambda:eu-west-1:000000000000:function:relay';
    expect(letter && failureRecord({ ...letter, functionArn, at: Date.UTC(2024, 3, 23) })).toEqual({
      requestContext: {
        requestId: expect.any(String),
        functionArn,
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 3,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      version: '1.0',
      timestamp: '2024-04-23T00:00:00.000Z',
      DDBStreamBatchInfo: {
        shardId: expect.stringMatching(/^shardId-/),
        startSequenceNumber: letter?.record.dynamodb?.SequenceNumber,
        endSequenceNumber: letter?.record.dynamodb?.SequenceNumber,
        approximateArrivalOfFirstRecord: expect.stringMatching(/^20\d\d-/),
        approximateArrivalOfLastRecord: expect.stringMatching(/^20\d\d-/),
        batchSize: 1,
        streamArn: expect.stringContaining(`table/${table}/stream/`),
      },
    });
    await poller.stop();
  });

  test('gives up a record that is reported as failed each time, and delivers those after it', async () => {
    for (const n of [1, 2]) await write('TOOL#T13', `EVENT#00000${n}`);
    const { poller, delivered, given } = await open(failing('T13/000001'), { retries: 1 });
    await poller.drained();
    expect(delivered.at(-1)).toEqual(['T13/000002']);
    expect(given).toEqual([expect.objectContaining({ calls: 2, threw: false })]);
    expect(given[0]?.record.dynamodb?.Keys?.SK).toEqual({ S: 'EVENT#000001' });
    await poller.stop();
  });

  test('is drained only when what a delivery wrote has been delivered too', async () => {
    const { poller, delivered } = await open(async (batch) => {
      const [last = ''] = eventsOf(batch).slice(-1);
      const n = Number(last.slice(-1));
      if (n < 4) await write('TOOL#T13', `EVENT#00000${n + 1}`);
      return { batchItemFailures: [] };
    });
    await write('TOOL#T13', 'EVENT#000001');
    await poller.drained();
    expect(delivered.flat()).toEqual(['T13/000001', 'T13/000002', 'T13/000003', 'T13/000004']);
    await poller.stop();
  });
});
