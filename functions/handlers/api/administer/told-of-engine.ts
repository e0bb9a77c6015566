import type { Instant } from '../../../domain/date.ts';
import type { RecordedEvent } from '../../../domain/event.ts';

/** A time in which the engine followed what the asker may not know; open at its end while it still does. */
export interface HiddenTime {
  readonly from: Instant;
  readonly until?: Instant;
}

/**
 * When the engine followed what is hidden from the asker: from a move that they are not told of until the next one
 * that they are. Where an execution went in such a time is told to nobody who may not know of the decision.
 */
export function hiddenTimes(
  events: readonly RecordedEvent[],
  told: readonly { readonly event: Pick<RecordedEvent, 'n'> }[],
): readonly HiddenTime[] {
  const known = new Set(told.map(({ event }) => event.n));
  const times: HiddenTime[] = [];
  let from: Instant | undefined;
  for (const event of events) {
    if (!('move' in event) || event.move === undefined) continue;
    if (!known.has(event.n)) from ??= event.at;
    else if (from !== undefined) {
      times.push({ from, until: event.at });
      from = undefined;
    }
  }
  return from === undefined ? times : [...times, { from }];
}

/** Says whether something happened in a hidden time. */
export const isHidden = (at: Instant, times: readonly HiddenTime[]): boolean =>
  times.some(({ from, until }) => at >= from && (until === undefined || at < until));

/** Says whether the engine stands where the asker may not know it to be. */
export const isHiddenNow = (times: readonly HiddenTime[]): boolean =>
  times.some(({ until }) => until === undefined);
