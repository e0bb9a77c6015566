import { daysBetween, hourIn, type Instant, type TimeZone } from '../../../functions/domain/date.ts';
import type { Answer } from '../../api/ask.ts';

type SessionRow = Answer<'listSessions'>['items'][number];

/** The part of the day where the reader is. */
export function partOfDay(now: Instant, zone: TimeZone): 'morning' | 'afternoon' | 'evening' {
  const hour = Number(hourIn(zone, now).slice(0, 2));
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
}

/** Where somebody reads: as they chose, or as their device has it. */
export const zoneOfReader = (chosen: TimeZone | undefined): TimeZone =>
  chosen ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A meeting that is on today, and the how-manieth day of how many it is. */
export interface Meeting {
  readonly session: SessionRow;
  readonly day: number;
  readonly days: number;
}

/** The meetings of bodies on a day. */
export const meetingsOn = (
  today: string,
  sessions: readonly SessionRow[],
  bodies: ReadonlySet<string>,
): readonly Meeting[] =>
  sessions.flatMap((session) => {
    const { firstDay, lastDay = firstDay, body } = session;
    if (firstDay === undefined || lastDay === undefined || !bodies.has(body.id)) return [];
    if (today < firstDay || today > lastDay) return [];
    const days = daysBetween(firstDay, lastDay) + 1;
    return [{ session, day: daysBetween(firstDay, today) + 1, days }];
  });
