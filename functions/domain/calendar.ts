import type { Body } from './body.ts';
import type { Day, Instant } from './date.ts';
import type { BodyId, DecisionId } from './ids.ts';
import { invitationOf } from './invitation.ts';
import type { Actor } from './may.ts';
import { type Session, sortDay } from './session.ts';
import { decisionOf, type Procedure, type Tool } from './tool.ts';
import type { World } from './world.ts';

/** What stands in a person's calendar. Each has a name that stays the same while it is moved. */
export type CalendarEntry =
  | { readonly is: 'session'; readonly body: Body; readonly session: Session & { readonly firstDay: Day } }
  | (Deadline & {
      readonly is: 'procedure';
      readonly kind: Procedure['kind'];
      readonly deadlineAt: Instant;
    })
  | (Deadline & { readonly is: 'contributions'; readonly byDay: Day });

interface Deadline {
  readonly body: Body;
  readonly tool: Pick<Tool, 'id' | 'title'>;
  readonly decision: DecisionId;
  /** When it was set. */
  readonly setAt: Instant;
}

/**
 * The sessions and deadlines of the bodies on which a person sits; the tools are in the person's view already. A
 * session of which only the month is known is on no day, and so in no calendar.
 */
export function calendarOf(person: Actor, tools: readonly Tool[], world: World): readonly CalendarEntry[] {
  const sits = new Set(person.seats.flatMap(({ body }) => (body === undefined ? [] : [body])));
  const own = (id: BodyId | undefined) =>
    id !== undefined && sits.has(id) ? world.bodies.get(id) : undefined;
  const sessions = [...world.sessions.values()]
    .toSorted((a, b) => compare(sortDay(a), sortDay(b)) || compare(a.id, b.id))
    .flatMap((session): CalendarEntry[] => {
      const { firstDay } = session;
      const body = own(session.body);
      return body && firstDay !== undefined
        ? [{ is: 'session', body, session: { ...session, firstDay } }]
        : [];
    });
  const deadlines = tools
    .toSorted((a, b) => compare(a.id, b.id))
    .flatMap((tool) => [...procedureIn(tool, own), ...contributionsIn(tool, own, world)]);
  return [...sessions, ...deadlines];
}

type Own = (id: BodyId | undefined) => Body | undefined;

function procedureIn(tool: Tool, own: Own): readonly CalendarEntry[] {
  const { procedure } = tool;
  const body = own(procedure && decisionOf(tool, procedure.decision)?.facts.body);
  if (!procedure || !body) return [];
  const { decision, kind, deadlineAt, openedAt } = procedure;
  return [{ is: 'procedure', body, tool, decision, kind, deadlineAt, setAt: openedAt }];
}

function contributionsIn(tool: Tool, own: Own, world: World): readonly CalendarEntry[] {
  const invitation = invitationOf(tool, world);
  const body = own(invitation?.body);
  const decided = invitation && decisionOf(tool, invitation.decision);
  if (!body || !decided) return [];
  const { decision, byDay } = invitation;
  return [{ is: 'contributions', body, tool, decision, byDay, setAt: decided.recordedAt }];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
