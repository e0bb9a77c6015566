import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { Json } from '../step-functions/json.ts';
import type { Request } from './request.ts';
import type { Found } from './routes.ts';

export interface Caller {
  readonly claims: JWTPayload;
  readonly scopes: readonly string[] | null;
}

/** An HTTP API has one stage of this name, and a route of this name for whatever no other takes. */
export const defaultName = '$default';

/**
 * The event of payload format 2.0 ("Create AWS Lambda proxy integrations for HTTP APIs"): the path decoded, the query
 * as it came and read, headers of one name joined by commas, every claim a text. A member is absent, not null, where
 * the request has nothing for it.
 */
export function payloadEvent(
  request: Request,
  at: number,
  found: Found | undefined,
  caller: Caller | undefined,
): Json {
  const { method, path, rawQuery, headers, cookies, sourceIp, protocol, body } = request;
  const host = headers.host ?? 'localhost';
  const routeKey = found ? `${found.route.method} ${found.route.path}` : defaultName;
  const isText = isTextType(headers['content-type']);
  const event = {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: rawQuery,
    cookies: cookies.length > 0 ? cookies : undefined,
    headers: { ...headers, ...forwarded(request) },
    queryStringParameters: queryOf(rawQuery),
    pathParameters: found && Object.keys(found.parameters).length > 0 ? found.parameters : undefined,
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      authorizer: caller && { jwt: { claims: claimsAsTexts(caller.claims), scopes: caller.scopes } },
      domainName: host.replace(/:\d+$/, ''),
      domainPrefix: 'local',
      http: { method, path, protocol, sourceIp, userAgent: headers['user-agent'] ?? '' },
      requestId: randomUUID(),
      routeKey,
      stage: defaultName,
      time: inLogForm(at),
      timeEpoch: at,
    },
    body: body.length === 0 ? undefined : body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: body.length > 0 && !isText,
  };
  return JSON.parse(JSON.stringify(event)) as Json;
}

/**
 * Whether AWS hands a body of this type on as text. Its documentation only says that binary types are encoded;
 * observed are these four, and that a form and a body without a type are encoded, too.
 */
export const isTextType = (contentType: string | undefined): boolean =>
  /^(text\/[^;]+|application\/(json|xml|javascript)) *(;|$)/i.test(contentType ?? '');

/** Several values of one name are joined by commas; undefined where there is no query. */
function queryOf(rawQuery: string): Readonly<Record<string, string>> | undefined {
  const read = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(rawQuery))
    read.set(name, read.has(name) ? `${read.get(name)},${value}` : value);
  return read.size === 0 ? undefined : Object.fromEntries(read);
}

/** What the service in front adds. */
function forwarded({ headers, sourceIp }: Request): Readonly<Record<string, string>> {
  const before = headers['x-forwarded-for'];
  return {
    'x-forwarded-for': before === undefined ? sourceIp : `${before}, ${sourceIp}`,
    'x-forwarded-port': /:(\d+)$/.exec(headers.host ?? '')?.[1] ?? '80',
    'x-forwarded-proto': 'http',
  };
}

/** A list is written as Go writes one, `[a b]`. */
const claimsAsTexts = (claims: JWTPayload): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, asText(value)]));

function asText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asText).join(' ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** `12/Mar/2020:19:03:58 +0000` */
function inLogForm(at: number): string {
  const [, day, month, year, time] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(at).toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}
