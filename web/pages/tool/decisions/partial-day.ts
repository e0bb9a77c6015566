import type { Language } from '../../../../functions/domain/text.ts';
import { dayIn } from '../../../words/time.ts';

const locale = { en: 'en-GB', fr: 'fr-FR' } as const;

/** `24 April 2024`, `June 2023` or `2022`: a date as exactly as it is known, as a list of decisions gives it. */
export function partialDayIn(on: string, language: Language): string {
  if (/^\d{4}-\d\d-\d\d$/.test(on)) return dayIn(on, language);
  if (!/^\d{4}-\d\d$/.test(on)) return on;
  const month = new Intl.DateTimeFormat(locale[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return month.format(new Date(`${on}-01T00:00:00Z`));
}
