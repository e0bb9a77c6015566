import type { Next, Registration } from '../../functions/domain/event.ts';
import { headOf } from '../../functions/domain/head.ts';
import { type ToolId, toolId } from '../../functions/domain/ids.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import type { ReadsEvents } from '../../functions/handlers/api/read/known-events.ts';
import type { ToolLists } from '../../functions/store/tool-lists.ts';
import { memoryToolLists } from './memory-tool-lists.ts';
import { lived, recorded, registered, submitted, to } from './sample-register.ts';

/** A tool that somebody has put where it is, since an instant. */
export interface Standing {
  readonly next: Next;
  readonly since?: string;
  /** In the list of those whose place depends on who asks. */
  readonly held?: true;
  readonly registration?: Partial<Registration>;
}

/** Tools that stand where they are told to, by id: the lists that give them, and the events of each. */
export function standingTools(places: Readonly<Record<string, Standing>>): ToolLists & {
  readonly tools: ReadonlyMap<ToolId, Tool>;
  readonly events: ReadsEvents;
} {
  const eventsOf = ({ next, since, registration }: Standing) => [
    registered(registration),
    { ...submitted, move: to(next), ...(since === undefined ? {} : { at: since }) },
  ];
  const all = Object.entries(places).map(([id, standing]) => ({ id: toolId(id), ...standing }));
  const tools = new Map(all.map((one) => [one.id, lived(eventsOf(one), one.id).tool]));
  const heads = new Map(
    all.flatMap(({ id, held = false }) => {
      const tool = tools.get(id);
      return tool ? [[id, { head: headOf(tool), hash: '', held }] as const] : [];
    }),
  );
  const chains = new Map(all.map((one) => [one.id, recorded(eventsOf(one), one.id)]));
  return {
    ...memoryToolLists(heads, []),
    tools,
    events: async (tool) => chains.get(tool) ?? [],
  };
}

/** Everything that a list gives, in its order. */
export async function listed<T>(list: AsyncIterable<T> | undefined): Promise<readonly T[]> {
  const found: T[] = [];
  if (list) for await (const one of list) found.push(one);
  return found;
}
