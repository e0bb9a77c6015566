import {
  dayIn,
  dayPlus,
  daysAfter,
  hourIn,
  type Instant,
  instantIn,
  isDay,
} from '../functions/domain/date.ts';

const brussels = 'Europe/Brussels';
/** Ten years: each hour on the way is gone through, and a slip in the year would keep the system busy for ever. */
const mostDaysOn = 3_653;

/**
 * The instant that a person means who types `18:00` (the next time that the clocks of Brussels show it) or a day to
 * come, `2024-06-27` (08:00 there) or `2024-06-27 15:00`; undefined where the words are none, or it has gone or
 * is further off than anybody can mean.
 */
export function instantMeant(words: string, now: Instant): Instant | undefined {
  const today = dayIn(brussels, now);
  const hour = /^([01]?\d|2[0-3])[:.h]([0-5]\d)$/.exec(words.trim());
  if (hour) {
    const [, h = '', m = ''] = hour;
    const shown = `${h.padStart(2, '0')}:${m}`;
    const at = instantIn(brussels, today, shown);
    return at > now ? at : instantIn(brussels, dayPlus(today, 1), shown);
  }
  const [day = '', time = '08:00', ...more] = words.trim().split(/[ T]+/);
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time) || more.length > 0) return undefined;
  const at = instantIn(brussels, day, time);
  return at > now && at < daysAfter(now, mostDaysOn) ? at : undefined;
}

/** `2024-04-23, 18:00` */
export const timeInBrussels = (at: Instant): string => `${dayIn(brussels, at)}, ${hourIn(brussels, at)}`;
