import type { ToolId } from '../../../domain/ids.ts';
import type { Recipient } from '../../../domain/notice.ts';
import { historyFor } from '../../../domain/readers-history.ts';
import type { Notice, ToolStore } from '../../../ports.ts';
import { toolsHeld } from '../take-part/gather-tools.ts';
import type { Asker } from './look-at-tool.ts';

export interface NoticeForReaderPorts {
  readonly tools: Pick<ToolStore, 'events' | 'heldTools'>;
}

/** A notice as far as the asker may know of what it tells. */
export interface ShownNotice {
  readonly notice: Notice;
  /** Something in it is hidden from the asker: only those who were told of the rest are counted and named. */
  readonly inPart: boolean;
  /** What it tells that the asker may know of. */
  readonly tells: Notice['events'];
  /** Says whether a recipient was told of something that the asker may know of. */
  readonly shows: (recipient: Pick<Recipient, 'events'>) => boolean;
}

/**
 * Shows notices to one asker; undefined for one that tells only of what they may not know. That a restricted body's
 * letter has left would tell that it has decided (USERS.md 1.2, confidentiality travels by mail).
 */
export function noticesForReader(
  { tools }: NoticeForReaderPorts,
  { actor, world }: Pick<Asker, 'actor' | 'world'>,
): (notice: Notice) => Promise<ShownNotice | undefined> {
  let held: Promise<ReadonlySet<ToolId>> | undefined;
  const told = new Map<ToolId, Promise<ReadonlySet<number>>>();
  const toldOf = (tool: ToolId) => {
    const known =
      told.get(tool) ??
      tools.events(tool).then((all) => new Set(historyFor(all, actor, world).map(({ event }) => event.n)));
    told.set(tool, known);
    return known;
  };
  return async (notice) => {
    held ??= toolsHeld(tools).then((ids) => new Set(ids));
    const mayHide = await held;
    const restricted = world.bodies.get(notice.body)?.restricted ?? true;
    const hidden = new Set<number>();
    for (const [index, { tool, n }] of notice.events.entries())
      if ((restricted || mayHide.has(tool)) && !(await toldOf(tool)).has(n)) hidden.add(index);
    if (hidden.size === notice.events.length) return undefined;
    return {
      notice,
      inPart: hidden.size > 0,
      tells: notice.events.filter((_, index) => !hidden.has(index)),
      shows: ({ events }) => events.length === 0 || events.some((index) => !hidden.has(index)),
    };
  };
}
