import { createHash } from 'node:crypto';
import type { EdgeRefusal } from '../../../contracts/api/use-case.ts';
import { refuseWith } from '../../../contracts/api/use-case.ts';

/** The place of a list behind an entry, in letters that an address can hold; good only for the same question. */
export const cursorAt = (question: unknown, place: readonly string[]): string =>
  Buffer.from(JSON.stringify([signOf(question), ...place])).toString('base64url');

/** The place that a cursor names; undefined where there is none, refused where it answers another question. */
export function placeAt(
  cursor: string | undefined,
  question: unknown,
): readonly string[] | undefined | EdgeRefusal {
  if (cursor === undefined) return undefined;
  const [sign, ...place] = partsOf(cursor);
  return sign === signOf(question) && place.length > 0 ? place : noSuchPlace();
}

export const noSuchPlace = (): EdgeRefusal =>
  refuseWith('request-not-acceptable', {
    issues: [{ path: 'query.after', message: 'is no place of this list: begin it again without it' }],
  });

function partsOf(cursor: string): readonly string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.every((part) => typeof part === 'string')) return parts;
  } catch {
    // Whatever it is, it is no place of ours.
  }
  return [];
}

const signOf = (question: unknown): string =>
  createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 8);
