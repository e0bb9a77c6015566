import { createInterface } from 'node:readline';
import type { Instant } from '../functions/domain/date.ts';
import type { System } from './system.ts';
import { instantMeant, timeInBrussels } from './time-in-brussels.ts';

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
