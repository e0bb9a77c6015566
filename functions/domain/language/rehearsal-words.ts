import type { Bilingual } from '../text.ts';
import { spaced } from './spacing.ts';

/** What a rehearsal says on every page and every letter (USERS.md 1.1, E2). */
export const rehearsalNotice: Bilingual = {
  en: 'Rehearsal. Outcomes after 23 April 2024 are invented.',
  fr: spaced('Exercice. Les résultats postérieurs au 23 avril 2024 sont fictifs.'),
};

/** The notice of a register by its name; empty for one that is meant. */
export const noticeOf = (registerName: string): Bilingual =>
  registerName === '' ? { en: '', fr: '' } : rehearsalNotice;
