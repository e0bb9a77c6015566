import type { Title } from './event.ts';
import { languages } from './text.ts';

/** A text as a search compares it: small letters, no accents, letters and digits only. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Words that every title has, in either language. */
const empty = new Set(['the', 'and', 'for', 'des', 'les', 'sur', 'aux', 'par', 'pour', 'une', 'dans']);
const mostWords = 20;

/** The words of a text that can be looked for: three letters at least, or with a digit. */
export const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(' ')
    .filter((word) => (word.length >= 3 || /\p{N}/u.test(word)) && !empty.has(word))
    .map((word) => [...word].slice(0, 30).join(''));

/** The words under which a tool is found, of both titles, each once; at most twenty a language. */
export const searchWords = (title: Title): readonly string[] => [
  ...new Set(languages.flatMap((language) => wordsOf(title[language] ?? '').slice(0, mostWords))),
];
