import type { RecordedEvent } from '../domain/event.ts';

/** An event in whatever shape it was released with. */
export type StoredEvent = { readonly schema: number; readonly [field: string]: unknown };

/** From the shape of a number to the next one. The stored bytes never change; only the reading does. */
export type Upcasters = ReadonlyMap<number, (event: StoredEvent) => StoredEvent>;

const released: Upcasters = new Map();
const current: RecordedEvent['schema'] = 1;

/**
 * The event that stored bytes tell, in today's shape. Throws RangeError where the shape is newer than this
 * release, which is better than folding half of what happened.
 */
export function readEvent(text: string, upcasters = released, to: number = current): RecordedEvent {
  let event = JSON.parse(text) as StoredEvent;
  while (event.schema !== to) {
    const step = upcasters.get(event.schema);
    if (!step) throw new RangeError(`No way to read an event of schema ${event.schema}`);
    event = step(event);
  }
  return event as unknown as RecordedEvent;
}
