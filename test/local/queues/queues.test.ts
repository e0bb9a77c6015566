import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  type ReceiveMessageCommandInput,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sqsDeadLetters } from '../../../functions/queues/sqs.ts';
import { type QueueServer, serveQueues } from '../../../local/queues/queue-server.ts';
import { openQueues, type Queues } from '../../../local/queues/queues.ts';

let folder: string;
let queues: Queues;
let server: QueueServer;
let client: SQSClient;
let now: number;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'placet-queues-'));
  now = Date.UTC(2024, 3, 23, 8);
  await open();
});
afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

async function open(): Promise<void> {
  queues = openQueues(join(folder, 'queues.sqlite'), () => now);
  server = await serveQueues(queues, 0);
  client = new SQSClient({
    endpoint: server.url,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'placet', secretAccessKey: 'local' },
  });
}
async function close(): Promise<void> {
  client.destroy();
  await server.close();
  queues.close();
}

const relay = () => server.urls['relay-failures'];
const send = (MessageBody: string, more = {}) =>
  client.send(new SendMessageCommand({ QueueUrl: relay(), MessageBody, ...more }));
const receive = async (more: Partial<ReceiveMessageCommandInput> = {}) =>
  (await client.send(new ReceiveMessageCommand({ QueueUrl: relay(), MaxNumberOfMessages: 10, ...more })))
    .Messages ?? [];
const remove = (ReceiptHandle: string | undefined) =>
  client.send(new DeleteMessageCommand({ QueueUrl: relay(), ReceiptHandle }));
const counts = async () => {
  const AttributeNames = [
    'ApproximateNumberOfMessages' as const,
    'ApproximateNumberOfMessagesNotVisible' as const,
  ];
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: relay(), AttributeNames }),
  );
  return Object.values(Attributes ?? {}).map(Number);
};

describe('a queue, for the client of SQS', () => {
  test('gives what was sent, oldest first, with what is asked for of it', async () => {
    const attributes = { RequestID: { DataType: 'String', StringValue: 'r1' } };
    const { MessageId } = await send('{"é":1}', { MessageAttributes: attributes });
    await send('second');
    const [first, second] = await receive({
      MessageAttributeNames: ['All'],
      MessageSystemAttributeNames: ['SentTimestamp', 'ApproximateReceiveCount'],
    });
    expect(first).toMatchObject({
      MessageId,
      Body: '{"é":1}',
      MessageAttributes: attributes,
      Attributes: { SentTimestamp: String(now), ApproximateReceiveCount: '1' },
    });
    expect(second?.Body).toBe('second');
  });

  test('hides what was received for a while, and gives it again unless it was deleted', async () => {
    await send('one');
    await send('two');
    const [one] = await receive({ MaxNumberOfMessages: 1, VisibilityTimeout: 5 });
    expect(await counts()).toEqual([1, 1]);
    expect((await receive({ VisibilityTimeout: 60 })).map(({ Body }) => Body)).toEqual(['two']);
    expect(await receive()).toEqual([]);
    now += 5000;
    const [again] = await receive({ MessageSystemAttributeNames: ['All'] });
    expect([again?.MessageId, again?.Attributes?.ApproximateReceiveCount]).toEqual([one?.MessageId, '2']);
    await remove(one?.ReceiptHandle);
    // Deleting what has gone is no fault.
    await remove(again?.ReceiptHandle);
    now += 60_000;
    expect((await receive()).map(({ Body }) => Body)).toEqual(['two']);
  });

  test('is waited for, for as long as the caller does', async () => {
    const waiting = receive({ WaitTimeSeconds: 20 });
    await send('late');
    expect((await waiting).map(({ Body }) => Body)).toEqual(['late']);
  });

  test('has nothing of the other queue', async () => {
    await send('one');
    expect(await receive({ QueueUrl: server.urls['failed-events'] })).toEqual([]);
  });

  test('refuses by the names that SQS has', async () => {
    await expect(receive({ QueueUrl: `${server.url}/000000000000/other` })).rejects.toMatchObject({
      name: 'QueueDoesNotExist',
    });
    await expect(remove('no handle')).rejects.toMatchObject({ name: 'ReceiptHandleIsInvalid' });
    await expect(receive({ MaxNumberOfMessages: 11 })).rejects.toMatchObject({
      name: 'InvalidParameterValue',
    });
    await expect(client.send(new PurgeQueueCommand({ QueueUrl: relay() }))).rejects.toMatchObject({
      name: 'InvalidAction',
    });
    const broken = await fetch(server.url, { method: 'POST', body: '{' });
    expect(broken.status).toBe(400);
  });

  test('is what the register reads its dead letters from', async () => {
    const letters = sqsDeadLetters(client, { relay: relay(), events: server.urls['failed-events'] });
    queues.send('failed-events', '{"mode":"sweep"}', {
      ErrorMessage: { DataType: 'String', StringValue: 'broke' },
    });
    expect(await letters.counts()).toEqual({ relay: 0, events: 1 });
    const [letter] = await letters.peek();
    expect(letter).toMatchObject({
      queue: 'events',
      at: '2024-04-23T08:00:00.000Z',
      body: { mode: 'sweep' },
      attributes: { ErrorMessage: 'broke' },
    });
    if (letter) await letters.remove(letter);
    expect(await letters.counts()).toEqual({ relay: 0, events: 0 });
  });
});

describe('the queues’ file', () => {
  test('keeps what was sent, and who holds what, over a restart', async () => {
    await send('one');
    await send('two');
    await receive({ MaxNumberOfMessages: 1, VisibilityTimeout: 60 });
    await close();
    await open();
    expect(await counts()).toEqual([1, 1]);
    now += 60_000;
    expect((await receive()).map(({ Body }) => Body)).toEqual(['one', 'two']);
  });

  test('forgets after two weeks', async () => {
    await send('old');
    now += 14 * 86_400_000 + 1;
    expect(await receive()).toEqual([]);
    expect(await counts()).toEqual([0, 0]);
  });

  test('loses nothing that was sent when its process is killed', async () => {
    const module = fileURLToPath(new URL('../../../local/queues/queues.ts', import.meta.url));
    const file = join(folder, 'killed.sqlite');
    const child = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `const { openQueues } = await import(${JSON.stringify(module)});
        const queues = openQueues(${JSON.stringify(file)});
        for (let n = 1; ; n += 1) console.log(queues.send('relay-failures', String(n)));`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.split('\n').length > 50) child.kill('SIGKILL');
    });
    await once(child, 'close');
    const ids = said.split('\n').slice(0, -1);
    const killed = openQueues(file);
    const found = new Set<string>();
    for (;;) {
      const some = killed.receive('relay-failures', 10, 60_000);
      if (some.length === 0) break;
      for (const { id } of some) found.add(id);
    }
    expect(ids.filter((id) => !found.has(id))).toEqual([]);
    killed.close();
  });
});
