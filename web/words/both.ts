import type { Language } from '../../functions/domain/text.ts';
import { useLanguage } from '../app/language.tsx';

/** A text, or one with places to fill. */
type Said = string | ((...facts: never[]) => string);
type Same<W> = {
  readonly [K in keyof W]: W[K] extends (...facts: infer F) => string ? (...facts: F) => string : string;
};
/** Words in both languages. */
export type Both<W> = Readonly<Record<Language, Same<W>>>;

/** Words in both languages; what is missing in one, or takes other facts, does not compile. */
export const inBoth = <const W extends Readonly<Record<string, Said>>>(en: W, fr: Same<W>): Both<W> => ({
  en: en as unknown as Same<W>,
  fr,
});

/** The words in the language of the reader. */
export const useWords = <W>(words: Both<W>): Same<W> => words[useLanguage()];
