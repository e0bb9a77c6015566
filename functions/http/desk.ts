import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import httpJsonBodyParser from '@middy/http-json-body-parser';
import httpRouterHandler from '@middy/http-router';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Endpoint } from '../contracts/api/endpoint.ts';
import { limits } from '../contracts/api/limits.ts';
import { withoutSubject } from '../contracts/api/permissions.ts';
import {
  type Asked,
  type EdgeRefusal,
  type Refused,
  refuseWith,
  type Served,
} from '../contracts/api/use-case.ts';
import { type Action, may } from '../domain/may.ts';
import type { Language } from '../domain/text.ts';
import { withoutAddresses } from '../domain/without-addresses.ts';
import { type CallerPorts, type Claims, callerOf } from './caller.ts';
import { type Event, languageAsked, readRequest } from './read-request.ts';
import { writeAnswer, writeProblem } from './write-answer.ts';
import { zipped } from './zipped.ts';

const logger = new Logger({ serviceName: 'placet' });
type Answer = APIGatewayProxyStructuredResultV2;

/** Actions that are about nothing in particular: the edge asks `may()` before it reads anything. */
const isAboutNothing = (permission: Endpoint['permission']): permission is Action =>
  (withoutSubject as readonly string[]).includes(permission);

/** A page that a browser was sent to: a program that asks for JSON gets a problem document from there, too. */
const isForPage = ({ answer }: Endpoint, { headers }: APIGatewayProxyEventV2): boolean =>
  answer.type === 'text/html' && /text\/html/.test(headers?.accept ?? '');

const noOne: CallerPorts = {
  people: {
    person: async () => undefined,
    seatsOf: async () => [],
  },
  clock: { now: () => '' },
};

/** A desk for lines that nobody signs in for: it knows nobody, and asks nobody. */
export const unsignedDesk = (lines: readonly Served[]) => desk(noOne, lines);

/**
 * A Lambda that serves lines of the endpoint table behind an HTTP API (payload format 2.0): finds the caller, reads
 * the request, asks the use case, and writes the answer or the problem. Nothing of a request is logged but its name.
 */
export function desk(ports: CallerPorts, lines: readonly Served[]) {
  const find = callerOf(ports);
  const handle = ({ endpoint, useCase }: Served) => {
    const answer = async (event: APIGatewayProxyEventV2): Promise<Answer> => {
      const asks = event as Event;
      const language = languageAsked(event.headers?.['accept-language']);
      const caller = endpoint.permission === 'anybody' ? undefined : await find(claimsOf(event));
      const spoken: Language = language ?? (caller && 'person' in caller ? caller.person.language : 'en');
      const asked = {
        language: spoken,
        requestId: event.requestContext.requestId,
        asPage: isForPage(endpoint, event),
      };
      if (caller && 'refused' in caller) return writeProblem(caller, asked);
      if (caller && isAboutNothing(endpoint.permission)) {
        const allowed = may(caller.actor, endpoint.permission as 'register', {});
        if (allowed !== true)
          return writeProblem(
            refuseWith('not-permitted', { ...allowed, action: endpoint.permission }),
            asked,
          );
      }
      const read = readRequest(endpoint, asks);
      if ('refused' in read) return writeProblem(read as EdgeRefusal, asked);
      const result = await useCase({ ...read, caller, language: spoken } as Asked<Endpoint>);
      if (isRefused(result)) return writeProblem(result, asked);
      return writeAnswer(endpoint, result, {
        language: spoken,
        ifNoneMatch: event.headers?.['if-none-match'],
      });
    };
    const takesJson = endpoint.body && (endpoint.takes ?? 'application/json') === 'application/json';
    const reading = middy(answer);
    return takesJson ? reading.use(httpJsonBodyParser()) : reading;
  };
  const routes = lines.map((line) => ({
    method: line.endpoint.method,
    path: line.endpoint.path,
    handler: handle(line),
  }));
  const router = httpRouterHandler<APIGatewayProxyEventV2, Answer>({
    routes: routes as never,
    notFoundResponse: () => {
      throw Object.assign(new Error('No such page'), { statusCode: 404 });
    },
  });
  return middy(router).use({
    before: ({ event, context }: { event: APIGatewayProxyEventV2; context: Context }) => {
      logger.addContext(context);
      const length = Buffer.byteLength(event.body ?? '');
      if (length > limits.longestBodyBytes)
        return writeProblem(
          refuseWith('body-too-large', { length, most: limits.longestBodyBytes }),
          asOf(event),
        );
      return undefined;
    },
    after: (request) => {
      const { response, event } = request as { response: Answer | null; event: APIGatewayProxyEventV2 };
      if (response !== null) request.response = zipped(response, event.headers?.['accept-encoding']) as never;
    },
    onError: (request) => {
      const event = request.event as APIGatewayProxyEventV2;
      request.response = writeProblem(problemIn(request.error, asOf(event)), asOf(event)) as never;
    },
  });
}

const isRefused = (result: object): result is Refused => 'refused' in result;

const asOf = (event: APIGatewayProxyEventV2) => ({
  language: languageAsked(event.headers?.['accept-language']) ?? ('en' as const),
  requestId: event.requestContext.requestId,
});

const claimsOf = (event: APIGatewayProxyEventV2): Claims | undefined =>
  (event.requestContext as { authorizer?: { jwt?: { claims?: Claims } } }).authorizer?.jwt?.claims;

/** What a failure is to a caller: theirs by its name, or ours, which only the log tells more of. */
function problemIn(error: unknown, { requestId }: { readonly requestId: string }): EdgeRefusal {
  const { name = 'unknown', statusCode } = (error ?? {}) as { name?: string; statusCode?: number };
  if (name === 'RegisterBusy') return refuseWith('register-busy');
  if (statusCode === 404) return refuseWith('no-such-page');
  if (statusCode === 415) return refuseWith('media-type-not-taken');
  if (statusCode === 422 || statusCode === 400) return refuseWith('body-not-json');
  const { message } = (error ?? {}) as { message?: string };
  // The request's number is what the caller was told.
  logger.error('Failed', { request: requestId, name, reason: withoutAddresses(message ?? '') });
  return refuseWith('fault-of-ours');
}
