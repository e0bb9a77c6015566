/** Which of its days a session is on, from 1; undefined before, after and between. */
export function dayOf(days: readonly string[], today: string): number | undefined {
  const at = days.indexOf(today);
  return at === -1 ? undefined : at + 1;
}

/** Every day from the first to the last. */
export function daysFrom(first: string, last: string): readonly string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = dayAfter(day)) days.push(day);
  return days;
}

const dayMs = 24 * 60 * 60 * 1000;
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
