import { inBoth } from '../../../words/both.ts';

export const importWords = inBoth(
  {
    what: 'A file with commas between its columns, one seat a line. First you see what it would change; nothing is written while a line is wrong.',
    file: 'File (CSV)',
    reading: 'Reading the file …',
    write: 'Enter these people and seats',
    line: (n: string) => `Line ${n}:`,
  },
  {
    what: 'Un fichier aux colonnes séparées par des virgules, un siège par ligne. Vous voyez d’abord ce qu’il changerait ; rien n’est écrit tant qu’une ligne est fausse.',
    file: 'Fichier (CSV)',
    reading: 'Lecture du fichier…',
    write: 'Inscrire ces personnes et ces sièges',
    line: (n) => `Ligne ${n} :`,
  },
);
