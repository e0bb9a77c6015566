import type { Json, JsonObject } from '../json.ts';
import type { Draft, Place } from './draft.ts';
import { currentState } from './draft.ts';

/** One history event. `details` has the members of the service's `…EventDetails` for the type. */
export interface HistoryRecord {
  id: number;
  previousEventId: number;
  /** Epoch milliseconds. */
  timestamp: number;
  type: string;
  details?: JsonObject;
}

/** The service closes an execution that has written 25,000 events. The margin leaves room for the closing ones. */
export const HISTORY_LIMIT_EVENTS = 25_000 - 10;

/** Writes an event after a given one and returns its id. */
export function recordAfter(
  draft: Draft,
  previousEventId: number,
  type: string,
  details?: JsonObject,
): number {
  const id = ++draft.execution.lastEventId;
  draft.events.push({ id, previousEventId, timestamp: draft.now, type, ...(details ? { details } : {}) });
  return id;
}

/** Writes an event of the state that the branch is in, and makes it the one that the next event follows. */
export function recordInState(draft: Draft, place: Place, type: string, details?: JsonObject): number {
  const { run } = currentState(place);
  const id = recordAfter(draft, run.lastEventId, type, details);
  run.lastEventId = id;
  place.branch.lastEventId = id;
  return id;
}

/** An object of those members that have a value: what the service leaves out, we leave out. */
export function present(members: Record<string, Json | undefined>): JsonObject {
  const entries = Object.entries(members).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
