import type { Body } from '../body.ts';
import type { BodyId, DocumentId } from '../ids.ts';
import type { Language } from '../text.ts';
import { numberNotFoundWords } from './find-words.ts';

/**
 * What a reader is told where nothing has what they looked for. `meant`, of who looked for a paper: those that they may
 * have meant, for papers have numbers by body.
 */
export const nothingFoundWords = (
  meant: readonly DocumentId[] | undefined,
  bodies: ReadonlyMap<BodyId, Body>,
  language: Language,
): string =>
  meant
    ? numberNotFoundWords(bodies, meant, language)
    : {
        en: 'Nothing has these words. Look for a title, a number, a session or a body.',
        fr: 'Rien ne contient ces mots. Cherchez un titre, un numéro, une session ou un organe.',
      }[language];
