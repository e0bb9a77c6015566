import type { RecordedEvent } from '../../../domain/event.ts';
import { fold } from '../../../domain/evolve.ts';
import { type Head, headOf, titleOfHead } from '../../../domain/head.ts';
import { titleWords } from '../../../domain/language/title-words.ts';
import type { Actor } from '../../../domain/may.ts';
import { historyFor, toolFor } from '../../../domain/readers-history.ts';
import type { Language } from '../../../domain/text.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import type { ToolStore, ToolSummary, Wait, WaitStore } from '../../../ports.ts';

export interface LookPorts {
  readonly tools: Pick<ToolStore, 'head' | 'events'>;
  readonly waits: Pick<WaitStore, 'read'>;
}

/** A tool with its execution, as the register has both. */
export interface Looked {
  /** Where it stands: what its execution is compared with and repaired by. */
  readonly head: Head;
  /** Where it stands as far as the asker may know; all that is shown to them. */
  readonly told: Head;
  readonly title: string;
  readonly wait: Wait | undefined;
  readonly relayedVersion: number;
  /** The number of the last event that the asker may know of. */
  readonly toldVersion: number;
  /** Something happened that is hidden from the asker: the engine follows what they may not know. */
  readonly isPartlyHidden: boolean;
  /** Every event, and the tool as the asker may know it, where they were read. */
  readonly whole?: { readonly events: readonly RecordedEvent[]; readonly view: Tool };
}

/** Who asks, and what they are told in. */
export interface Asker {
  readonly actor: Actor;
  readonly world: World;
  readonly language: Language;
}

/**
 * Reads a tool and its wait; undefined where the asker may not know of it, or there is none. An administrator repairs
 * the execution of every tool that they may know of, and is shown what its body's seats alone may read no more than
 * others are. What no decision hides (`held` false) is read by its head alone.
 */
export async function lookAtTool(
  { tools, waits }: LookPorts,
  { tool: id, held }: Pick<ToolSummary, 'tool' | 'held'>,
  { actor, world, language }: Asker,
): Promise<Looked | undefined> {
  // HEAD before WAIT, as everywhere: an execution that begins to wait in between is then no drift.
  const events = held ? await tools.events(id) : undefined;
  const tool = events && fold(events);
  const view = events && toolFor(events, actor, world);
  const head = events ? tool && headOf(tool) : await tools.head(id);
  const told = events ? view && headOf(view) : head;
  if (!head || !told) return undefined;
  const { wait, relayedVersion } = await waits.read(id);
  const known = events && historyFor(events, actor, world);
  return {
    head,
    told,
    title: view ? titleWords(view.title, language, id) : titleOf(told, language),
    wait,
    relayedVersion,
    toldVersion: known?.at(-1)?.event.n ?? head.version,
    isPartlyHidden: known !== undefined && known.length < head.version,
    ...(view ? { whole: { events, view } } : {}),
  };
}

/** The title that a head carries, in a language. */
export const titleOf = (
  head: Pick<Head, 'tool' | 'title' | 'titleFr' | 'working'>,
  language: Language,
): string => titleWords(titleOfHead(head), language, head.tool);
