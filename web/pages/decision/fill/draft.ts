import type { SentRequest } from '../../../filling/key-for.ts';
import { keepText, type Shelf } from '../../../filling/shelf.ts';
import type { Filled } from './filled.ts';
import type { Seen } from './seen.ts';

/** A form that somebody has not recorded yet, as it is kept on their device. */
export interface Draft {
  /** Instant at which it was kept. */
  readonly at: string;
  readonly filled: Filled;
  /** What its writer had read of the tool: whoever recorded since then was quicker. */
  readonly etag?: string;
  /** What its writer had before them; absent of drafts that were kept before this was. */
  readonly seen?: Seen;
  /** The key of the request that was sent and of which no answer came, and what it said. */
  readonly sent?: SentRequest;
}

/** Where the draft of one person, of one tool in one session, is kept. */
export interface Place {
  readonly person: string;
  readonly tool: string;
  readonly session: string;
}
const keyOf = ({ person, tool, session }: Place): string =>
  `placet.draft.decision.1.${person}.${tool}.${session}`;

/** What is kept there; undefined where nothing is, or nothing that can be read. */
export function draftAt(shelf: Shelf, place: Place): Draft | undefined {
  try {
    const draft = JSON.parse(shelf.getItem(keyOf(place)) ?? '') as Draft;
    return typeof draft.filled.outcome === 'string' ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it, in the place of what was kept there. False where the device has no room for it, or allows none. */
export const keepDraft = (shelf: Shelf, place: Place, draft: Draft): boolean =>
  keepText(shelf, keyOf(place), JSON.stringify(draft));

/** It has been recorded, or is not wanted any more. */
export const discardDraft = (shelf: Shelf, place: Place): void => shelf.removeItem(keyOf(place));
