import { agendaOf, onAgenda } from '../agenda.ts';
import { zoneOf } from '../body.ts';
import { dayIn, daysAfter } from '../date.ts';
import type { Due } from '../due.ts';
import type { BodyId } from '../ids.ts';
import { invitationOf } from '../invitation.ts';
import type { Actor } from '../may.ts';
import { sessionsAhead } from '../session.ts';
import type { Decision, Tool } from '../tool.ts';
import type { World } from '../world.ts';
import { daysOfSession } from './days.ts';
import { isOfficerOf, sitsOn } from './seats.ts';

/** How long an outcome is news. */
const daysOfNews = 30;

/** What the person's bodies, or others on their tools, decided lately. */
export function news(person: Actor, tool: Tool, world: World): readonly Due[] {
  const from = daysAfter(world.now, -daysOfNews);
  const asked = new Set([tool.procedure?.decision, invitationOf(tool, world)?.decision]);
  return tool.decisions
    .filter(
      (decision) => decision.status !== 'taken-back' && lastOf(decision) >= from && !asked.has(decision.id),
    )
    .filter(({ facts }) => sitsOn(person, facts.body) || isOfficerOf(person, tool))
    .map(({ id, facts, settled, objection }) => ({
      asks: 'information',
      body: facts.body,
      decision: id,
      on:
        settled?.on ?? (objection ? dayIn(zoneOf(facts.body, world.bodies), objection.at) : facts.decidedOn),
    }));
}

/** When it was last heard of: recorded, or its procedure ended by silence or by an objection. */
const lastOf = ({ recordedAt, settled, objection }: Decision): string =>
  objection?.at ?? settled?.on ?? recordedAt;

/** The meeting that the body holds now or next, with as many items as the person may know of. */
export function nextSession(body: BodyId, tools: readonly Tool[], world: World): readonly Due[] {
  const [next] = sessionsAhead(world.sessions.values(), body, world.now);
  if (!next) return [];
  // As the session's own page counts them.
  const items = onAgenda(agendaOf(next, tools, world)).length;
  const { firstDay, dates } = next;
  const when = firstDay === undefined && dates.precision !== 'unknown' ? { when: dates } : {};
  return [{ asks: 'sessions', body, session: next.id, items, ...when, ...daysOfSession(next, world) }];
}
