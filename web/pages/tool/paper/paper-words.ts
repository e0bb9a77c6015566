import { inBoth } from '../../../words/both.ts';

export const paperWords = inBoth(
  {
    above: 'Document',
    versions: 'Versions',
    en: 'English',
    fr: 'French',
    tools: 'Tools it is about',
    notThere: 'This document is not there',
  },
  {
    above: 'Document',
    versions: 'Versions',
    en: 'Anglais',
    fr: 'Français',
    tools: 'Textes qu’il concerne',
    notThere: 'Ce document est introuvable',
  },
);
