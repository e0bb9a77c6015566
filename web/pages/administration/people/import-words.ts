import { inBoth } from '../../../words/both.ts';

export const importWords = inBoth(
  {
    what: 'A file with commas or semicolons between its columns, one seat a line. First you see what it would change; nothing is written while a line is wrong.',
    file: 'File (CSV)',
    reading: 'Reading the file …',
    write: 'Enter these people and seats',
    line: (n: string) => `Line ${n}:`,
    notUtf8: (n: string) =>
      `Line ${n} is not UTF-8, and accents would be lost. In Excel, save the file as “CSV UTF-8” and choose it again.`,
  },
  {
    what: 'Un fichier aux colonnes séparées par des virgules ou des points-virgules, un siège par ligne. Vous voyez d’abord ce qu’il changerait ; rien n’est écrit tant qu’une ligne est fausse.',
    file: 'Fichier (CSV)',
    reading: 'Lecture du fichier…',
    write: 'Inscrire ces personnes et ces sièges',
    line: (n) => `Ligne ${n} :`,
    notUtf8: (n) =>
      `La ligne ${n} n’est pas en UTF-8 : ses accents seraient perdus. Dans Excel, enregistrez le fichier au format « CSV UTF-8 », puis choisissez-le de nouveau.`,
  },
);
