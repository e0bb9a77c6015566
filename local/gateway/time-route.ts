import type { Instant } from '../../functions/domain/date.ts';
import type { Language } from '../../functions/domain/text.ts';
import { localPage } from '../demonstration.ts';
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
 * (or an hour, or a day) lets time pass until then. JSON is what no page of another site can send; a form is taken from
 * a page of our own, which it then leads back to.
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
    const pass = async (words: string): Promise<boolean> => {
      const until = instantMeant(words, now());
      if (until === undefined) return false;
      // One at a time: two who move the clock would each believe that it stands where they left it.
      const turn = passing.then(() => advanceTo(until));
      passing = turn.catch(() => undefined);
      await turn;
      return true;
    };
    if (isForm(headers)) {
      if (!isOwnPage(headers))
        return says(403, { message: 'A form is taken from a page of this system alone.' });
      const form = new URLSearchParams(body.toString());
      const passed = await pass(form.get('until') ?? '');
      return backTo(form.get('lang') === 'fr' ? 'fr' : 'en', passed);
    }
    if (!/^application\/json\b/i.test(headers['content-type'] ?? ''))
      return says(415, { message: 'Send JSON: { "until": "18:00" }' });
    if (await pass(untilIn(body.toString()))) return says(200, told());
    return says(422, {
      message:
        'Give an hour in Brussels to come, such as 18:00, a day, or a day and an hour: 2024-04-24 10:40.',
    });
  };
}

const isForm = (headers: Request['headers']): boolean =>
  /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '');

/** A browser names the page that sent a form; another site's page cannot claim to be ours (Fetch, origin header). */
function isOwnPage({ origin = '', host = '' }: Request['headers']): boolean {
  try {
    return host !== '' && new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** The page with the form again; reading it changes nothing. */
const backTo = (language: Language, passed: boolean): Answer => ({
  status: 303,
  headers: {
    location: `${localPage}?lang=${language}${passed ? '' : '&time=refused'}#time`,
    'cache-control': 'no-store',
  },
  body: '',
});

function untilIn(text: string): string {
  try {
    const { until } = JSON.parse(text) as { until?: unknown };
    return typeof until === 'string' ? until : '';
  } catch {
    return '';
  }
}
