import { createInterface } from 'node:readline';
import { dayIn, dayPlus, hourIn, type Instant, instantIn, isDay } from '../functions/domain/date.ts';
import type { System } from './system.ts';

const brussels = 'Europe/Brussels';

/**
 * The instant that a person means who types `18:00` (the next time that the clocks of Brussels show it) or a day to
 * come, `2024-06-27` (08:00 there) or `2024-06-27 15:00`; undefined where the words are none, or it has gone.
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
  return at > now ? at : undefined;
}

/** `2024-04-23, 18:00` */
export const timeInBrussels = (at: Instant): string => `${dayIn(brussels, at)}, ${hourIn(brussels, at)}`;

const nowOf = ({ clock }: Pick<System, 'clock'>): Instant => new Date(clock.now()).toISOString();

/** Lets business time pass when somebody types until when. One at a time: the next waits for the one before. */
export function passTimeOnRequest(system: System): void {
  let passing = Promise.resolve();
  createInterface({ input: process.stdin }).on('line', (words) => {
    if (words.trim() === '') return;
    passing = passing.then(() => passTime(system, words)).catch((error: unknown) => console.error(error));
  });
}

async function passTime(system: System, words: string): Promise<void> {
  const until = instantMeant(words, nowOf(system));
  if (until === undefined) return console.log('Type an hour in Brussels, such as 18:00, or a day to come.');
  const before = system.mail.letters().length;
  await system.advanceTo(until);
  const letters = system.mail.letters().length - before;
  console.log(`It is ${timeInBrussels(nowOf(system))} in Brussels. ${letters} letters have left since.`);
}
