import { once } from 'node:events';
import { Agent, request as ask, createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { StoredItem } from './item-size.ts';
import { type Cost, costOf } from './write-cost.ts';

/** What went through since it was asked last. */
export interface Recorded {
  /** By operation: `TransactWriteItems`. */
  readonly calls: Readonly<Record<string, number>>;
  /** Of each written item, counted by rule. */
  readonly writes: readonly Cost[];
  /** Read units as DynamoDB reports them. */
  readonly readUnits: number;
}

export interface RecordingProxy {
  readonly url: string;
  take(): Recorded;
  close(): Promise<void>;
}

interface Options {
  /** Endpoint of the DynamoDB behind it. */
  readonly dynamodb: string;
  /** Key attributes of tables that are not the register. */
  readonly keysOf?: Readonly<Record<string, readonly string[]>>;
  /** Told of each write that went well, with its request's body. Where it is given, nothing is counted. */
  readonly written?: (operation: string, body: Written) => void;
}

/** A request that writes, as the protocol has it. */
interface Written {
  readonly TableName?: string;
  readonly Key?: StoredItem;
  readonly Item?: StoredItem;
  readonly ExpressionAttributeValues?: Readonly<Record<string, AttributeValue>>;
  readonly TransactItems?: readonly Readonly<Record<string, Written>>[];
  readonly RequestItems?: Readonly<
    Record<string, readonly { readonly PutRequest?: Written; readonly DeleteRequest?: Written }[]>
  >;
}

interface Place {
  readonly table: string;
  readonly key: StoredItem;
}

const writing = /^(PutItem|UpdateItem|DeleteItem|TransactWriteItems|BatchWriteItem)$/;
const reading = /^(GetItem|BatchGetItem|Query|Scan)$/;

/**
 * Stands between functions and DynamoDB and counts what they ask, whoever made the request: write units by rule from the
 * items before and after (write-cost.ts), read units as reported. One writer at a time, or before and after are mixed.
 */
export async function openRecordingProxy(options: Options): Promise<RecordingProxy> {
  const { dynamodb, written } = options;
  const upstream = new URL(dynamodb);
  const agent = new Agent({ keepAlive: true });
  let calls: Record<string, number> = {};
  let writes: Cost[] = [];
  let readUnits = 0;

  const server = createServer(async (request, response) => {
    const sent = await wholeOf(request);
    const target = String(request.headers['x-amz-target'] ?? '');
    const operation = target.startsWith('DynamoDB_') ? (target.split('.')[1] ?? '') : '';
    const isWrite = writing.test(operation);
    const isRead = reading.test(operation) && !written;
    calls[operation] = (calls[operation] ?? 0) + 1;
    const asked = isWrite || isRead ? (JSON.parse(sent.toString()) as Written) : undefined;
    const places = isWrite && asked && !written ? placesOf(asked) : [];
    const before = await Promise.all(places.map((place) => itemAt(request, place)));
    const body = isRead ? Buffer.from(JSON.stringify({ ...asked, ReturnConsumedCapacity: 'TOTAL' })) : sent;
    const { status, headers, answer } = await forward(request, body);
    if (isRead) readUnits += unitsIn(answer);
    if (isWrite && asked && status === 200) {
      written?.(operation, asked);
      const after = await Promise.all(places.map((place) => itemAt(request, place)));
      const inTransaction = operation === 'TransactWriteItems';
      for (const [i] of places.entries()) writes.push(costOf(before[i], after[i], inTransaction));
    }
    response.writeHead(status, headers).end(answer);
  });

  /** Asked with the caller's own key: DynamoDB Local tells tables apart by it. */
  async function itemAt(from: IncomingMessage, { table, key }: Place): Promise<StoredItem | undefined> {
    const body = Buffer.from(JSON.stringify({ TableName: table, Key: key, ConsistentRead: true }));
    const { status, answer } = await forward(from, body, 'DynamoDB_20120810.GetItem');
    if (status !== 200) throw new Error(`Could not read what is written: ${answer.toString()}`);
    return (JSON.parse(answer.toString()) as { readonly Item?: StoredItem }).Item;
  }

  function placesOf(asked: Written): readonly Place[] {
    const { TableName, RequestItems = {}, TransactItems = [] } = asked;
    const inBatches = Object.entries(RequestItems).flatMap(([table, requests]) =>
      requests.map(({ PutRequest, DeleteRequest }) => ({
        TableName: table,
        ...PutRequest,
        ...DeleteRequest,
      })),
    );
    const inTransaction = TransactItems.flatMap((item) => Object.values(item));
    const all = TableName === undefined ? [...inBatches, ...inTransaction] : [asked];
    return all.map(({ TableName: table = '', Key, Item = {} }) => {
      const names = options.keysOf?.[table] ?? ['PK', 'SK'];
      const key = Object.fromEntries(Object.entries(Item).filter(([name]) => names.includes(name)));
      return { table, key: Key ?? key };
    });
  }

  function forward(from: IncomingMessage, body: Buffer, target = from.headers['x-amz-target']) {
    const headers = {
      ...from.headers,
      host: upstream.host,
      'content-length': body.length,
      'x-amz-target': target,
    };
    return new Promise<{ status: number; headers: Record<string, string>; answer: Buffer }>(
      (resolve, reject) => {
        const to = ask(upstream, { method: 'POST', headers, agent, path: '/' }, async (response) => {
          const answer = await wholeOf(response);
          const passed = Object.entries(response.headers).filter(([name]) =>
            /^(content-type|x-amz)/.test(name),
          );
          resolve({
            status: response.statusCode ?? 500,
            headers: { ...Object.fromEntries(passed), 'content-length': String(answer.length) },
            answer,
          });
        });
        to.once('error', reject);
        to.end(body);
      },
    );
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    take() {
      const taken = { calls, writes, readUnits };
      calls = {};
      writes = [];
      readUnits = 0;
      return taken;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
      agent.destroy();
    },
  };
}

async function wholeOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function unitsIn(answer: Buffer): number {
  const { ConsumedCapacity = [] } = JSON.parse(answer.toString()) as {
    readonly ConsumedCapacity?:
      | { readonly CapacityUnits?: number }
      | readonly { readonly CapacityUnits?: number }[];
  };
  return [ConsumedCapacity].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
}
