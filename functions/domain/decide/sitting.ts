import { dayIn, isDay } from '../date.ts';
import type { DecisionFacts } from '../event.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { daysOf, type Session } from '../session.ts';
import type { World } from '../world.ts';

/**
 * Refuses what cannot have happened: an unknown or closed body, a session of another body or that has not begun, a
 * day on which it did not meet. Gives the session. Days are days in the city of the session.
 */
export function sitting(facts: DecisionFacts, world: World): Session | Refusal {
  const body = world.bodies.get(facts.body);
  if (!body) return refuse('unknown-body', { body: facts.body });
  if (!isDay(facts.decidedOn)) return refuse('details-missing', { fields: ['decidedOn'] });
  const closedOn = body.closed?.on;
  if (closedOn && closedOn.precision !== 'unknown' && closedOn.value < facts.decidedOn)
    return refuse('body-closed', { body: body.id, closedOn: closedOn.value });
  if (!facts.session) return refuse('details-missing', { fields: ['session'] });
  const session = world.sessions.get(facts.session);
  if (!session) return refuse('unknown-session', { session: facts.session });
  if (session.body !== facts.body)
    return refuse('session-of-another-body', { session: session.id, body: facts.body, of: session.body });
  const today = dayIn(session.timeZone, world.now);
  if (session.firstDay !== undefined && today < session.firstDay)
    return refuse('session-not-begun', { session: session.id, firstDay: session.firstDay });
  const days = daysOf(session);
  if (days.length > 0 && !days.includes(facts.decidedOn))
    return refuse('not-a-day-of-the-session', {
      day: facts.decidedOn,
      session: session.id,
      firstDay: days[0],
      lastDay: days.at(-1),
    });
  const { dates } = session;
  if (days.length === 0 && 'value' in dates && dates.precision !== 'session')
    if (!facts.decidedOn.startsWith(dates.value))
      return refuse('not-a-day-of-the-session', {
        day: facts.decidedOn,
        session: session.id,
        dates: dates.value,
      });
  if (facts.decidedOn > today) return refuse('day-in-the-future', { day: facts.decidedOn, today });
  if (session.state === 'planned')
    return refuse('session-not-open', { session: session.id, state: session.state });
  return session;
}
