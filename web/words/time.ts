import type { Language } from '../../functions/domain/text.ts';

const locale = { en: 'en-GB', fr: 'fr-FR' } as const;

/** `24 April 2024, 18.04` / `24 avril 2024, 18 h 04`: an instant where the reader is, or in a time zone. */
export function instantWords(at: string, language: Language, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', ...zone }).format(new Date(at));
  return `${first(day, language)}, ${hourOf(at, language, timeZone)}`;
}

/** `12.00` / `12 h 00`, where the reader is or in a time zone. */
export function hourOf(at: string, language: Language, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(timeZone !== undefined && { timeZone }),
  }).formatToParts(new Date(at));
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return language === 'en'
    ? `${of('hour')}.${of('minute')}`
    : `${Number(of('hour'))}\u00a0h\u00a0${of('minute')}`;
}

/** `24 April 2024` / `24 avril 2024`, of a day. */
export const dayIn = (day: string, language: Language): string =>
  first(
    new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    ),
    language,
  );

/** « 1er avril » : in French the first of a month is an ordinal. */
const first = (day: string, language: Language): string =>
  language === 'fr' ? day.replace(/^1 /, '1er ') : day;

/** `5,112` / `5 112`. */
export const numberIn = (n: number, language: Language): string =>
  new Intl.NumberFormat(locale[language]).format(n);

/** `2.1 MB` / `2,1 Mo`, of bytes. */
export function sizeWords(bytes: number, language: Language): string {
  const [unit, value] =
    bytes >= 1e6
      ? [{ en: 'MB', fr: 'Mo' }, Math.round(bytes / 1e5) / 10]
      : [{ en: 'KB', fr: 'Ko' }, Math.max(1, Math.round(bytes / 1e3))];
  return `${numberIn(value, language)}\u00a0${unit[language]}`;
}
