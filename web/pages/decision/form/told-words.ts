import { inBoth } from '../../../words/both.ts';

/** The words of what is told to whom (USERS.md 2.1, S4). */
export const toldWords = inBoth(
  {
    chooseFirst: 'Choose an outcome and its day: then it is shown here who will be told, and the letter.',
    fillFirst:
      'Once what is asked for above is filled in, it is shown here who will be told, and the letter.',
    coming: 'Looking up who will be told …',
    notShown: 'Who will be told could not be shown. You can record all the same.',
    none: 'No letter leaves. Those with a seat will see it in their list.',
    notBeforehand: 'Who will be told of this outcome cannot be shown beforehand.',
    when: 'When',
    recommended: 'recommended',
    withOthers: (n: string) =>
      n === '1' ? 'The same letter tells of 1 other item.' : `The same letter tells of ${n} other items.`,
    letter: 'The letter, as it will arrive',
    subject: 'Subject',
    english: 'English',
    french: 'Français',
    nobodyReads: 'Nobody who will be told reads this language.',
    introduction: 'Introduction of the letter',
    introductionHint: 'Stands before the facts. The facts cannot be changed here.',
    showList: 'Show the list',
    list: 'Those whom this letter tells',
    name: 'Name',
    member: 'Member',
    language: 'Language',
    official: 'official notice',
    first: (n: string) => `The first ${n} are shown.`,
  },
  {
    chooseFirst: 'Choisissez un résultat et son jour : il sera indiqué ici qui sera informé, avec la lettre.',
    fillFirst:
      'Une fois complété ce qui est demandé plus haut, il sera indiqué ici qui sera informé, avec la lettre.',
    coming: 'Recherche des destinataires…',
    notShown: 'Les destinataires n’ont pas pu être indiqués. Vous pouvez consigner malgré tout.',
    none: 'Aucune lettre ne part. Les titulaires d’un siège le verront dans leur liste.',
    notBeforehand: 'Les destinataires ne peuvent être indiqués d’avance pour ce résultat.',
    when: 'Quand',
    recommended: 'recommandé',
    withOthers: (n: string) =>
      n === '1' ? 'La même lettre annonce un autre point.' : `La même lettre annonce ${n} autres points.`,
    letter: 'La lettre, telle qu’elle arrivera',
    subject: 'Objet',
    english: 'English',
    french: 'Français',
    nobodyReads: 'Aucun destinataire ne lit cette langue.',
    introduction: 'Introduction de la lettre',
    introductionHint: 'Précède les faits, qui ne se modifient pas ici.',
    showList: 'Voir la liste',
    list: 'Destinataires de cette lettre',
    name: 'Nom',
    member: 'Membre',
    language: 'Langue',
    official: 'avis officiel',
    first: (n: string) => `Les ${n} premiers sont indiqués.`,
  },
);
