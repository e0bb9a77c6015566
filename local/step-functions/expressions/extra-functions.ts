import { createHash } from 'node:crypto';
import type { Json } from '../json.ts';
import { EvaluationError } from './evaluation-error.ts';

/** What the extra functions take from outside, so that evaluation stays a pure function. */
export interface Surroundings {
  /** Epoch milliseconds that `$now()` and `$millis()` answer with. */
  now: number;
  uuid(): string;
  fraction(): number;
}

const HASHES: Record<string, string> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

/**
 * The functions that Step Functions adds to JSONata 2.0.6, and `$eval`, which it takes away
 * (developer guide, 'Transforming data with JSONata'). Each fails with a sentence that names the function.
 */
export function extraFunctions(surroundings: Surroundings): Record<string, unknown> {
  return {
    partition,
    range,
    hash,
    parse: (text: unknown) => (text === undefined ? undefined : parse(text)),
    uuid: () => surroundings.uuid(),
    random: (seed?: unknown) => (seed === undefined ? surroundings.fraction() : fractionFrom(seed)),
    millis: () => surroundings.now,
    eval: undefined,
  };
}

function partition(list: unknown, size: unknown): unknown[][] | undefined {
  if (list === undefined) return undefined;
  if (!Array.isArray(list)) throw new EvaluationError('$partition expects an array as its first argument');
  const chunk = Math.trunc(numberOf('$partition', size));
  if (chunk < 1) throw new EvaluationError('$partition expects a positive size');
  const parts: unknown[][] = [];
  for (let from = 0; from < list.length; from += chunk) parts.push(list.slice(from, from + chunk));
  return parts;
}

/** At most 1,000 numbers, the service's limit. */
function range(first: unknown, last: unknown, step: unknown): number[] {
  const [from, to, by] = [first, last, step].map((value) => numberOf('$range', value)) as [
    number,
    number,
    number,
  ];
  if (by === 0) throw new EvaluationError('$range expects a step other than 0');
  const count = Math.floor((to - from) / by) + 1;
  if (count > 1000) throw new EvaluationError('$range gives at most 1000 numbers');
  return Array.from({ length: Math.max(0, count) }, (_, index) => from + index * by);
}

function hash(text: unknown, algorithm: unknown): string | undefined {
  if (text === undefined) return undefined;
  const name = HASHES[String(algorithm)];
  if (!name) throw new EvaluationError(`$hash does not know the algorithm ${JSON.stringify(algorithm)}`);
  return createHash(name)
    .update(typeof text === 'string' ? text : JSON.stringify(text))
    .digest('hex');
}

function parse(text: unknown): Json {
  try {
    return JSON.parse(String(text)) as Json;
  } catch {
    throw new EvaluationError('$parse expects a JSON text');
  }
}

/** The same seed gives the same number (the mulberry32 generator; the service does not say which it uses). */
function fractionFrom(seed: unknown): number {
  let state = (numberOf('$random', seed) + 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
}

function numberOf(name: string, value: unknown): number {
  if (typeof value !== 'number')
    throw new EvaluationError(`${name} expects a number, not ${JSON.stringify(value)}`);
  return value;
}
