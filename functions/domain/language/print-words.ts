import type { Day } from '../date.ts';
import type { Language } from '../text.ts';
import { dayWords } from './date-words.ts';

/** `Printed on 26 April 2024` / `Imprimé le 26 avril 2024`: a page on paper grows old. */
export const printedWords = (day: Day, language: Language): string =>
  language === 'en' ? `Printed on ${dayWords(day, 'en')}` : `Imprimé le ${dayWords(day, 'fr')}`;
