import { inBoth } from '../../../words/both.ts';

/** What has to be mended in a field whatever it is for, the same on top and at the field. */
export const readingWords = inBoth(
  {
    tooLong: (most: string) => `Shorten this to ${most} characters`,
    noDay: 'Enter a day of the calendar',
    noCount: (most: string) => `Enter a whole number from 1 to ${most}`,
  },
  {
    tooLong: (most: string) => `Ne dépassez pas ${most} caractères`,
    noDay: 'Indiquez un jour du calendrier',
    noCount: (most: string) => `Indiquez un nombre entier de 1 à ${most}`,
  },
);
