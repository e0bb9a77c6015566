import { zoneOf } from '../domain/body.ts';
import { evolve } from '../domain/evolve.ts';
import type { ToolId } from '../domain/ids.ts';
import type { NoticeDue } from '../domain/notice.ts';
import { nextSending, noticesDue } from '../domain/notices-due.ts';
import type { Tool } from '../domain/tool.ts';
import type { World } from '../domain/world.ts';
import type { Clock, Executions, NoticeStore, PeopleStore, ToolStore } from '../ports.ts';
import { followingId } from './notices-of.ts';

export interface AnnouncePorts {
  readonly tools: Pick<ToolStore, 'events'>;
  readonly people: Pick<PeopleStore, 'world'>;
  readonly notices: Pick<NoticeStore, 'add' | 'read'>;
  readonly executions: Pick<Executions, 'startNotice'>;
  readonly clock: Clock;
}

/**
 * Puts the events after one version and up to another into their notices, and has each notice's letters sent at its
 * hour. Repeats add nothing: a notice holds an event once, and is started by name.
 */
export async function announce(ports: AnnouncePorts, id: ToolId, after: number, upTo: number): Promise<void> {
  const [world, events] = await Promise.all([ports.people.world(ports.clock.now()), ports.tools.events(id)]);
  let tool: Tool | undefined;
  for (const event of events) {
    // Told as the tool was then: what came later has notices of its own.
    tool = evolve(tool, event);
    if (event.n <= after || event.n > upTo) continue;
    for (const due of noticesDue(event, tool, { ...world, now: event.at }))
      await join(ports, due, { tool: id, n: event.n }, world);
  }
}

/** Where the letters of the notice are already being written, the next of that body and day takes the event. */
async function join(
  { notices, executions }: AnnouncePorts,
  due: NoticeDue,
  event: { readonly tool: ToolId; readonly n: number },
  world: World,
): Promise<void> {
  for (let k = 1; ; k++) {
    const id = followingId(due.id, k);
    const sendAt = k === 1 ? due.sendAt : ((await notices.read(id))?.sendAt ?? laterThan(due, world));
    if ((await notices.add({ ...due, id, sendAt }, event)) === 'frozen') continue;
    await executions.startNotice(id, sendAt);
    return;
  }
}

const laterThan = (due: NoticeDue, { now, bodies }: World) =>
  nextSending(now, zoneOf(due.body, bodies)).sendAt;
