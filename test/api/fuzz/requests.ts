import type { Endpoint } from '../../../functions/contracts/api/endpoint.ts';
import { type Cell, subjectsOf } from '../permissions-cells.ts';
import { requestFor } from '../permissions-requests.ts';
import { expected } from '../permissions-rules.ts';
import type { WholeRig } from '../whole-rig.ts';
import { nobody, known as people, type Somebody, stranger } from '../whole-rig-people.ts';
import type { Chance } from './chance.ts';
import { fitting, type SchemaParts } from './fitting.ts';
import { damaged, garbage, garbledText } from './garbage.ts';
import { type Known, knownIn, queryNames } from './known-values.ts';
import { oddPath, oddQuery } from './odd-address.ts';
import { oddHeaders, oddType } from './odd-headers.ts';
import { oddBody, type RawBody, tampered } from './raw-json.ts';

/** A request as the fuzzer sends it. */
export interface FuzzedRequest {
  readonly endpoint: Endpoint;
  readonly address: string;
  /** Undefined: nobody has signed in. */
  readonly as: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** Text as it is sent. */
  readonly body?: string;
  /** `body` is bytes in base64. */
  readonly isBase64?: boolean;
  /** Its path may be another's than the endpoint's. */
  readonly isAstray?: boolean;
}

/** What earlier answers gave to go on with. */
export interface Remembered {
  /** `next` of a list, by endpoint. */
  readonly cursors: Map<string, string>;
  /** ETags, by address and person. */
  readonly tags: Map<string, string>;
  /** Keys of the last requests that were carried out, whoever sent them. */
  readonly keys: string[];
}

/** One request after the other: about half as they should be, the others with something wrong in them. */
export function fuzzedRequests(rig: WholeRig, chance: Chance, remembered: Remembered) {
  const known = knownIn(rig);
  const fit = fitting(known, chance);
  // What people write has the most that can be wrong with it.
  const withBody = rig.served.filter(({ body }) => body !== undefined);
  return function next(): FuzzedRequest {
    const endpoint = chance.one(chance.in(3) ? rig.served : withBody);
    const subject = chance.one(subjectsOf(endpoint));
    const person = personFor(endpoint, subject, chance);
    const isRight = chance.in(2);
    const good = requestFor(endpoint, { person, ...subject }, rig);
    const [path = '', query = ''] = good.address.split('?');
    const asked = isRight && chance.in(2) ? query : queryFor(endpoint, query, known, remembered, chance);
    const filled = isRight || !chance.in(3) ? path : pathFor(endpoint, known, chance);
    const isAstray = !isRight && chance.in(10);
    const walked = isAstray ? oddPath(filled, chance) : filled;
    const pairs = isRight || !chance.in(10) ? asked : oddQuery(asked, chance);
    const address = pairs === '' ? walked : `${walked}?${pairs}`;
    const sent = isRight ? asText(good.body) : bodyFor(endpoint, good.body, fit, chance);
    const as = person === nobody ? undefined : person.id;
    const usual = endpoint.takes ?? 'application/json';
    const type = isRight || !chance.in(20) ? (sent?.type ?? usual) : strangeType(chance);
    return {
      endpoint,
      address,
      as,
      headers: {
        ...(sent === undefined ? {} : { 'content-type': type }),
        ...(sent?.encoding === undefined ? {} : { 'content-encoding': sent.encoding }),
        ...headersFor(endpoint, isRight, remembered, chance),
        ...condition(remembered, `${as} ${address}`, chance),
        ...(isRight ? {} : oddHeaders(chance)),
      },
      ...(sent === undefined ? {} : { body: sent.text }),
      ...(sent?.isBase64 ? { isBase64: true } : {}),
      ...(isAstray ? { isAstray } : {}),
    };
  };
}

/** Mostly somebody who may. */
function personFor(endpoint: Endpoint, subject: Omit<Cell, 'person'>, chance: Chance): Somebody {
  if (chance.in(4)) return chance.one([...people, stranger, nobody]);
  const allowed = people.filter((person) => expected(endpoint, { person, ...subject }) === 'may');
  return chance.one(allowed.length > 0 ? allowed : people);
}

const asText = (body: unknown): RawBody | undefined =>
  body === undefined ? undefined : { text: typeof body === 'string' ? body : JSON.stringify(body) };

const strangeType = (chance: Chance): string => (chance.in(2) ? oddType(chance) : garbledHeader(chance));

/** What can stand in a header at all: the gateway lets nothing else through. */
const garbledHeader = (chance: Chance): string =>
  garbledText(chance)
    .replaceAll(/[^\x20-\x7e]/g, '')
    .slice(0, 300);

function headersFor(
  { method }: Endpoint,
  isRight: boolean,
  { keys }: Remembered,
  chance: Chance,
): Record<string, string> {
  const languages = ['fr', 'en', 'fr-CA;q=0.1,en', '*', garbledHeader(chance)];
  const versions = ['"1"', '"2-x"', 'W/"3"', '*', garbledHeader(chance)];
  const fresh = `fuzz-${chance.upTo(1_000_000_000)}`;
  // Now and then one that was used already, by the same person or by another.
  const own = keys.length > 0 && chance.in(12) ? chance.one(keys) : fresh;
  const key = isRight || !chance.in(8) ? own : garbledHeader(chance);
  return {
    ...(method === 'GET' || (!isRight && chance.in(12)) ? {} : { 'idempotency-key': key }),
    ...(chance.in(5) ? { 'accept-language': chance.one(languages) } : {}),
    ...(!isRight && chance.in(5) ? { 'if-match': chance.one(versions) } : {}),
  };
}

function condition({ tags }: Remembered, of: string, chance: Chance): Record<string, string> {
  // Its own, or what another person was given for another page.
  const tag = chance.in(10) && tags.size > 0 ? chance.one([...tags.values()].slice(-20)) : tags.get(of);
  if (tag !== undefined && chance.in(2)) return { 'if-none-match': tag };
  return chance.in(12) ? { 'if-none-match': chance.one(['*', '"x"', garbledHeader(chance)]) } : {};
}

const wellFormed = (text: string): string => text.toWellFormed().slice(0, 200);

/** Some value of the register, perhaps of another thing than is meant, or garbage. */
function valueFor(name: string, known: Known, chance: Chance): string {
  const kind = chance.in(8) ? chance.one(Object.keys(known)) : name;
  const may = known[kind] ?? [];
  const isGarbled = may.length === 0 || chance.in(5);
  return isGarbled ? wellFormed(garbledText(chance)) || 'x' : chance.one(may);
}

const pathFor = ({ path }: Endpoint, known: Known, chance: Chance): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(valueFor(name, known, chance)));

/** The query as it is right, with other names that the endpoint knows, and now and then names that it does not. */
function queryFor(
  endpoint: Endpoint,
  right: string,
  known: Known,
  { cursors }: Remembered,
  chance: Chance,
): string {
  const pairs = new URLSearchParams(right);
  for (const [name, words] of queryNames(endpoint)) {
    if (!chance.in(3)) continue;
    const cursor = name === 'after' ? turned(cursors.get(endpoint.id), chance) : undefined;
    const word = cursor ?? (words.length > 0 && !chance.in(6) ? chance.one(words) : undefined);
    pairs.set(name, word ?? valueFor(name, known, chance));
  }
  if (chance.in(12)) pairs.append(wellFormed(garbledText(chance)).slice(0, 30), garbledText(chance));
  if (chance.in(20)) for (const [name, value] of [...pairs]) pairs.append(name, value);
  return String(pairs);
}

/** A place in a list as it was given, or with something in it changed. */
function turned(cursor: string | undefined, chance: Chance): string | undefined {
  if (cursor === undefined || !chance.in(3)) return cursor;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Buffer.from(JSON.stringify(damaged(place, chance))).toString('base64url');
  } catch {
    return `${cursor.slice(0, chance.upTo(cursor.length))}x`;
  }
}

/** What fits, with some of what is right, so that it comes further than to the first field that is missing. */
function mixed(right: unknown, fits: unknown, chance: Chance): unknown {
  const parts = (value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : undefined;
  const [own, other] = [parts(right), parts(fits)];
  if (!own || !other || chance.in(6)) return chance.in(2) ? right : fits;
  // Of two kinds, which have different fields: one or the other.
  const kindOf = (entries: readonly [string, unknown][]) => entries.find(([name]) => name === 'is')?.[1];
  if (kindOf(own) !== kindOf(other)) return chance.in(2) ? right : fits;
  const names = new Map([...own, ...other]);
  return Object.fromEntries(
    [...names].map(([name, value]) => {
      const good = own.find(([one]) => one === name);
      return [name, good ? mixed(good[1], value, chance) : value];
    }),
  );
}

const broken = ['', '{', '{"a":', '[[[[', '\u0000', '{"__proto__":{"x":1}}', '1e400', '"\\ud800"', 'null'];

function bodyFor(
  { body, takes }: Endpoint,
  right: unknown,
  fit: (schema: SchemaParts) => unknown,
  chance: Chance,
): RawBody | undefined {
  const text = asText(right)?.text ?? '{}';
  if (chance.in(60)) return oddBody(text, chance);
  if (body === undefined) return chance.in(10) ? { text: JSON.stringify(garbage(chance)) } : asText(right);
  if (chance.in(25)) return undefined;
  if (takes !== undefined && takes !== 'application/json')
    return { text: chance.in(2) ? text : JSON.stringify(garbage(chance)) };
  if (chance.in(20)) return { text: chance.one(broken) };
  if (chance.in(5)) return { text: tampered(text, chance) };
  if (!chance.in(4)) return asText(mixed(right, fit(body as unknown as SchemaParts), chance));
  const value = chance.in(4) ? right : chance.in(8) ? garbage(chance) : damaged(right ?? {}, chance);
  return { text: JSON.stringify(value) ?? 'null' };
}
