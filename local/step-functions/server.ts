import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { forOwnCallers } from '../own-callers.ts';
import { callAction } from './call-action.ts';
import type { Engine } from './engine.ts';
import { ServiceError } from './service-error.ts';

/** A server that listens. */
export interface Served {
  port: number;
  url: string;
  /** Ends the connections and resolves when the port is free again. The engine stays open. */
  close(): Promise<void>;
}

/** Larger than any request that the service takes: a definition of 1 MiB, escaped. */
const LARGEST_REQUEST_BYTES = 8 * 1024 * 1024;

/**
 * Serves the engine in Step Functions' protocol (AWS JSON 1.0) on 127.0.0.1; port 0 takes any free one.
 * Signatures are not checked; no page of another site is let in. Rejects with the operating system's error when the port is taken.
 */
export async function serve(engine: Engine, port: number): Promise<Served> {
  const server = createServer(forOwnCallers((request, response) => void answer(engine, request, response)));
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    port: bound,
    url: `http://127.0.0.1:${bound}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answer(engine: Engine, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const action = String(request.headers['x-amz-target'] ?? '').replace(/^AWSStepFunctions\./, '');
    send(response, 200, await callAction(engine, action, await bodyOf(request)));
  } catch (error) {
    if (error instanceof ServiceError)
      return send(response, 400, { __type: error.name, message: error.message });
    send(response, 500, { __type: 'InternalFailure', message: String(error) });
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_REQUEST_BYTES)
      throw new ServiceError('ValidationException', 'The request is too large');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString() || '{}');
  } catch {
    throw new ServiceError('ValidationException', 'The request is not JSON');
  }
}

/** Instants travel as seconds since 1970, with milliseconds as fraction. */
function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body, function (this: Record<string, unknown>, key, value: unknown) {
    const original = this[key];
    return original instanceof Date ? original.getTime() / 1000 : value;
  });
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(text);
}
