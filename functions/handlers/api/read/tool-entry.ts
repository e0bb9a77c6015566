import type { Title, ToolKind } from '../../../domain/event.ts';
import { headOf, titleOfHead } from '../../../domain/head.ts';
import type { BodyId, SessionId, ToolId } from '../../../domain/ids.ts';
import type { Actor } from '../../../domain/may.ts';
import { toolFor } from '../../../domain/readers-history.ts';
import { mayReadBody } from '../../../domain/readers-view.ts';
import type { Whereabouts } from '../../../domain/stage.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import type { ToolSummary } from '../../../ports.ts';
import type { ReadsEvents } from './known-events.ts';

/** A tool in a list, as the reader may know it. */
export interface ToolEntry {
  readonly tool: ToolId;
  readonly kind: ToolKind;
  readonly title: Title;
  readonly body: BodyId | null;
  readonly stage: Whereabouts;
  readonly since: string;
  readonly session: SessionId | null;
  /** The whole of it, where it had to be read. */
  readonly view?: Tool;
  /** Up to which event the list has it, where it was not. */
  readonly version?: number;
}

/** For whom a list is made. */
export interface Reader {
  readonly actor: Actor;
  readonly world: World;
  readonly events: ReadsEvents;
}

/** Tools read at the same time: enough to hide the way to the table, few enough for its connections. */
const atOnce = 25;

/**
 * Entries of what lists give, each as the reader may know it; those that they may not know of are left out. What is
 * held is read, unless the reader reads whatever any body does; everything else is for all to know as it stands.
 */
export async function entriesOf(
  heads: readonly ToolSummary[],
  reader: Reader,
): Promise<readonly ToolEntry[]> {
  const all = readsEverything(reader);
  const entries: ToolEntry[] = [];
  for (let i = 0; i < heads.length; i += atOnce) {
    const part = heads.slice(i, i + atOnce);
    const read = await Promise.all(
      part.map((head) => (head.held && !all ? viewOf(head, reader) : plain(head))),
    );
    entries.push(...read.flatMap((entry) => entry ?? []));
  }
  return entries;
}

/** Of any tool whatever: as a member of every restricted body, or as a secretary. */
const readsEverything = ({ actor, world }: Reader): boolean => {
  const anyTool = { id: 'any', officers: [], cleared: [] } as unknown as Tool;
  return [...world.bodies.keys()].every((body) => mayReadBody(actor, body, anyTool, world));
};

const plain = (summary: ToolSummary): ToolEntry => {
  const { tool, kind, body, stage, since, session, version } = summary;
  return { tool, kind, body, stage, since, session, version, title: titleOfHead(summary) };
};

async function viewOf(head: ToolSummary, { actor, world, events }: Reader): Promise<ToolEntry | undefined> {
  const view = toolFor(await events(head.tool, head.version), actor, world);
  return view && entryOf(view);
}

/** A tool that was read, as a list has it. */
export function entryOf(view: Tool): ToolEntry {
  const { tool, kind, body, since, next } = headOf(view);
  return {
    ...{ tool, kind, body, since, view },
    title: view.title,
    stage: next.stage,
    session: next.session,
  };
}
