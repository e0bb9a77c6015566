import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenOn, type Served } from './addresses.ts';
import { LambdaError, type Lambdas, payloadLimitBytes } from './lambdas.ts';
import { forOwnCallers } from './own-callers.ts';
import type { Json } from './step-functions/json.ts';
import { functionNameIn } from './step-functions/make-calls.ts';

/**
 * Serves Lambda's Invoke (REST, 2015-03-31) on 127.0.0.1: the AWS command line and SDKs call our functions as they
 * would on AWS. Signatures are not checked; no page of another site is let in, which could else send any event as plain
 * text. Rejects with `PortTaken` where the port is.
 */
export function serveLambdas(lambdas: Lambdas, port: number): Promise<Served> {
  return listenOn(
    createServer(forOwnCallers((request, response) => void answer(lambdas, request, response))),
    port,
  );
}

async function answer(lambdas: Lambdas, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const name = functionIn(request);
    const payload = await payloadOf(request);
    const type = request.headers['x-amz-invocation-type'] ?? 'RequestResponse';
    if (type === 'DryRun') return send(response, 204, '');
    if (type === 'Event') {
      // Accepted is all that the caller learns of it, on AWS too; what goes wrong stands in the functions' log.
      void lambdas.invoke(name, payload).catch(() => undefined);
      return send(response, 202, '');
    }
    const { payload: result, functionError } = await lambdas.invoke(name, payload);
    const failed = functionError === undefined ? {} : { 'x-amz-function-error': functionError };
    send(response, 200, JSON.stringify(result), { 'x-amz-executed-version': '$LATEST', ...failed });
  } catch (error) {
    const { name, status, message } =
      error instanceof LambdaError ? error : new LambdaError('ServiceException', String(error));
    send(response, status, JSON.stringify({ Type: 'User', Message: message }), { 'x-amzn-errortype': name });
  }
}

function functionIn({ method, url = '' }: IncomingMessage): string {
  const [, name] = /^\/2015-03-31\/functions\/([^/?]+)\/invocations(\?|$)/.exec(url) ?? [];
  if (method !== 'POST' || name === undefined)
    throw new LambdaError('ResourceNotFoundException', `Only Invoke is offered here, not ${method} ${url}`);
  return functionNameIn(decodeURIComponent(name));
}

async function payloadOf(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= payloadLimitBytes) chunks.push(chunk);
  }
  if (bytes > payloadLimitBytes)
    throw new LambdaError(
      'RequestTooLargeException',
      `Request must be smaller than ${payloadLimitBytes} bytes`,
    );
  const text = Buffer.concat(chunks).toString();
  try {
    return text === '' ? {} : (JSON.parse(text) as Json);
  } catch {
    throw new LambdaError('InvalidRequestContentException', 'Could not parse request body into json');
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}
