import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as v from 'valibot';
import type { Endpoint, Schema } from '../contracts/api/endpoint.ts';
import { limits } from '../contracts/api/limits.ts';
import { type EdgeRefusal, refuseWith } from '../contracts/api/use-case.ts';
import { type Problem, problemsOf } from '../contracts/fields.ts';
import type { Language } from '../domain/text.ts';

/** A request read by an endpoint's schemas. */
export interface ReadRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly key: string;
  readonly seenVersion?: number;
  readonly ifMatch?: string;
}

export type Event = Omit<APIGatewayProxyEventV2, 'body'> & { readonly body?: unknown };

const nothing = v.strictObject({});
const keyForm = /^[A-Za-z0-9._:-]{8,100}$/;

/** Reads the path, the query, the headers and the body, and names every fault of all of them at once. */
export function readRequest(endpoint: Endpoint, event: Event): ReadRequest | EdgeRefusal {
  if (holdsMoreThan(limits.mostValues, event.body))
    return refuseWith('body-too-large', { mostValues: limits.mostValues });
  const params = read(endpoint.params ?? nothing, decoded(event.pathParameters ?? {}), 'path');
  const query = read(endpoint.query ?? nothing, event.queryStringParameters ?? {}, 'query');
  // The gateway has no body for an empty file: it is read as the empty text that it is.
  const sent = event.body ?? (endpoint.takes === 'text/csv' ? '' : undefined);
  const body = endpoint.body ? read(endpoint.body, sent, '') : none;
  const key = event.headers?.['idempotency-key'] ?? '';
  const ifMatch = event.headers?.['if-match'];
  const wantsKey = endpoint.headers?.includes('idempotency-key') ?? false;
  if (wantsKey && key === '') return refuseWith('key-missing');
  const ofHeaders: Problem[] =
    wantsKey && !keyForm.test(key)
      ? [{ path: 'idempotency-key', message: 'is not a key of 8 to 100 letters, digits or . _ : -' }]
      : [];
  const around = [...params.issues, ...query.issues, ...ofHeaders];
  if (around.length > 0) return refuseWith('request-not-acceptable', { issues: [...around, ...body.issues] });
  if (body.issues.length > 0) return refuseWith('text-not-acceptable', { issues: body.issues });
  const seen = /^(?:W\/)?"(\d{1,9})(?:[-"]|$)/.exec(ifMatch ?? '')?.[1];
  return {
    params: params.value,
    query: query.value,
    body: body.value,
    key,
    ...(seen === undefined ? {} : { seenVersion: Number(seen) }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
  };
}

/** Counts the values in a body, at any depth, until there are too many. */
function holdsMoreThan(most: number, body: unknown): boolean {
  const waiting = [body];
  for (let counted = 0; waiting.length > 0; counted++) {
    if (counted + waiting.length > most) return true;
    const value = waiting.pop();
    if (typeof value === 'object' && value !== null)
      for (const part of Object.values(value)) waiting.push(part);
  }
  return false;
}

interface Part {
  readonly value: unknown;
  readonly issues: readonly Problem[];
}
const none: Part = { value: undefined, issues: [] };

function read(schema: Schema | undefined, input: unknown, where: string): Part {
  if (!schema) return none;
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return { value: parsed.output, issues: [] };
  const prefix = where === '' ? '' : `${where}.`;
  const issues = problemsOf(parsed.issues).map(({ path, message }) => ({
    path: `${prefix}${path}`,
    message,
  }));
  return { value: undefined, issues };
}

/** The router leaves parameters percent-encoded; what cannot be decoded is left for the schema to refuse. */
const decoded = (params: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value = '']) => {
      try {
        return [name, decodeURIComponent(value)];
      } catch {
        return [name, value];
      }
    }),
  );

/** The language that the caller's browser asks for, of the two; undefined where it names neither. */
export function languageAsked(header: string | undefined): Language | undefined {
  const wanted = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...more] = part.trim().toLowerCase().split(';');
      const q = more.map((m) => /^\s*q=([\d.]+)\s*$/.exec(m)?.[1]).find((m) => m !== undefined);
      return { tag: tag.slice(0, 2), q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ tag, q }) => (tag === 'en' || tag === 'fr') && q > 0)
    .sort((a, b) => b.q - a.q);
  return wanted[0]?.tag as Language | undefined;
}
