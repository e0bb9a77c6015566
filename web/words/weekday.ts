import type { Language } from '../../functions/domain/text.ts';

const locale = { en: 'en-GB', fr: 'fr-FR' } as const;

/** `Tue 23 April` / `mar. 23 avril`: a day of a session, of which the year goes without saying. */
export const weekdayIn = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], {
    ...({ weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' } as const),
  }).format(new Date(`${day}T00:00:00Z`));
