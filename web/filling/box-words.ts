import { inBoth } from '../words/both.ts';

/** The words of a box of words. */
export const boxWords = inBoth(
  {
    languageOfBox: 'Language of this text',
    otherLanguage: (language: string) => `${language} version`,
    toFollow: 'to follow',
    now: 'now',
    inOther: (label: string, language: string) => `${label}, in ${language}`,
    en: 'English',
    fr: 'French',
  },
  {
    languageOfBox: 'Langue de ce texte',
    otherLanguage: (language) => `Version en ${language}`,
    toFollow: 'à venir',
    now: 'maintenant',
    inOther: (label, language) => `${label}, en ${language}`,
    en: 'anglais',
    fr: 'français',
  },
);
