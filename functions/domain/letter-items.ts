import { letterOfASeat, type NoticeItem } from './audience.ts';
import type { RecordedEvent } from './event.ts';
import type { BodyId } from './ids.ts';
import type { World } from './world.ts';

/** Which item of a letter tells of an event: a decision that covers many tools is one. */
export const letterItem = (event: RecordedEvent): string =>
  event.type === 'DecisionRecorded' ? `decision ${event.decision}` : `event ${event.tool} ${event.n}`;

/** How many other items stand in the letter that tells a delegate of an event (USERS.md 2.1, S5). */
export function othersBeside(
  event: RecordedEvent,
  notice: { readonly body: BodyId },
  items: readonly NoticeItem[],
  world: World,
): number {
  const told = new Set(letterOfASeat(notice, items, world).map((item) => letterItem(item.event)));
  told.delete(letterItem(event));
  return told.size;
}
