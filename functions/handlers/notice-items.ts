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
 * What was taken back meanwhile is left out: nobody was told, so nobody has to be told that it was not so. So is a
 * proposed correction that waits for nobody any more at the sending hour: agreed to, or proposed anew. What comes
 * later changes no letter, so that one that leaves again is the same.
 */
export async function noticeItems(
  notice: Notice,
  tools: Pick<ToolStore, 'events'>,
): Promise<readonly NoticeItem[]> {
  const stories = new Map<ToolId, ReadonlyMap<number, { event: RecordedEvent; tool: Tool }>>();
  const ids = [...new Set(notice.events.map(({ tool }) => tool))];
  for (let i = 0; i < ids.length; i += atOnce) {
    const read = ids
      .slice(i, i + atOnce)
      .map(async (id) => [id, storyOf(await tools.events(id), notice)] as const);
    for (const [id, story] of await Promise.all(read)) stories.set(id, story);
  }
  return notice.events.flatMap(({ tool, n }, index) => {
    const at = stories.get(tool)?.get(n);
    return at ? [{ index, ...at }] : [];
  });
}

function storyOf(
  events: readonly RecordedEvent[],
  { sendAt }: Pick<Notice, 'sendAt'>,
): ReadonlyMap<number, { event: RecordedEvent; tool: Tool }> {
  const takenBack = new Set(events.flatMap((e) => (e.type === 'DecisionTakenBack' ? [e.decision] : [])));
  const sooner = events.filter(({ at }) => at < sendAt);
  const story = new Map<number, { event: RecordedEvent; tool: Tool }>();
  let tool: Tool | undefined;
  for (const event of events) {
    tool = evolve(tool, event);
    const undone = 'decision' in event && event.decision !== undefined && takenBack.has(event.decision);
    if (!undone && !isAnswered(event, sooner)) story.set(event.n, { event, tool });
  }
  return story;
}

const isAnswered = (event: RecordedEvent, events: readonly RecordedEvent[]): boolean =>
  event.type === 'CorrectionProposed' &&
  events.some(
    (later) =>
      later.n > event.n &&
      (later.type === 'CorrectionAgreed' || later.type === 'CorrectionProposed') &&
      later.decision === event.decision,
  );
