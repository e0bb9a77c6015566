import { inBoth } from '../../words/both.ts';

/** The follow-up note: who does what by when (USERS.md 2.1, S7). */
export const noteWords = inBoth(
  {
    language: 'Language of the table',
    en: 'English',
    fr: 'French',
    provisional: 'Provisional text; the report of the session will prevail.',
    print: 'Print both languages, side by side',
    copy: 'Copy for a word processor',
    save: 'Save as a page (HTML)',
    copied: 'Copied, in both languages. Paste it where you write.',
    notCopied: 'This browser did not let it be copied. Save it as a page instead, and open that.',
    printed: (on: string) => `Printed on ${on}`,
  },
  {
    language: 'Langue du tableau',
    en: 'Anglais',
    fr: 'Français',
    provisional: 'Texte provisoire ; le rapport de la session fera foi.',
    print: 'Imprimer les deux langues, côte à côte',
    copy: 'Copier pour un traitement de texte',
    save: 'Enregistrer la page (HTML)',
    copied: 'Copié, dans les deux langues. Collez-le dans votre texte.',
    notCopied: 'Ce navigateur n’a pas permis la copie. Enregistrez plutôt la page, puis ouvrez-la.',
    printed: (on: string) => `Imprimé le ${on}`,
  },
);
