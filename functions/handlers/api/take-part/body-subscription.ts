import type { InboxStore, ReceivedLetter } from '../../../desk-ports.ts';
import type { Body } from '../../../domain/body.ts';
import { daysAfter, type Instant } from '../../../domain/date.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { wordsForBody } from '../../../domain/language/body-words.ts';
import { estimateWords } from '../../../domain/language/subscription-words.ts';
import type { NoticeLevel, Person, Seat } from '../../../domain/person.ts';
import type { Language } from '../../../domain/text.ts';
import { everyPage } from '../every-page.ts';

/** What nobody has chosen yet (USERS.md 2.2, D6). */
const usualLevel: NoticeLevel = 'decisions';

/** How long ago letters count for the estimate. */
const daysOfEstimate = 365;

/** The letters that a person received in the 365 days before an instant. */
export async function lettersOfPastYear(
  inbox: Pick<InboxStore, 'of'>,
  person: PersonId,
  now: Instant,
): Promise<readonly ReceivedLetter[]> {
  const since = daysAfter(now, -daysOfEstimate);
  const pages = await everyPage((page) => inbox.of(person, { ...page, since }));
  return pages.flatMap(({ letters }) => letters);
}

/** One switch of « What I receive ». */
export function bodySubscription(
  body: Body,
  of: {
    readonly person: Pick<Person, 'levels'>;
    readonly seats: readonly Seat[];
    readonly topics: readonly string[];
    readonly letters: readonly ReceivedLetter[];
  },
  language: Language,
) {
  const { code, name } = wordsForBody(body, language);
  const lettersInPastYear = countOf(of.letters, body, 'subscription');
  return {
    body: body.id,
    code,
    name,
    level: of.person.levels[body.id] ?? usualLevel,
    seat: of.seats.some((seat) => seat.body === body.id),
    follows: of.topics.includes(`body:${body.id}`),
    lettersInPastYear,
    estimate: estimateWords(lettersInPastYear, language),
  };
}

/** How many letters of a body there are among some. */
export const countOf = (
  letters: readonly ReceivedLetter[],
  { id }: Pick<Body, 'id'>,
  kind: ReceivedLetter['class'],
): number => letters.filter((letter) => letter.body === id && letter.class === kind).length;
