import type { ToolId } from '../../domain/ids.ts';
import type { Actor } from '../../domain/may.ts';
import { toolFor } from '../../domain/readers-history.ts';
import type { Tool } from '../../domain/tool.ts';
import type { World } from '../../domain/world.ts';
import type { ToolStore } from '../../ports.ts';

/** Tools read at the same time: enough to hide the way to the table, few enough for its connections. */
const atOnce = 25;

/** Tools as a person may know them, in the order asked for, each once; those that they may not know of are left out. */
export async function toolsForReader(
  tools: Pick<ToolStore, 'events'>,
  ids: Iterable<ToolId>,
  reader: Actor,
  world: World,
): Promise<readonly Tool[]> {
  const wanted = [...new Set(ids)];
  const views: Tool[] = [];
  for (let i = 0; i < wanted.length; i += atOnce) {
    const chains = await Promise.all(wanted.slice(i, i + atOnce).map((id) => tools.events(id)));
    views.push(...chains.flatMap((events) => toolFor(events, reader, world) ?? []));
  }
  return views;
}

/** One tool as a person may know it; undefined where there is none that they may know of. */
export const toolForReader = async (
  tools: Pick<ToolStore, 'events'>,
  id: ToolId,
  reader: Actor,
  world: World,
): Promise<Tool | undefined> => toolFor(await tools.events(id), reader, world);
