import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import { expect, it } from 'vitest';
import { type Client, sqsDeadLetters } from '../../functions/queues/sqs.ts';

const relay = 'https://sqs.example.org/relay-failures';
const events = 'https://sqs.example.org/failed-events';

/** The service SQS, as far as we ask it. */
function fakeSqs(waiting: Readonly<Record<string, Message[]>>) {
  const asked: object[] = [];
  const send = async (command: unknown) => {
    asked.push({ ...(command as { input: object }).input });
    if (command instanceof GetQueueAttributesCommand) {
      const there = waiting[command.input.QueueUrl ?? '']?.length ?? 0;
      return {
        Attributes: {
          ApproximateNumberOfMessages: String(there),
          ApproximateNumberOfMessagesNotVisible: '0',
        },
      };
    }
    if (command instanceof ReceiveMessageCommand)
      return { Messages: waiting[command.input.QueueUrl ?? '']?.slice(0, 10) };
    if (command instanceof DeleteMessageCommand) {
      const { QueueUrl = '', ReceiptHandle } = command.input;
      const queue = waiting[QueueUrl] ?? [];
      const place = queue.findIndex((message) => message.ReceiptHandle === ReceiptHandle);
      if (place >= 0) queue.splice(place, 1);
      return {};
    }
    throw new Error(`Not asked of SQS: ${String(command)}`);
  };
  return { asked, client: { send } as unknown as Client };
}

const bounce: Message = {
  MessageId: 'b7f0',
  ReceiptHandle: 'handle-1',
  Body: '{"source":"aws.ses"}',
  Attributes: { SentTimestamp: '1713942000000' },
  MessageAttributes: { ERROR_CODE: { DataType: 'String', StringValue: 'SDK_CLIENT_ERROR' } },
};

it('a dead letter is told with its body, its day and what the service says of it', async () => {
  const { client } = fakeSqs({ [relay]: [], [events]: [bounce] });
  expect(await sqsDeadLetters(client, { relay, events }).peek()).toEqual([
    {
      id: 'b7f0',
      queue: 'events',
      at: '2024-04-24T07:00:00.000Z',
      body: { source: 'aws.ses' },
      attributes: { ERROR_CODE: 'SDK_CLIENT_ERROR' },
      handle: 'handle-1',
    },
  ]);
});

it('a body that is no JSON is told as its text', async () => {
  const { client } = fakeSqs({ [relay]: [{ ...bounce, Body: 'not { json' }], [events]: [] });
  const [letter] = await sqsDeadLetters(client, { relay, events }).peek();
  expect(letter).toMatchObject({ queue: 'relay', body: 'not { json' });
});

it('each queue is counted, with what another reader has just seen', async () => {
  const { client } = fakeSqs({ [relay]: [bounce, bounce], [events]: [bounce] });
  expect(await sqsDeadLetters(client, { relay, events }).counts()).toEqual({ relay: 2, events: 1 });
});

it('an empty queue is not waited for', async () => {
  const { client, asked } = fakeSqs({ [relay]: [], [events]: [] });
  expect(await sqsDeadLetters(client, { relay, events }).peek()).toEqual([]);
  expect(asked.filter((input) => 'WaitTimeSeconds' in input)).toEqual([]);
});

it('what was read comes back for the next reader, who waits as long as that takes', async () => {
  const { client, asked } = fakeSqs({ [relay]: [bounce], [events]: [] });
  await sqsDeadLetters(client, { relay, events }).peek();
  const [read] = asked.filter((input) => 'WaitTimeSeconds' in input) as {
    VisibilityTimeout: number;
    WaitTimeSeconds: number;
  }[];
  expect(read?.VisibilityTimeout).toBeGreaterThan(0);
  expect(read?.WaitTimeSeconds).toBeGreaterThan(read?.VisibilityTimeout ?? 0);
});

it('one that was dealt with is removed from its own queue, and removing it twice does no harm', async () => {
  const waiting = { [relay]: [{ ...bounce }], [events]: [{ ...bounce }] };
  const letters = sqsDeadLetters(fakeSqs(waiting).client, { relay, events });
  await letters.remove({ queue: 'events', handle: 'handle-1' });
  await letters.remove({ queue: 'events', handle: 'handle-1' });
  expect(await letters.counts()).toEqual({ relay: 1, events: 0 });
});
