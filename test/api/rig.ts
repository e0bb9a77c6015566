import { gunzipSync } from 'node:zlib';
import type { Context } from 'aws-lambda';
import type { Served } from '../../functions/contracts/api/use-case.ts';
import { personId } from '../../functions/domain/ids.ts';
import type { Seat } from '../../functions/domain/person.ts';
import { desk } from '../../functions/http/desk.ts';
import type { Clock, PeopleStore } from '../../functions/ports.ts';
import { factsOwed } from '../support/facts-of-refusal.ts';

export interface AnsweredRequest {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed where it is JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  readonly body: any;
  readonly text: string;
}

export interface HowAsked {
  /** Person id; nobody where it is not given. */
  readonly as?: string;
  readonly body?: unknown;
  /** `body` is bytes in base64, as the gateway hands on what it does not take for text. */
  readonly isBase64?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of the claims of a good access token. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** Later than whatever a test's clock says: 2100. */
export const anyLaterSecond = 4_102_444_800;

/**
 * Asks the Lambdas' own edge as the gateway would, without a server: every line that it is given is served. A
 * problem that does not tell its facts fails the test.
 */
export function apiRig(ports: { people: PeopleStore; clock: Clock }, lines: readonly Served[]) {
  const handler = desk(ports, lines);
  let keys = 0;
  let signIns = 0;
  async function ask(method: string, address: string, how: HowAsked = {}): Promise<AnsweredRequest> {
    const [rawPath = '', rawQueryString = ''] = address.split('?');
    const query = new URLSearchParams(rawQueryString);
    const names = [...new Set(query.keys())];
    const body =
      how.body === undefined ? undefined : typeof how.body === 'string' ? how.body : JSON.stringify(how.body);
    const headers: Record<string, string> = {
      ...(how.body === undefined || typeof how.body === 'string'
        ? {}
        : { 'content-type': 'application/json' }),
      ...(method === 'GET' ? {} : { 'idempotency-key': `rig-request-${++keys}` }),
      ...how.headers,
    };
    // Each request is of a sign-in of its own, later than any that was ended.
    const signedIn = { token_use: 'access', username: how.as, auth_time: String(anyLaterSecond + signIns++) };
    const claims = how.claims ?? (how.as === undefined ? undefined : signedIn);
    const event = {
      version: '2.0',
      routeKey: `${method} ${rawPath}`,
      rawPath,
      rawQueryString,
      headers,
      ...(names.length > 0 && {
        queryStringParameters: Object.fromEntries(names.map((name) => [name, query.getAll(name).join(',')])),
      }),
      requestContext: {
        requestId: 'rig',
        http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'rig' },
        ...(claims && { authorizer: { jwt: { claims, scopes: [] } } }),
      },
      isBase64Encoded: how.isBase64 ?? false,
      ...(body === undefined ? {} : { body }),
    };
    const answer = (await handler(event as never, {} as Context)) as {
      statusCode: number;
      headers: Record<string, string>;
      body?: string;
      isBase64Encoded?: boolean;
    };
    const text = answer.isBase64Encoded
      ? gunzipSync(Buffer.from(answer.body ?? '', 'base64')).toString()
      : (answer.body ?? '');
    const isJson = /[/+]json/.test(answer.headers['content-type'] ?? '') && text !== '';
    const answered = isJson ? JSON.parse(text) : undefined;
    const owed = factsOwed({ refused: answered?.code, facts: answered?.facts ?? {} });
    if (owed.length > 0) throw new Error(`A problem without its facts: ${owed} in ${text}`);
    return { status: answer.statusCode, headers: answer.headers, body: answered, text };
  }
  return {
    ask,
    get: (address: string, as?: string, headers: Record<string, string> = {}) =>
      ask('GET', address, { ...(as === undefined ? {} : { as }), headers }),
    post: (address: string, as: string, body: unknown = {}, headers: Record<string, string> = {}) =>
      ask('POST', address, { as, body, headers }),
    put: (address: string, as: string, body: unknown = {}, headers: Record<string, string> = {}) =>
      ask('PUT', address, { as, body, headers }),
    delete: (address: string, as: string, headers: Record<string, string> = {}) =>
      ask('DELETE', address, { as, headers }),
  };
}

/** Enters a person with their seats. */
export async function enter(
  people: PeopleStore,
  id: string,
  seats: readonly Omit<Seat, 'person' | 'from'>[] = [],
  language: 'en' | 'fr' = 'en',
): Promise<void> {
  const person = personId(id);
  await people.putPerson({
    id: person,
    name: `Name of ${id}`,
    email: `${id}@example.org`,
    language,
    levels: {},
  });
  for (const seat of seats) await people.putSeat({ person, from: '2020-01-01', ...seat });
}
