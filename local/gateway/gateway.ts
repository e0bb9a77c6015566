import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { JSONWebKeySet } from 'jose';
import { limits as deployedLimits } from '../../functions/contracts/api/limits.ts';
import { listenOn, type Served } from '../addresses.ts';
import { LambdaError } from '../lambdas.ts';
import { byOurName } from '../own-callers.ts';
import type { InvokeResult } from '../step-functions/engine.ts';
import type { Json } from '../step-functions/json.ts';
import { jwtAuthorizer } from './authorizer.ts';
import { functionAnswer } from './function-answer.ts';
import {
  type Answer,
  badRequest,
  headersTooLarge,
  internalServerError,
  refused,
  requestTooLarge,
  serviceUnavailable,
  tooManyRequests,
} from './own-answers.ts';
import { type Caller, payloadEvent } from './payload-event.ts';
import { type Request, readRequest } from './request.ts';
import { type Found, type Route, routeFinder } from './routes.ts';
import { type Rate, tokenBucket } from './token-bucket.ts';

export interface GatewayOptions {
  readonly routes: readonly Route[];
  readonly invoke: (name: string, event: Json) => Promise<InvokeResult>;
  /** Whose tokens are taken, and for which client. */
  readonly issuer: string;
  readonly jwks: JSONWebKeySet;
  readonly clientId: string;
  readonly port: number;
  /** Where the site is for its readers, if it is not on this machine: the other name that it may be called by. */
  readonly address?: string | undefined;
  /** As deployed unless it says otherwise. */
  readonly limits?: Rate;
  /** What is there beside the API: pages. Undefined is a 404. */
  readonly site?: (request: Request) => Answer | undefined | Promise<Answer | undefined>;
  /** What answers by itself before anything is read, or says that it does not: files are longer than bodies may be. */
  readonly direct?: (message: IncomingMessage, response: ServerResponse) => boolean;
  /** How long a function may take; an HTTP API waits for 30 seconds. */
  readonly patienceMs?: number;
}

/** The function of `$default`: it says in the API's own words that there is nothing. */
const defaultFunction = 'api-open';
const noSuchPage: Answer = {
  status: 404,
  headers: { 'content-type': 'text/plain;charset=UTF-8' },
  body: 'There is no such page here.\n',
};

/**
 * Serves our API on 127.0.0.1 as API Gateway's HTTP API does in front of the same functions: routes, JWT authorizer,
 * throttling, limits, payload format 2.0; and beside it the pages of the site. Rejects with the operating system's
 * error where the port is taken.
 */
export function openGateway(options: GatewayOptions): Promise<Served> {
  const { invoke, limits = deployedLimits, site = () => undefined, patienceMs = 30_000 } = options;
  const find = routeFinder(options.routes);
  const letThrough = tokenBucket(limits, () => performance.now());
  const { issuer, jwks, clientId } = options;
  const authorize = jwtAuthorizer({ issuer, jwks, audience: [clientId], now: Date.now });

  async function answerTo(message: IncomingMessage): Promise<Answer> {
    const request = await readRequest(message);
    if (request === 'head-too-large') return headersTooLarge;
    if (request === 'body-too-large') return requestTooLarge;
    if (request === 'bad') return badRequest;
    const found = find(request.method, request.path);
    if (found === undefined && !isOfApi(request.path)) return (await site(request)) ?? noSuchPage;
    if (!letThrough()) return tooManyRequests;
    const scope = found?.route.scope ?? null;
    if (scope === null) return call(request, found, undefined);
    const verdict = await authorize(request.headers.authorization, scope);
    if (verdict.is !== 'allowed') return refused[verdict.is](verdict.challenge);
    return call(request, found, verdict);
  }

  async function call(request: Request, found: Found | undefined, caller: Caller | undefined) {
    const event = payloadEvent(request, Date.now(), found, caller);
    const result = await withinPatience(invoke(found?.route.function ?? defaultFunction, event), patienceMs);
    return result === undefined ? serviceUnavailable : functionAnswer(result);
  }

  const server = createServer(
    byOurName((message, response) => {
      if (options.direct?.(message, response)) return;
      answerTo(message)
        .catch(asAnswer)
        .then((answer) => send(message, response, answer))
        // Whoever asked is gone: there is nobody left to tell.
        .catch(() => response.destroy());
    }, options.address),
  );
  server.on('clientError', refuseConnection);
  return listenOn(server, options.port);
}

const isOfApi = (path: string): boolean => path === '/api' || path.startsWith('/api/');

/** Undefined where it takes too long; what the function then does is not waited for. */
async function withinPatience<T>(work: Promise<T>, patienceMs: number): Promise<T | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), patienceMs);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** What went wrong before a function could answer. The caller learns nothing of it, but for what is theirs to mend. */
function asAnswer(error: unknown): Answer {
  if (error instanceof LambdaError && error.name === 'RequestTooLargeException') return requestTooLarge;
  if (error instanceof LambdaError && error.name === 'TooManyRequestsException') return serviceUnavailable;
  // Whoever asked went away before the end of the request: no fault of ours, and nothing to fill a log with.
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ECONNRESET') return badRequest;
  console.error(`The API could not answer: ${error instanceof Error ? error.message : String(error)}`);
  return internalServerError;
}

function send({ method }: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { status, headers, cookies = [], body } = answer;
  const bytes = Buffer.from(body as string);
  const hasBody = status !== 204 && status !== 304;
  // Of a body that was not read to its end the rest would be taken for the next request.
  if (answer === requestTooLarge || answer === headersTooLarge) response.shouldKeepAlive = false;
  response.writeHead(status, {
    ...headers,
    ...(cookies.length > 0 && { 'set-cookie': [...cookies] }),
    ...(hasBody && { 'content-length': bytes.length }),
    'apigw-requestid': `${randomBytes(11).toString('base64url')}=`,
  });
  response.end(method === 'HEAD' || !hasBody ? undefined : bytes);
}

/** What is no HTTP, or has more headers than Node reads. */
function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) return;
  const { status, body } = error.code === 'HPE_HEADER_OVERFLOW' ? headersTooLarge : badRequest;
  const reason = status === 431 ? 'Request Header Fields Too Large' : 'Bad Request';
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\ncontent-type: application/json\r\nconnection: close\r\n` +
      `content-length: ${body.length}\r\n\r\n${body}`,
  );
}
