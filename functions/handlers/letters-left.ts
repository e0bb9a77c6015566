import type { DecisionId } from '../domain/ids.ts';
import { noticeId } from '../domain/notice.ts';
import { noticesDue } from '../domain/notices-due.ts';
import { decisionOf, type Tool } from '../domain/tool.ts';
import type { World } from '../domain/world.ts';
import type { NoticeStore, ToolStore } from '../ports.ts';

/** Says whether a letter that tells of a decision may have been handed over: its notice no longer gathers. */
export async function lettersLeft(
  ports: { readonly notices: Pick<NoticeStore, 'read'>; readonly tools: Pick<ToolStore, 'events'> },
  tool: Tool,
  id: DecisionId,
  world: World,
): Promise<boolean> {
  const decision = decisionOf(tool, id);
  if (!decision) return false;
  const event = (await ports.tools.events(tool.id)).find((e) => e.n === decision.n);
  if (!event) return false;
  for (const due of noticesDue(event, tool, { ...world, now: event.at })) {
    // A notice whose letters were being written left the event to the next of the day: -2, -3 …
    for (let k = 1; ; k++) {
      const notice = await ports.notices.read(k === 1 ? due.id : noticeId(`${due.id}-${k}`));
      if (!notice) break;
      const tells = notice.events.some((e) => e.tool === tool.id && e.n === event.n);
      if (tells && notice.state !== 'gathering') return true;
      if (tells && notice.sendAt <= world.now) return true;
    }
  }
  return false;
}
