import type { Instant } from '../../../domain/date.ts';
import type { RecordedEvent } from '../../../domain/event.ts';
import type { DecisionId, MemberId, ToolId } from '../../../domain/ids.ts';
import { titleWords } from '../../../domain/language/title-words.ts';
import type { Member } from '../../../domain/person.ts';
import { toolFor } from '../../../domain/readers-history.ts';
import type { Notice, NoticeStore, PeopleStore, ToolStore } from '../../../ports.ts';
import { notReached } from '../../not-reached.ts';
import type { Asker } from './look-at-tool.ts';

export interface HeldOpenPorts {
  readonly tools: Pick<ToolStore, 'events'>;
  readonly people: Pick<PeopleStore, 'seatsOn' | 'members'>;
  readonly notices: Pick<NoticeStore, 'read' | 'reached'>;
}

/** A written procedure in which a Member's silence cannot count, because no letter reached it in time. */
export interface HeldOpen {
  readonly tool: ToolId;
  readonly title: string;
  readonly deadlineAt: Instant;
  readonly members: readonly Pick<Member, 'id' | 'name'>[];
}

/**
 * The procedure that an official letter holds open: it opened or extended one that still runs, has left, and did not
 * reach every Member. Undefined otherwise, and where the asker may not know of the procedure.
 */
export async function heldOpenBy(
  ports: HeldOpenPorts,
  notice: Notice,
  { actor, world, language }: Asker,
): Promise<HeldOpen | undefined> {
  // Before it has left everybody is unreached, and nobody need look.
  if (notice.class !== 'official' || notice.state !== 'closed') return undefined;
  for (const id of new Set(notice.events.map(({ tool }) => tool))) {
    const events = await ports.tools.events(id);
    const view = toolFor(events, actor, world);
    if (!view?.procedure || !tellsOf(notice, events, view.procedure.decision)) continue;
    const unreached = (await notReached(ports, view, world)).notReached;
    if (unreached.length === 0) continue;
    return {
      tool: id,
      title: titleWords(view.title, language, id),
      deadlineAt: view.procedure.deadlineAt,
      members: await namesOf(ports, unreached),
    };
  }
  return undefined;
}

/** Whether the letter is one of that decision's own. */
const tellsOf = (notice: Notice, events: readonly RecordedEvent[], decision: DecisionId): boolean =>
  events.some(
    (event) =>
      'decision' in event &&
      event.decision === decision &&
      notice.events.some(({ tool, n }) => tool === event.tool && n === event.n),
  );

async function namesOf({ people }: HeldOpenPorts, ids: readonly MemberId[]): Promise<HeldOpen['members']> {
  const known = new Map((await people.members()).map((member) => [member.id, member]));
  return ids.map((id) => known.get(id) ?? { id, name: { en: id, fr: id } });
}
