import { homeZone, zoneOf } from '../body.ts';
import { type Day, dayIn, daysBetween, type Instant, type PartialDate } from '../date.ts';
import type { Due } from '../due.ts';
import type { BodyId } from '../ids.ts';
import { isClosed, type Session } from '../session.ts';
import type { World } from '../world.ts';

/** The day of a deadline in the city of its body, and the days until then. */
export const until = (on: Day, body: BodyId | undefined, world: World) => ({
  on,
  daysLeft: daysBetween(dayIn(body === undefined ? homeZone : zoneOf(body, world.bodies), world.now), on),
});
/** The hour of a deadline, with its day. */
export const untilHour = (deadlineAt: Instant, body: BodyId, world: World) => ({
  deadlineAt,
  ...until(dayIn(zoneOf(body, world.bodies), deadlineAt), body, world),
});
/** A day as a date that is known exactly. */
export const onDay = (value: Day): PartialDate => ({ precision: 'day', value });

/**
 * When a session begins, and how far off it is; of one that has begun, how far off its end. Of one that closed before its
 * last day nobody awaits the end.
 */
export function daysOfSession(session: Session, { now }: World): Pick<Due, 'on' | 'daysLeft'> {
  const { firstDay, lastDay = firstDay } = session;
  if (firstDay === undefined || lastDay === undefined) return {};
  const today = dayIn(session.timeZone, now);
  const daysLeft = daysBetween(today, today < firstDay ? firstDay : lastDay);
  const isOver = isClosed(session);
  return { on: firstDay, ...(isOver && daysLeft >= 0 ? {} : { daysLeft }) };
}
