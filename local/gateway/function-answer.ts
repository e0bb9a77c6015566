import type { InvokeResult } from '../step-functions/engine.ts';
import { isObject, type Json } from '../step-functions/json.ts';
import { type Answer, internalServerError } from './own-answers.ts';

/**
 * What a function's result is over HTTP, by response format 2.0: an object with `statusCode`, or anything else, which
 * is then the body of a 200. A function that failed, or made no sense, is a 500 that says nothing of it.
 */
export function functionAnswer({ payload, functionError }: InvokeResult): Answer {
  if (functionError !== undefined) return internalServerError;
  if (!isObject(payload) || payload.statusCode === undefined)
    return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(payload) };
  const status = Number(payload.statusCode);
  const body = bodyOf(payload);
  if (!Number.isInteger(status) || status < 200 || status > 599 || body === undefined)
    return internalServerError;
  return {
    status,
    headers: { 'content-type': 'text/plain;charset=UTF-8', ...headersOf(payload.headers) },
    cookies: (Array.isArray(payload.cookies) ? payload.cookies : []).map(String),
    body,
  };
}

function bodyOf({ body, isBase64Encoded }: { [name: string]: Json }): string | Buffer | undefined {
  if (body === undefined || body === null) return '';
  if (typeof body !== 'string') return undefined;
  return isBase64Encoded === true ? Buffer.from(body, 'base64') : body;
}

/** Names in lower case; the connection is the gateway's own matter. */
function headersOf(headers: Json | undefined): Readonly<Record<string, string>> {
  if (!isObject(headers)) return {};
  return Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), String(value)] as const)
      .filter(([name]) => !['connection', 'content-length', 'transfer-encoding'].includes(name)),
  );
}
