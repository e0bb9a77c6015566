import { type Instant, instantIn, isDayOfOurTime, isOfOurTime } from '../../functions/domain/date.ts';

/** The instant that a day and an hour (`18:00`) mean by the clock of a city; undefined where they are none, or none that the register takes. */
export function instantTyped(zone: string, day: string, hour: string): Instant | undefined {
  if (!isDayOfOurTime(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(hour)) return undefined;
  const at = instantIn(zone, day, hour);
  return isOfOurTime(at) ? at : undefined;
}
