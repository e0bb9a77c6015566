import type { RecordedEvent } from '../domain/event.ts';
import { type NoticeDue, type NoticeId, noticeId } from '../domain/notice.ts';
import { noticesDue } from '../domain/notices-due.ts';
import type { Tool } from '../domain/tool.ts';
import type { World } from '../domain/world.ts';
import type { Notice, NoticeStore } from '../ports.ts';

/** The k-th notice of a body and day: one whose letters were being written left what came later to the next. */
export const followingId = (id: NoticeId, k: number): NoticeId => (k === 1 ? id : noticeId(`${id}-${k}`));

/** The notices that an event rides in, as the ledger has them; the tool is as the event left it. */
export async function noticesOf(
  notices: Pick<NoticeStore, 'read'>,
  event: RecordedEvent,
  tool: Tool,
  world: World,
): Promise<readonly Notice[]> {
  const found: Notice[] = [];
  for (const due of noticesDue(event, tool, { ...world, now: event.at }))
    for (let k = 1; ; k++) {
      const notice = await notices.read(followingId(due.id, k));
      if (!notice) break;
      if (notice.events.some((told) => told.tool === event.tool && told.n === event.n)) found.push(notice);
    }
  return found;
}

/** The notice that gathers now; the next one, where the letters of the first are being written. */
export async function gatheringFor(notices: Pick<NoticeStore, 'read'>, due: NoticeDue): Promise<Notice> {
  for (let k = 1; ; k++) {
    const id = followingId(due.id, k);
    const found = await notices.read(id);
    if (!found) return { ...due, id, state: 'gathering', events: [] };
    if (found.state === 'gathering') return found;
  }
}
