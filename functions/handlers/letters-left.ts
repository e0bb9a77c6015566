import type { DecisionId } from '../domain/ids.ts';
import { decisionOf, type Tool } from '../domain/tool.ts';
import type { World } from '../domain/world.ts';
import type { NoticeStore, ToolStore } from '../ports.ts';
import { noticesOf } from './notices-of.ts';

/** Says whether a letter that tells of a decision may have been handed over: its notice no longer gathers. */
export async function lettersLeft(
  ports: { readonly notices: Pick<NoticeStore, 'read'>; readonly tools: Pick<ToolStore, 'events'> },
  tool: Tool,
  id: DecisionId,
  world: World,
): Promise<boolean> {
  const decision = decisionOf(tool, id);
  const event = decision && (await ports.tools.events(tool.id)).find((e) => e.n === decision.n);
  if (!event) return false;
  const telling = await noticesOf(ports.notices, event, tool, world);
  return telling.some(({ state, sendAt }) => state !== 'gathering' || sendAt <= world.now);
}
