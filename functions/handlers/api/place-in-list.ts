import * as v from 'valibot';
import { type EdgeRefusal, refuseWith } from '../../contracts/api/use-case.ts';

/** Where a page of a list ends, as the next request of the same question names it. Nobody need understand it. */
export const placeText = (question: readonly unknown[], place: unknown): string =>
  Buffer.from(JSON.stringify([question.map(String), place])).toString('base64url');

/**
 * The place that a request names; undefined where it names none. Refuses what is no place, or one of another
 * question: a list that goes on under other filters would leave things out.
 */
export function placeIn<S extends v.GenericSchema>(
  schema: S,
  question: readonly unknown[],
  text: string | undefined,
): { readonly place: v.InferOutput<S> | undefined } | EdgeRefusal {
  if (text === undefined) return { place: undefined };
  const parsed = v.safeParse(v.tuple([v.array(v.string()), schema]), decoded(text));
  if (parsed.success && String(parsed.output[0]) === String(question.map(String)))
    return { place: parsed.output[1] };
  return noPlace();
}

/** Reads from a place that a request named. One that is none of the list is the asker's fault, and told so. */
export async function fromPlace<T>(
  named: string | undefined,
  read: () => Promise<T>,
): Promise<T | EdgeRefusal> {
  try {
    return await read();
  } catch (error) {
    if (named === undefined || !isOfPlace(error)) throw error;
    return noPlace();
  }
}

/** What a store says of a place that is none of its own, and the table of a key that is none. */
export const isOfPlace = (error: unknown): boolean =>
  error instanceof Error && ['RangeError', 'SyntaxError', 'ValidationException'].includes(error.name);

const noPlace = (): EdgeRefusal =>
  refuseWith('request-not-acceptable', {
    issues: [
      {
        path: 'query.after',
        message: 'is no place of this list: take `next` of the page before, with the same filters',
      },
    ],
  });

function decoded(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}
