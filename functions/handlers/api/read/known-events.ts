import type { RecordedEvent } from '../../../domain/event.ts';
import type { ToolId } from '../../../domain/ids.ts';
import type { ToolStore } from '../../../ports.ts';

/** So many chains are kept; one has some twenty events of a kilobyte. */
const mostChains = 1000;

export type ReadsEvents = (tool: ToolId, version: number) => Promise<readonly RecordedEvent[]>;

/**
 * The events of tools, read once for each version: what happened does not change, so a Lambda that has read it need
 * not read it again. The list that named the version says whether there is more.
 */
export function knownEvents(tools: Pick<ToolStore, 'events'>): ReadsEvents {
  const chains = new Map<ToolId, readonly RecordedEvent[]>();
  return async (tool, version) => {
    const known = chains.get(tool);
    if (known && known.length >= version) return known;
    const events = await tools.events(tool);
    chains.delete(tool);
    chains.set(tool, events);
    const [oldest] = chains.keys();
    if (chains.size > mostChains && oldest !== undefined) chains.delete(oldest);
    return events;
  };
}
