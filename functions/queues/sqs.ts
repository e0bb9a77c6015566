import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { DeadLetter, DeadLetters } from '../desk-ports.ts';

/** What is needed of a client; tests put a queue in memory behind it. */
export type Client = Pick<SQSClient, 'send'>;

/**
 * What a reader holds back from the next one, in seconds. The next waits a little longer than that, so that somebody
 * who lists and then at once asks for one of them finds it again.
 */
const heldBackSeconds = 2;
const waitsSeconds = 3;

/** Dead letters in queues of SQS, by the address of each. Faults are thrown as the service names them. */
export function sqsDeadLetters(
  client: Client,
  addresses: Readonly<Record<DeadLetter['queue'], string>>,
): DeadLetters {
  const queues = Object.keys(addresses) as readonly DeadLetter['queue'][];

  async function count(queue: DeadLetter['queue']): Promise<number> {
    const { Attributes = {} } = await client.send(
      new GetQueueAttributesCommand({
        QueueUrl: addresses[queue],
        AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
      }),
    );
    // What a reader has just seen is held back for seconds and waits all the same.
    return Object.values(Attributes).reduce((sum, number) => sum + Number(number), 0);
  }

  async function some(queue: DeadLetter['queue']): Promise<readonly DeadLetter[]> {
    if ((await count(queue)) === 0) return [];
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: addresses[queue],
        MaxNumberOfMessages: 10,
        VisibilityTimeout: heldBackSeconds,
        WaitTimeSeconds: waitsSeconds,
        MessageSystemAttributeNames: ['SentTimestamp'],
        MessageAttributeNames: ['All'],
      }),
    );
    return Messages.map((message) => deadLetter(queue, message));
  }

  return {
    async counts() {
      const [relay, events] = await Promise.all([count('relay'), count('events')]);
      return { relay, events };
    },
    peek: async () => (await Promise.all(queues.map(some))).flat(),
    async remove({ queue, handle }) {
      await client.send(new DeleteMessageCommand({ QueueUrl: addresses[queue], ReceiptHandle: handle }));
    },
  };
}

function deadLetter(queue: DeadLetter['queue'], message: Message): DeadLetter {
  const { MessageId = '', ReceiptHandle = '', Body = '', Attributes, MessageAttributes = {} } = message;
  const attributes = Object.entries(MessageAttributes).flatMap(([name, { StringValue }]) =>
    StringValue === undefined ? [] : [[name, StringValue] as const],
  );
  return {
    id: MessageId,
    queue,
    at: new Date(Number(Attributes?.SentTimestamp ?? 0)).toISOString(),
    body: parsed(Body),
    attributes: Object.fromEntries(attributes),
    handle: ReceiptHandle,
  };
}

/** A body as what it says; as its text where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
