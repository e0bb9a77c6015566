import type { Language } from '../text.ts';
import { needWords } from './health-words.ts';
import { fr } from './spacing.ts';

/** A body that lacks a secretary: with one it cannot agree to a correction, with none it cannot record. */
export const secretariesWords = (code: string, secretaries: number, language: Language): string =>
  secretaries === 0
    ? {
        en: `${code} has no secretary: nothing can be recorded.`,
        fr: fr`${code} : aucun secrétaire, rien ne peut être consigné.`,
      }[language]
    : needWords('one-secretary', { body: code }, language).sentence;
