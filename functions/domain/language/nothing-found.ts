import type { Body } from '../body.ts';
import type { BodyId } from '../ids.ts';
import type { Language } from '../text.ts';
import { numberNotFoundWords } from './find-words.ts';

/** What a reader is told where nothing has what they looked for: papers have numbers by body. */
export const nothingFoundWords = (
  isNumber: boolean,
  bodies: ReadonlyMap<BodyId, Body>,
  language: Language,
): string =>
  isNumber
    ? numberNotFoundWords(bodies, [], language)
    : {
        en: 'Nothing has these words. Look for a title, a number, a session or a body.',
        fr: 'Rien ne contient ces mots. Cherchez un titre, un numéro, une session ou un organe.',
      }[language];
