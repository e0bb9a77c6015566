import { dayIn, hourIn, type Instant, type TimeZone } from '../../../../functions/domain/date.ts';
import type { Language } from '../../../../functions/domain/text.ts';
import { hourOf, instantWords } from '../../../words/time.ts';

/**
 * The hour of a deadline where the reader is, with its day where that is another; undefined where their clocks show
 * what those of the body's city do, or the city is not known yet.
 */
export function deadlineHere(
  at: Instant,
  there: TimeZone | undefined,
  here: TimeZone,
  language: Language,
): string | undefined {
  if (there === undefined) return undefined;
  const isSameDay = dayIn(there, at) === dayIn(here, at);
  if (isSameDay && hourIn(there, at) === hourIn(here, at)) return undefined;
  if (isSameDay) return hourOf(at, language, here);
  return `${language === 'fr' ? 'le ' : ''}${instantWords(at, language, here)}`;
}
