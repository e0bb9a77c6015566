import { hash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { type Attributes, type Message, type QueueName, type Queues, queueNames } from './queues.ts';

/** What SQS refuses, by the name that its JSON protocol has for it. */
export class QueueError extends Error {
  override readonly name:
    | 'QueueDoesNotExist'
    | 'ReceiptHandleIsInvalid'
    | 'InvalidAction'
    | 'InvalidParameterValue';

  constructor(name: QueueError['name'], message: string) {
    super(message);
    this.name = name;
  }
}

const seconds = (most: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most)));
const names = v.optional(v.array(v.string()), []);
const attribute = v.object({
  DataType: v.string(),
  StringValue: v.exactOptional(v.string()),
  BinaryValue: v.exactOptional(v.string()),
});

const inputs = {
  SendMessage: v.object({
    QueueUrl: v.string(),
    MessageBody: v.pipe(v.string(), v.minLength(1)),
    MessageAttributes: v.optional(v.record(v.string(), attribute), {}),
  }),
  ReceiveMessage: v.object({
    QueueUrl: v.string(),
    MaxNumberOfMessages: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)), 1),
    VisibilityTimeout: seconds(43_200),
    WaitTimeSeconds: seconds(20),
    AttributeNames: names,
    MessageSystemAttributeNames: names,
    MessageAttributeNames: names,
  }),
  DeleteMessage: v.object({ QueueUrl: v.string(), ReceiptHandle: v.string() }),
  GetQueueAttributes: v.object({ QueueUrl: v.string(), AttributeNames: names }),
} as const;

/** Hidden for thirty seconds where neither queue nor caller says otherwise (SQS). */
const usuallyHiddenSeconds = 30;
const lookAgainMs = 100;

const md5 = (text: string): string => hash('md5', text, 'hex');

/** Carries out an action of SQS, as far as we use it. Throws {@link QueueError}. */
export async function queueAction(queues: Queues, action: string, body: unknown): Promise<object> {
  switch (action) {
    case 'SendMessage': {
      const { QueueUrl, MessageBody, MessageAttributes } = read(inputs.SendMessage, body);
      const MessageId = queues.send(queueIn(QueueUrl), MessageBody, MessageAttributes);
      return { MessageId, MD5OfMessageBody: md5(MessageBody) };
    }
    case 'ReceiveMessage':
      return receive(queues, read(inputs.ReceiveMessage, body));
    case 'DeleteMessage': {
      const { QueueUrl, ReceiptHandle } = read(inputs.DeleteMessage, body);
      queues.remove(queueIn(QueueUrl), idIn(ReceiptHandle));
      return {};
    }
    case 'GetQueueAttributes': {
      const { QueueUrl, AttributeNames } = read(inputs.GetQueueAttributes, body);
      const { visible, hidden } = queues.count(queueIn(QueueUrl));
      const all = {
        ApproximateNumberOfMessages: String(visible),
        ApproximateNumberOfMessagesNotVisible: String(hidden),
        ApproximateNumberOfMessagesDelayed: '0',
        VisibilityTimeout: String(usuallyHiddenSeconds),
      };
      return { Attributes: chosen(all, AttributeNames) };
    }
    default:
      throw new QueueError('InvalidAction', `The action ${action} is not offered here.`);
  }
}

/** Waits as long as the caller does for a first message (long polling), or not at all. */
async function receive(queues: Queues, asked: v.InferOutput<typeof inputs.ReceiveMessage>): Promise<object> {
  const { MaxNumberOfMessages, VisibilityTimeout = usuallyHiddenSeconds, WaitTimeSeconds = 0 } = asked;
  const queue = queueIn(asked.QueueUrl);
  const until = performance.now() + WaitTimeSeconds * 1000;
  let messages = queues.receive(queue, MaxNumberOfMessages, VisibilityTimeout * 1000);
  while (messages.length === 0 && performance.now() < until) {
    await pause(lookAgainMs);
    messages = queues.receive(queue, MaxNumberOfMessages, VisibilityTimeout * 1000);
  }
  const systemNames = [...asked.AttributeNames, ...asked.MessageSystemAttributeNames];
  return messages.length === 0
    ? {}
    : { Messages: messages.map((message) => received(message, systemNames, asked.MessageAttributeNames)) };
}

function received(
  message: Message,
  systemNames: readonly string[],
  attributeNames: readonly string[],
): object {
  const { id, body, attributes, sentAt, firstReceivedAt, received: times } = message;
  const system = {
    SentTimestamp: String(sentAt),
    ApproximateFirstReceiveTimestamp: String(firstReceivedAt),
    ApproximateReceiveCount: String(times),
    SenderId: 'local',
  };
  return {
    MessageId: id,
    ReceiptHandle: `${id}.${times}`,
    MD5OfBody: md5(body),
    Body: body,
    Attributes: chosen(system, systemNames),
    MessageAttributes: chosen<Attributes[string]>(attributes, attributeNames),
  };
}

/** Those that are named; `All` and `.*` name every one, `name.*` those that begin so. Undefined where none is left. */
function chosen<T>(
  all: Readonly<Record<string, T>>,
  wanted: readonly string[],
): Readonly<Record<string, T>> | undefined {
  const isWanted = (name: string): boolean =>
    wanted.some(
      (one) => one === 'All' || one === name || (one.endsWith('.*') && name.startsWith(one.slice(0, -2))),
    );
  const entries = Object.entries(all).filter(([name]) => isWanted(name));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function queueIn(url: string): QueueName {
  const name = url.split('/').at(-1);
  const found = queueNames.find((one) => one === name);
  if (!found) throw new QueueError('QueueDoesNotExist', 'The specified queue does not exist.');
  return found;
}

function idIn(handle: string): string {
  const id = /^([0-9a-f-]{36})\.\d+$/.exec(handle)?.[1];
  if (id === undefined)
    throw new QueueError('ReceiptHandleIsInvalid', 'The input receipt handle is invalid.');
  return id;
}

function read<S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new QueueError(
    'InvalidParameterValue',
    `${v.getDotPath(issue as v.BaseIssue<unknown>)}: ${issue?.message}`,
  );
}
