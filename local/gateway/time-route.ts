import type { Instant } from '../../functions/domain/date.ts';
import { instantMeant, timeInBrussels } from '../time-in-brussels.ts';
import type { Answer } from './own-answers.ts';
import type { Request } from './request.ts';

export interface TimeOptions {
  readonly now: () => Instant;
  /** Lets business time pass until then, through everything that falls due on the way. */
  readonly advanceTo: (instant: Instant) => Promise<void>;
}

const says = (status: number, body: object): Answer => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});

/**
 * `/local/time`, which only the local system has: GET tells the business time, POST `{ "until": "2024-04-24 10:40" }`
 * (or an hour, or a day) lets time pass until then. JSON is asked for, because no page of another site can send it.
 */
export function timeRoute({
  now,
  advanceTo,
}: TimeOptions): (request: Request) => Promise<Answer | undefined> {
  let passing: Promise<unknown> = Promise.resolve();
  const told = () => ({ now: now(), inBrussels: timeInBrussels(now()) });
  return async ({ method, path, headers, body }) => {
    if (path !== '/local/time') return undefined;
    if (method === 'GET') return says(200, told());
    if (method !== 'POST') return says(405, { message: 'GET or POST' });
    if (!/^application\/json\b/i.test(headers['content-type'] ?? ''))
      return says(415, { message: 'Send JSON: { "until": "18:00" }' });
    const until = instantMeant(untilIn(body.toString()), now());
    if (until === undefined)
      return says(422, {
        message:
          'Give an hour in Brussels to come, such as 18:00, a day, or a day and an hour: 2024-04-24 10:40.',
      });
    // One at a time: two who move the clock would each believe that it stands where they left it.
    const turn = passing.then(() => advanceTo(until));
    passing = turn.catch(() => undefined);
    await turn;
    return says(200, told());
  };
}

function untilIn(text: string): string {
  try {
    const { until } = JSON.parse(text) as { until?: unknown };
    return typeof until === 'string' ? until : '';
  } catch {
    return '';
  }
}
