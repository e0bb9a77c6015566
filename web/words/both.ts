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

/** A French page breaks no line before : ; ? ! or inside « », whatever is filled in. */
const inFrench = (said: Said): Said =>
  typeof said === 'string' ? spaced(said) : (...facts) => spaced(said(...facts));

/** Words in both languages; what is missing in one, or takes other facts, does not compile. */
export const inBoth = <const W extends Readonly<Record<string, Said>>>(en: W, fr: Same<W>): Both<W> => ({
  en: en as unknown as Same<W>,
  fr: Object.fromEntries(
    Object.entries<Said>(fr as unknown as W).map(([name, said]) => [name, inFrench(said)]),
  ) as unknown as Same<W>,
});

/** The words in the language of the reader. */
export const useWords = <W>(words: Both<W>): Same<W> => words[useLanguage()];
