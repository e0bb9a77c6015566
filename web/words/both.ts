import { spaced } from '../../functions/domain/language/spacing.ts';
import type { Language } from '../../functions/domain/text.ts';
import { useLanguage } from '../app/language.tsx';

/** A text, or one with places to fill. */
type Said = string | ((...facts: never[]) => string);
type Same<W> = {
  readonly [K in keyof W]: W[K] extends (...facts: infer F) => string ? (...facts: F) => string : string;
};
/** Words in both languages. */
export type Both<W> = Readonly<Record<Language, Same<W>>>;

/**
 * Words in both languages; what is missing in one, or takes other facts, does not compile. French texts get their
 * no-break spaces here; a French text with places to fill is written with `fr` of spacing.ts, which leaves alone what
 * others wrote.
 */
export const inBoth = <const W extends Readonly<Record<string, Said>>>(en: W, fr: Same<W>): Both<W> => ({
  en: en as unknown as Same<W>,
  fr: Object.fromEntries(
    Object.entries<Said>(fr).map(([name, said]) => [name, typeof said === 'string' ? spaced(said) : said]),
  ) as unknown as Same<W>,
});

/** The words in the language of the reader. */
export const useWords = <W>(words: Both<W>): Same<W> => words[useLanguage()];
