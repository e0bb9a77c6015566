import type { Instant } from './date.ts';

/** What is looked at of an event that the service tells of an execution. */
export interface EngineEvent {
  readonly at: Instant;
  /** The service's own name: `TaskStateEntered`. */
  readonly type: string;
  readonly state?: string;
  readonly error?: string;
  /** Why somebody stopped the execution, in their words. */
  readonly cause?: string;
}

/** An event, or whole months in which nothing happened. */
export type HistoryEntry<E extends EngineEvent> =
  | { readonly event: E }
  | { readonly gap: number; readonly from: Instant; readonly until: Instant };

/** The history of an execution with its idle months folded into one entry (USERS.md 2.3, A4); oldest first. */
export function foldIdle<E extends EngineEvent>(events: readonly E[]): readonly HistoryEntry<E>[] {
  return events.flatMap((event, i): HistoryEntry<E>[] => {
    const before = events[i - 1];
    const gap = before === undefined ? 0 : wholeMonths(before.at, event.at);
    if (before === undefined || gap === 0) return [{ event }];
    return [{ gap, from: before.at, until: event.at }, { event }];
  });
}

/** Calendar months that have passed in full, by UTC. */
function wholeMonths(from: Instant, until: Instant): number {
  const [a, b] = [new Date(from), new Date(until)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  const begun = from.slice(8) <= until.slice(8) ? months : months - 1;
  return Math.max(begun, 0);
}
