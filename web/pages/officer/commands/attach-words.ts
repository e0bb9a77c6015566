import { inBoth } from '../../../words/both.ts';

/** Attaching a version of a paper (USERS.md 1.2, documents missing in French). */
export const attachWords = inBoth(
  {
    as: 'What is it?',
    paper: 'A paper',
    paperHint: 'Of this text, and not yet in the register.',
    translation: 'A translation',
    translationHint:
      'The other language of a paper that is there. What was decided on the one holds for both.',
    revision: 'A revision',
    revisionHint: 'A newer version of a paper in the same language.',
    corrigendum: 'A corrigendum',
    corrigendumHint: 'Corrects errors of a paper, under a number of its own.',
    file: 'The file of a paper',
    fileHint: 'The register knows the paper by its number alone; here is what it says.',
    which: 'Which one',
    of: (number: string) => `the other language of ${number}`,
    after: (number: string) => `after ${number}`,
    fileOf: 'its file is not here yet',
    other: 'Another number',
    corrigendumNumber: 'Number of the corrigendum',
    corrigendumNumberHint: 'As printed: Corr.1.',
    thenPaper:
      'It stands among the papers of this text. Whoever follows the text is told at the sending hour.',
    thenTranslation: (language: string) =>
      `Readers in ${language} have it at once, and the text is no longer marked as waiting for it.`,
    thenRevision:
      'It becomes the version that is shown. What a body has decided stays decided on the version it had.',
    thenCorrigendum: 'It stands beside the paper that it corrects. Whoever follows the text is told.',
    thenFile: 'The paper can be opened. Nothing else changes, and nobody is told.',
    elsewhere: (number: string, tool: string) => `${number} is in the register already, with ${tool}.`,
    taken: (details: string) => `What you leave empty is as it is there: ${details}.`,
    pages: (n: string) => (n === '1' ? '1 page' : `${n} pages`),
    itsFile: 'its file',
    others: 'Other texts with this paper',
    othersHint: 'They lack the same. Each keeps a record of its own; what is ticked gets it too.',
    thenOthers: (n: number) =>
      n === 1
        ? 'The same for the other text that is ticked.'
        : `The same for the ${n} other texts that are ticked.`,
    en: 'English',
    fr: 'French',
    buttonForAll: (number: string, all: string) => `Attach ${number} to ${all} texts`,
    button: (number: string) => `Attach ${number}`,
    buttonAny: 'Attach',
    again: 'Attach another paper',
    noAs: 'Choose what it is',
    noWhich: 'Choose which one it is',
    noCorrigendum: 'Enter the number of the corrigendum',
    noFile: 'Choose the file',
    known: (number: string) => `${number} is there already. Attach its next revision`,
  },
  {
    as: 'De quoi s’agit-il ?',
    paper: 'Un document',
    paperHint: 'De ce texte, et que le registre n’a pas encore.',
    translation: 'Une traduction',
    translationHint: 'L’autre langue d’un document présent. Ce qui a été décidé sur l’un vaut pour les deux.',
    revision: 'Une révision',
    revisionHint: 'Une version plus récente d’un document, dans la même langue.',
    corrigendum: 'Un corrigendum',
    corrigendumHint: 'Corrige les erreurs d’un document, sous un numéro propre.',
    file: 'Le fichier d’un document',
    fileHint: 'Le registre ne connaît que la cote du document ; voici son contenu.',
    which: 'Lequel',
    of: (number: string) => `l’autre langue de ${number}`,
    after: (number: string) => `après ${number}`,
    fileOf: 'son fichier n’est pas encore ici',
    other: 'Une autre cote',
    corrigendumNumber: 'Numéro du corrigendum',
    corrigendumNumberHint: 'Tel qu’il est imprimé : Corr.1.',
    thenPaper:
      'Il figure parmi les documents de ce texte. Les personnes qui suivent le texte en sont informées à l’heure d’envoi.',
    thenTranslation: (language: string) =>
      `Les lecteurs en ${language} en disposent aussitôt ; le texte n’est plus signalé comme en attente de cette version.`,
    thenRevision:
      'Elle devient la version affichée. Ce qu’un organe a décidé reste décidé sur la version dont il disposait.',
    thenCorrigendum:
      'Il figure à côté du document qu’il corrige. Les personnes qui suivent le texte en sont informées.',
    thenFile: 'Le document peut être ouvert. Rien d’autre ne change et personne n’en est informé.',
    elsewhere: (number: string, tool: string) => `${number} est déjà au registre, avec ${tool}.`,
    taken: (details: string) => `Ce que vous laissez vide est repris de là : ${details}.`,
    pages: (n: string) => (n === '1' ? '1 page' : `${n} pages`),
    itsFile: 'son fichier',
    others: 'Autres textes qui ont ce document',
    othersHint:
      'La même chose leur manque. Chacun garde son propre dossier ; les textes cochés la reçoivent aussi.',
    thenOthers: (n: number) =>
      n === 1 ? 'De même pour l’autre texte coché.' : `De même pour les ${n} autres textes cochés.`,
    en: 'anglais',
    fr: 'français',
    buttonForAll: (number: string, all: string) => `Joindre ${number} à ${all} textes`,
    button: (number: string) => `Joindre ${number}`,
    buttonAny: 'Joindre',
    again: 'Joindre un autre document',
    noAs: 'Choisissez de quoi il s’agit',
    noWhich: 'Choisissez lequel',
    noCorrigendum: 'Indiquez le numéro du corrigendum',
    noFile: 'Choisissez le fichier',
    known: (number: string) => `${number} est déjà là. Joignez la révision suivante`,
  },
);
