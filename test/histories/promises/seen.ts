import type { RecordedEvent } from '../../../functions/domain/event.ts';
import { evolve } from '../../../functions/domain/evolve.ts';
import type { ToolId } from '../../../functions/domain/ids.ts';
import type { NoticeId } from '../../../functions/domain/notice.ts';
import { noticesDue } from '../../../functions/domain/notices-due.ts';
import type { Tool } from '../../../functions/domain/tool.ts';
import type { World } from '../../../functions/domain/world.ts';
import { noticesOf } from '../../../functions/handlers/notices-of.ts';
import type { Chunk, Notice } from '../../../functions/ports.ts';
import type { System } from '../system.ts';

/** An event of a tool, with the tool before and after it and the notices that it rides in. */
export interface Told {
  readonly event: RecordedEvent;
  readonly before: Tool | undefined;
  readonly after: Tool;
  readonly notices: readonly Notice[];
  /** How many it should ride in. */
  readonly due: number;
}

/** A notice of the ledger with the people in it. */
export interface Ledger {
  readonly notice: Notice;
  readonly chunks: readonly Chunk[];
}

/** All that a history left in the register, read once. */
export interface Seen {
  readonly system: System;
  readonly world: World;
  readonly stories: ReadonlyMap<ToolId, readonly Told[]>;
  readonly ledgers: ReadonlyMap<NoticeId, Ledger>;
}

export async function see(system: System): Promise<Seen> {
  const { stores, clock } = system;
  const world = await stores.people.world(clock.now());
  const stories = new Map<ToolId, readonly Told[]>();
  const ledgers = new Map<NoticeId, Ledger>();
  for (const id of system.toolsKnown()) {
    const story: Told[] = [];
    for (const event of await stores.tools.events(id)) {
      const before = story.at(-1)?.after;
      const after = evolve(before, event);
      const notices = await noticesOf(stores.notices, event, after, world);
      const due = noticesDue(event, after, { ...world, now: event.at }).length;
      story.push({ event, before, after, notices, due });
      for (const notice of notices)
        if (!ledgers.has(notice.id))
          ledgers.set(notice.id, { notice, chunks: await stores.notices.chunks(notice.id) });
    }
    stories.set(id, story);
  }
  return { system, world, stories, ledgers };
}

/** Every event with its tool. */
export const everyEvent = ({ stories }: Seen): readonly Told[] => [...stories.values()].flat();
