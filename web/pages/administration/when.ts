import { homeZone } from '../../../functions/domain/body.ts';
import type { Language } from '../../../functions/domain/text.ts';
import { instantWords } from '../../words/time.ts';

/** `24 April 2024, 10.04` of the house, like the hours in the sentences of the API. */
export const whenHere = (at: string, language: Language): string => instantWords(at, language, homeZone);

/** `31 Jan 2025` / `31 janv. 2025`, for where there is little room. */
export function shortDay(at: string, language: Language): string {
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr-FR', {
    dateStyle: 'medium',
    timeZone: homeZone,
  }).format(new Date(at));
  return language === 'fr' ? day.replace(/^1 /, '1er ') : day;
}

/** `12 days` / `12 jours`: how long ago something was, in its largest whole unit; under a minute it is now. */
export function ageWords(from: string, now: string, language: Language): string {
  const seconds = Math.max(0, (Date.parse(now) - Date.parse(from)) / 1000);
  const [unit, count] = (
    [
      ['day', seconds / 86_400],
      ['hour', seconds / 3_600],
      ['minute', seconds / 60],
    ] as const
  ).find(([, n]) => n >= 1) ?? ['minute', 0];
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'fr-FR', {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 0,
    roundingMode: 'floor',
  } as Intl.NumberFormatOptions).format(count);
}
