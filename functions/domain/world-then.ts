import { endOf } from './as-was/happened.ts';
import { homeZone } from './body.ts';
import { type Day, dayPlus, type Instant, instantIn } from './date.ts';
import { isClosed, type Session, stateThen } from './session.ts';
import type { World } from './world.ts';

/** The bodies and their meetings as the register had them at an instant. Which meetings there are is known from today. */
export const worldAt = (world: World, at: Instant): World => ({
  ...world,
  now: at,
  sessions: new Map(
    [...world.sessions].map(([id, session]) => [id, { ...session, state: stateThen(session, at) }]),
  ),
});

/**
 * The bodies and their meetings as they stood at the end of a day: what had not yet met was still to come. Which
 * meetings there are is known from today.
 */
export function worldOn(world: World, day: Day): World {
  const midnight = instantIn(homeZone, dayPlus(day, 1), '00:00');
  return {
    ...world,
    now: new Date(Date.parse(midnight) - 1).toISOString(),
    sessions: new Map([...world.sessions].map(([id, session]) => [id, stateOn(session, day)])),
  };
}

function stateOn(session: Session, day: Day): Session {
  const { firstDay, lastDay = firstDay, dates } = session;
  const end = lastDay ?? endOf(dates, { sessions: new Map() });
  if ((end ?? '') < day) return session;
  const { report: _, ...open } = session;
  if ((firstDay ?? '') > day) return { ...open, state: 'planned' };
  return isClosed(session) ? { ...open, state: 'open' } : session;
}
