import { zoneOf } from '../domain/body.ts';
import { dayIn, dayPlus } from '../domain/date.ts';
import type { RecordedEvent } from '../domain/event.ts';
import { evolve } from '../domain/evolve.ts';
import type { DecisionId, MemberId, PersonId } from '../domain/ids.ts';
import { seatsOn } from '../domain/person.ts';
import { decisionOf, type Tool } from '../domain/tool.ts';
import type { World } from '../domain/world.ts';
import type { NoticeStore, PeopleStore, ToolStore } from '../ports.ts';
import { noticesOf } from './notices-of.ts';

export interface NotReachedPorts {
  readonly tools: Pick<ToolStore, 'events'>;
  readonly people: Pick<PeopleStore, 'seatsOn'>;
  readonly notices: Pick<NoticeStore, 'read' | 'reached'>;
}

/**
 * Members of the body whose silence may not count: to no person who sat for them on the day the procedure opened was
 * its letter, or that of its extension, handed over with the minimum of days left (USERS.md 1.2, no letter, no
 * silence), and how many were asked at all. A letter that was complained of had arrived. None where no procedure runs.
 */
export async function notReached(
  ports: NotReachedPorts,
  tool: Tool,
  world: World,
): Promise<{ readonly asked: number; readonly notReached: readonly MemberId[] }> {
  const { procedure } = tool;
  const body = procedure && decisionOf(tool, procedure.decision)?.facts.body;
  if (!procedure || body === undefined) return { asked: 0, notReached: [] };
  const zone = zoneOf(body, world.bodies);
  const lastDay = dayPlus(dayIn(zone, procedure.deadlineAt), -procedure.minimumDays);

  const reached = new Set<PersonId>();
  let then: Tool | undefined;
  for (const event of await ports.tools.events(tool.id)) {
    then = evolve(then, event);
    if (!opens(event, procedure.decision)) continue;
    for (const notice of await noticesOf(ports.notices, event, then, world))
      for (const { person, state, at } of await ports.notices.reached(notice.id))
        if ((state === 'sent' || state === 'complained') && at !== undefined && dayIn(zone, at) <= lastDay)
          reached.add(person);
  }

  const seats = seatsOn(await ports.people.seatsOn(body), dayIn(zone, procedure.openedAt));
  const delegates = seats.filter((seat) => seat.role === 'delegate');
  const asked = new Set(delegates.flatMap(({ member }) => member ?? []));
  const heard = new Set(delegates.filter(({ person }) => reached.has(person)).map(({ member }) => member));
  return { asked: asked.size, notReached: [...asked].filter((member) => !heard.has(member)).sort() };
}

/** A window for written comments is opened by the decision itself. */
const opens = (event: RecordedEvent, decision: DecisionId): boolean =>
  (event.type === 'WrittenProcedureOpened' ||
    event.type === 'DecisionRecorded' ||
    event.type === 'ProcedureExtended') &&
  event.decision === decision;
