import { type Day, dayIn, hourIn, type Instant, type PartialDate, type TimeZone, weekday } from '../date.ts';
import type { Bilingual, Language } from '../text.ts';
import { fr, noBreak } from './spacing.ts';

const months: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
};
const weekdays: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
};

const parts = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: Number(month), date: Number(date) };
};
const monthName = (n: number, language: Language): string => String(months[language][n - 1]);
/** French counts the first of a month and no other day: `1er mai`, `2 mai`. */
const dayNumber = (n: number, language: Language): string =>
  language === 'fr' && n === 1 ? '1er' : String(n);

/** `24 April 2024` / `24 avril 2024`; `24 April` where the year goes without saying. */
export function dayWords(day: Day, language: Language, year: 'with-year' | 'no-year' = 'with-year'): string {
  const { year: y, month, date } = parts(day);
  const words = `${dayNumber(date, language)} ${monthName(month, language)}`;
  return year === 'with-year' ? `${words} ${y}` : words;
}

/** `On 24 April 2024` / `Le 24 avril 2024`, to begin a sentence with. */
export const onDay = (day: Day, language: Language): string =>
  `${language === 'en' ? 'On' : 'Le'} ${dayWords(day, language)}`;

/** `June 2024` / `juin 2024`, of `2024-06`. */
export const monthWords = (month: string, language: Language): string =>
  `${monthName(parts(month).month, language)} ${parts(month).year}`;

/** `27-29 June 2024` / `du 27 au 29 juin 2024`; one day is that day. */
export function rangeWords(first: Day, last: Day, language: Language): string {
  if (first >= last) return language === 'en' ? dayWords(first, 'en') : `le ${dayWords(first, 'fr')}`;
  const [a, b] = [parts(first), parts(last)];
  const sameMonth = a.year === b.year && a.month === b.month;
  const from = sameMonth
    ? dayNumber(a.date, language)
    : dayWords(first, language, a.year === b.year ? 'no-year' : 'with-year');
  const until = dayWords(last, language);
  return language === 'en' ? `${from}-${until}` : `du ${from} au ${until}`;
}

/** A date as exactly as it is known; the words for a session are given by who knows it. */
export function partialWords(
  date: PartialDate,
  language: Language,
  sessionWords: (session: string) => string,
): string {
  switch (date.precision) {
    case 'day':
      return dayWords(date.value, language);
    case 'month':
      return monthWords(date.value, language);
    case 'year':
      return date.value;
    case 'session':
      return sessionWords(date.value);
    case 'unknown':
      return { en: 'date not known', fr: 'date non connue' }[language];
    default:
      return date satisfies never;
  }
}

/** `12.00` / `12 h 00`. */
export const hourWords = (hour: string, language: Language): string => {
  const [h = '', m = ''] = hour.split(':');
  return language === 'en' ? `${h}.${m}` : `${Number(h)}${noBreak}h${noBreak}${m}`;
};

/** `de Bruxelles`, `d’Oslo`, `du Cap`. */
const ofCity = (city: string): string => {
  if (city.startsWith('Le ')) return `du ${city.slice(3)}`;
  if (city.startsWith('Les ')) return `des ${city.slice(4)}`;
  return /^[aeiouyh]/i.test(city.normalize('NFD')) ? `d’${city}` : `de ${city}`;
};

/**
 * `Friday 17 May 2024, 12.00, Brussels time` / `vendredi 17 mai 2024 à 12 h 00, heure de Bruxelles`: a deadline is an
 * hour and a city (USERS.md 1.2).
 */
export function deadlineWords(at: Instant, zone: TimeZone, city: Bilingual, language: Language): string {
  const day = dayIn(zone, at);
  const name = String(weekdays[language][weekday(day)]);
  const hour = hourWords(hourIn(zone, at), language);
  return language === 'en'
    ? `${name} ${dayWords(day, 'en')}, ${hour}, ${city.en} time`
    : fr`${name} ${dayWords(day, 'fr')} à ${hour}, heure ${ofCity(city.fr)}`;
}

/** `17 May, 12.00 Brussels` / `17 mai, 12 h, Bruxelles`, for a subject line. */
export function deadlineInShort(at: Instant, zone: TimeZone, city: Bilingual, language: Language): string {
  const day = dayWords(dayIn(zone, at), language, 'no-year');
  const hour = hourWords(hourIn(zone, at), language);
  const short = hour.endsWith(`${noBreak}00`) ? hour.slice(0, -3) : hour;
  return language === 'en' ? `${day}, ${short} ${city.en}` : `${day}, ${short}, ${city.fr}`;
}

/** `2.1 MB` / `2,1 Mo`. */
export function sizeWords(bytes: number, language: Language): string {
  const [amount, unit] =
    bytes < 1000
      ? [String(bytes), { en: 'bytes', fr: 'octets' }]
      : bytes < 1_000_000
        ? [String(Math.round(bytes / 1000)), { en: 'KB', fr: 'Ko' }]
        : [(bytes / 1_000_000).toFixed(1), { en: 'MB', fr: 'Mo' }];
  return language === 'en' ? `${amount} ${unit.en}` : `${amount.replace('.', ',')}${noBreak}${unit.fr}`;
}
