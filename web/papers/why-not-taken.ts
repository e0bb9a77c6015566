import { limits } from '../../functions/contracts/api/limits.ts';
import type { Language } from '../../functions/domain/text.ts';
import { sizeWords } from '../words/time.ts';
import type { NotTaken } from './file-facts.ts';
import { paperWords } from './paper-words.ts';

/** The largest file that is taken, in words. */
export const mostWords = (language: Language): string => sizeWords(limits.largestFileBytes, language);

/** Why a chosen file is not taken, the same at its field and in the summary on top. */
export function whyNotTaken(why: NotTaken, language: Language): string {
  const say = paperWords[language];
  return {
    empty: say.empty,
    'too-large': say.tooLarge(mostWords(language)),
    'no-such-type': say.noSuchType,
    'not-readable': say.notReadable,
    'not-looked-at': say.notLookedAt,
  }[why];
}
