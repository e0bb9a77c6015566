import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StandIn {
  readonly url: string;
  /** How many requests came since it was asked last, by operation. */
  take(): Readonly<Record<string, number>>;
  close(): Promise<void>;
}

/** Operations of DynamoDB that change nothing. */
const reads = /^DynamoDB_20120810\.(GetItem|BatchGetItem|Query|TransactGetItems)$/;

/**
 * Stands for AWS in front of a function that is started again and again from one state: of each read it remembers what
 * DynamoDB Local answered first, and it says yes to each write without passing it on. It answers within a fraction of a
 * millisecond, so that what is measured is the function.
 */
export async function openStandIn(dynamodb: string): Promise<StandIn> {
  const remembered = new Map<string, Promise<{ status: number; body: string }>>();
  let counted: Record<string, number> = {};
  const server = createServer(async (request, response) => {
    const operation = String(request.headers['x-amz-target'] ?? `${request.method} ${request.url}`);
    counted[operation] = (counted[operation] ?? 0) + 1;
    const body = await text(request);
    const authorization = request.headers.authorization ?? '';
    const { status, body: answer } = reads.test(operation)
      ? await read(operation, body, authorization)
      : { status: 200, body: await yes(operation, body, authorization) };
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(answer);
  });
  function read(operation: string, body: string, authorization: string) {
    const question = `${operation} ${body}`;
    let answer = remembered.get(question);
    if (!answer) {
      const headers = {
        'x-amz-target': operation,
        'content-type': 'application/x-amz-json-1.0',
        authorization,
      };
      answer = fetch(dynamodb, { method: 'POST', headers, body }).then(async (response) => ({
        status: response.status,
        body: await response.text(),
      }));
      remembered.set(question, answer);
    }
    return answer;
  }
  /** What the services answer when nothing is wrong; an item that is changed is told as it was. */
  async function yes(operation: string, body: string, authorization: string): Promise<string> {
    if (operation.endsWith('StartExecution'))
      return '{"executionArn":"arn:aws:states:eu-west-1:000000000000:execution:m:n","startDate":1713945600}';
    if (operation.includes('outbound-bulk-emails')) {
      const { BulkEmailEntries = [] } = JSON.parse(body) as { BulkEmailEntries?: unknown[] };
      const results = BulkEmailEntries.map((_, n) => ({ Status: 'SUCCESS', MessageId: `m${n}` }));
      return JSON.stringify({ BulkEmailEntryResults: results });
    }
    if (!operation.endsWith('UpdateItem')) return '{}';
    const { TableName, Key } = JSON.parse(body) as { TableName: string; Key: unknown };
    const asked = JSON.stringify({ TableName, Key, ConsistentRead: true });
    const found = await read('DynamoDB_20120810.GetItem', asked, authorization);
    const { Item = {} } = JSON.parse(found.body) as { Item?: unknown };
    return JSON.stringify({ Attributes: Item });
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    take() {
      const taken = counted;
      counted = {};
      return taken;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function text(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
