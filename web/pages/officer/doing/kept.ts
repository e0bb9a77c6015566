import type { SentRequest } from '../../../filling/key-for.ts';
import { keepText, type Shelf } from '../../../filling/shelf.ts';

/** What somebody has filled in and not sent yet, as it is kept on their device. Files are not kept with it. */
export interface Kept<F> {
  /** Instant at which it was kept. */
  readonly at: string;
  readonly filled: F;
  /** The key of the request that was sent and of which no answer came, and what it said. */
  readonly sent?: SentRequest;
}

/** Where the form of one person and one thing to do is kept: `T21.submit`. */
export const placeOf = (person: string, what: string): string => `placet.draft.do.1.${person}.${what}`;

/** What is kept there, whole; undefined where nothing is, or nothing that can be read. */
export function keptAt<F extends object>(shelf: Shelf, place: string, blank: F): Kept<F> | undefined {
  try {
    const kept = JSON.parse(shelf.getItem(place) ?? '') as Kept<F>;
    if (typeof kept.filled !== 'object' || kept.filled === null) return undefined;
    return { ...kept, filled: { ...blank, ...kept.filled } };
  } catch {
    return undefined;
  }
}

/** Keeps it, in the place of what was kept there. False where the device has no room for it, or allows none. */
export const keep = <F>(shelf: Shelf, place: string, kept: Kept<F>): boolean =>
  keepText(shelf, place, JSON.stringify(kept));
