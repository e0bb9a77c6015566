import type { NoticeItem } from '../domain/audience.ts';
import type { RecordedEvent } from '../domain/event.ts';
import { evolve } from '../domain/evolve.ts';
import type { ToolId } from '../domain/ids.ts';
import type { Tool } from '../domain/tool.ts';
import type { Notice, ToolStore } from '../ports.ts';

/** Chains that are read at the same time. */
const atOnce = 10;

/**
 * The events of a notice with their tools as each event left them, in the notice's order and with their places in it.
 * What was taken back meanwhile is left out: nobody was told, so nobody has to be told that it was not so.
 */
export async function noticeItems(
  notice: Notice,
  tools: Pick<ToolStore, 'events'>,
): Promise<readonly NoticeItem[]> {
  const stories = new Map<ToolId, ReadonlyMap<number, { event: RecordedEvent; tool: Tool }>>();
  const ids = [...new Set(notice.events.map(({ tool }) => tool))];
  for (let i = 0; i < ids.length; i += atOnce) {
    const read = ids.slice(i, i + atOnce).map(async (id) => [id, storyOf(await tools.events(id))] as const);
    for (const [id, story] of await Promise.all(read)) stories.set(id, story);
  }
  return notice.events.flatMap(({ tool, n }, index) => {
    const at = stories.get(tool)?.get(n);
    return at ? [{ index, ...at }] : [];
  });
}

function storyOf(
  events: readonly RecordedEvent[],
): ReadonlyMap<number, { event: RecordedEvent; tool: Tool }> {
  const takenBack = new Set(events.flatMap((e) => (e.type === 'DecisionTakenBack' ? [e.decision] : [])));
  const story = new Map<number, { event: RecordedEvent; tool: Tool }>();
  let tool: Tool | undefined;
  for (const event of events) {
    tool = evolve(tool, event);
    const undone = 'decision' in event && event.decision !== undefined && takenBack.has(event.decision);
    if (!undone) story.set(event.n, { event, tool });
  }
  return story;
}
