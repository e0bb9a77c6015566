import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { listenOn, type Served } from '../addresses.ts';
import { forOwnCallers } from '../own-callers.ts';
import { QueueError, queueAction } from './actions.ts';
import { type QueueName, type Queues, queueNames } from './queues.ts';

export interface QueueServer extends Served {
  /** What a client takes for the queue's address. */
  readonly urls: Readonly<Record<QueueName, string>>;
}

/**
 * Serves the queues in SQS' protocol (AWS JSON 1.0) on 127.0.0.1: SendMessage, ReceiveMessage, DeleteMessage and
 * GetQueueAttributes. Signatures are not checked; no page of another site is let in. Rejects with the operating system's error where the port is taken.
 */
export async function serveQueues(queues: Queues, port: number): Promise<QueueServer> {
  const served = await listenOn(
    createServer(forOwnCallers((request, response) => void answer(queues, request, response))),
    port,
  );
  const urls = Object.fromEntries(queueNames.map((name) => [name, `${served.url}/000000000000/${name}`]));
  return { ...served, urls: urls as QueueServer['urls'] };
}

async function answer(queues: Queues, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const action = String(request.headers['x-amz-target'] ?? '').replace(/^AmazonSQS\./, '');
    const body = await json(request).catch(() => {
      throw new QueueError('InvalidParameterValue', 'The request is not JSON.');
    });
    send(response, 200, await queueAction(queues, action, body));
  } catch (error) {
    if (error instanceof QueueError)
      return send(response, 400, { __type: `com.amazonaws.sqs#${error.name}`, message: error.message });
    send(response, 500, { __type: 'com.amazonaws.sqs#InternalError', message: String(error) });
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
}
