import { spaced } from '../../../../functions/domain/language/spacing.ts';
import type { Bilingual } from '../../../../functions/domain/text.ts';

/** A word in both languages, and in one sentence what it means here. */
export interface Line {
  readonly term: Bilingual;
  readonly says: Bilingual;
}

/** Two texts of one meaning; the French ones with their no-break spaces. */
export const both = (en: string, fr: string): Bilingual => ({ en, fr: spaced(fr) });

/** A line of the glossary. */
export const line = (en: string, fr: string, inEnglish: string, inFrench: string): Line => ({
  term: both(en, fr),
  says: both(inEnglish, inFrench),
});
