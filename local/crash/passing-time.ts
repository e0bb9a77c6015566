import { setTimeout as pause } from 'node:timers/promises';

/** The run is one day of the bodies' business; the hour at which letters leave, 18:00, is passed on the way. */
const [beginsMinutes, endsMinutes] = [8 * 60, 22 * 60];
/** A claim whose sender was killed is taken over after six minutes of business: by then every letter is out. */
export const lettersOutAt = { inBrussels: '23:00', instant: '2024-04-23T20:00:00.000Z' };
/** Business time that has not just gone by: the clock is being moved. */
const passesMs = 120_000;

/** Until when time passes in a round: the rounds share the day. */
export function hourOf(round: number, rounds: number): string {
  const minutes = beginsMinutes + Math.round(((endsMinutes - beginsMinutes) * round) / rounds);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Lets the bodies' time pass until an hour in Brussels; cut off by a kill it is asked for again in the next round. */
export const passUntil = (origin: string, hour: string): Promise<unknown> =>
  fetch(`${origin}/local/time`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ until: hour }),
  }).then(
    (response) => response.text(),
    () => undefined,
  );

/** Begins to pass time, and resolves when it passes: timers fire and letters leave while people begin to work. */
export async function beginPassing(
  origin: string,
  hour: string,
): Promise<{ readonly passed: Promise<unknown> }> {
  const nowOf = async () =>
    Date.parse(((await (await fetch(`${origin}/local/time`)).json()) as { now: string }).now);
  const [before, passed] = [await nowOf(), passUntil(origin, hour)];
  let isOver = false;
  void passed.then(() => {
    isOver = true;
  });
  while (!isOver && (await nowOf()) < before + passesMs) await pause(20);
  return { passed };
}
