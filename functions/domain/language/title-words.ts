import type { Title } from '../event.ts';
import { type Bilingual, type Language, otherThan } from '../text.ts';
import { cut, fr, onOneLine } from './spacing.ts';

const working = { en: '[working title]', fr: '[titre de travail]' } as const;

/** A title that says more would not be read; the page behind the link has it whole. */
const longest = 300;

/**
 * The title in a language. Where nobody has fixed one in it, the other language's stands with the mark of a working
 * title: no French is invented for a real tool (USERS.md 1.1, E2).
 */
export function titleWords(title: Title, language: Language, id = ''): string {
  const own = onOneLine(title[language] ?? '');
  const other = onOneLine(title[otherThan(language)] ?? '');
  const words = cut(own || other, longest);
  if (words === '') return onOneLine(id);
  return own === '' || title.working ? `${words} ${working[language]}` : words;
}

/**
 * `5th edition` / `5e édition`, `2024 edition`, `version 4.0.0`, `updated version` / `version actualisée`; undefined
 * where somebody put it in other words, which are theirs and in one language.
 */
export function editionWords(edition = '', language: Language): string | undefined {
  const named = namedEditions[edition.toLowerCase()];
  if (named) return named[language];
  const [, years] = /^(\d{4}(?:-\d{4})?) annual review$/i.exec(edition) ?? [];
  if (years !== undefined) return { en: `${years} annual review`, fr: `revue annuelle ${years}` }[language];
  const [, year] = /^((?:19|20)\d\d)$/.exec(edition) ?? [];
  if (year !== undefined) return { en: `${year} edition`, fr: `version ${year}` }[language];
  const [, number] = /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(edition) ?? [];
  if (number !== undefined)
    return language === 'en' ? `${ordinal(Number(number))} edition` : frenchEdition(number);
  return /^\d+(\.\d+)+$/.test(edition) ? `version ${edition}` : undefined;
}

/** Editions that papers name by what was done to the text (DOMAIN.md 4); in French, like all, a feminine that `la` may precede. */
const namedEditions: Readonly<Record<string, Bilingual>> = {
  updated: { en: 'updated version', fr: 'version actualisée' },
  revised: { en: 'revised version', fr: 'version révisée' },
};

const frenchEdition = (number: string): string => fr`${number === '1' ? '1re' : `${number}e`} édition`;

/** `1st`, `2nd`, `11th`. */
export const ordinal = (n: number): string => {
  const last = n % 10;
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teen ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`;
};

/** `first` / `premier`, for counting deferrals; figures beyond the tenth. */
export function ordinalWord(n: number, language: Language): string {
  const words = {
    en: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
    fr: [
      'premier',
      'deuxième',
      'troisième',
      'quatrième',
      'cinquième',
      'sixième',
      'septième',
      'huitième',
      'neuvième',
      'dixième',
    ],
  }[language];
  return words[n - 1] ?? (language === 'en' ? ordinal(n) : `${n}e`);
}
