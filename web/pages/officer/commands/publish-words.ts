import { inBoth } from '../../../words/both.ts';

/** Publishing an approved text in one language (USERS.md 1.2, what approved means for publication). */
export const publishWords = inBoth(
  {
    language: 'In which language',
    en: 'English',
    fr: 'French',
    out: (day: string) => `Published on ${day}.`,
    papers: (n: number, numbers: string) =>
      `${n === 1 ? 'The paper that is there' : 'The papers that are there'}: ${numbers}.`,
    noPaper: 'There is no paper of this text in this language.',
    on: 'Day of publication',
    place: 'Place or event',
    placeHint: 'Where it was released, if anywhere.',
    audience: 'For whom',
    public: 'For everybody',
    'members-only': 'For Members only',
    file: 'Published file',
    approved: (number: string) => `Approved text: ${number}`,
    sameFile: 'This is the very file that was approved.',
    otherFiles: (n: number) =>
      n === 1
        ? 'This is not the file that was approved. Both are kept on record.'
        : 'This is none of the files that were approved. All are kept on record.',
    editorialOnly: 'Only layout and editorial changes were made to the approved text',
    editorialHint: 'Your statement; it stands beside both files.',
    withoutStatement:
      'Without this statement the record says nothing about what changed. A change of substance needs the body that approved it.',
    follows: (language: string, day: string) => `The text is out in ${language} from ${day}.`,
    notChosen: 'Choose the language and the day, and it is said here what will follow.',
    otherStays: (language: string) =>
      `In ${language} nothing changes: what is current there stays so until that language is published too.`,
    replaces: (title: string) => `In that language it replaces ${title}.`,
    ends: 'It is the last language: the way of this text ends here.',
    told: 'Whoever follows the text is told by letter at the sending hour. It cannot be taken back; an error is corrected by a corrigendum.',
    button: (language: string) => `Publish in ${language}`,
    buttonAny: 'Publish',
    again: 'Publish the other language',
    inEn: 'English',
    inFr: 'French',
    noLanguage: 'Choose the language',
    noDay: 'Enter the day of publication',
    future: 'The day of publication has not come yet',
    noAudience: 'Choose for whom it is',
    noFile: 'Choose the file that is published',
  },
  {
    language: 'En quelle langue',
    en: 'Anglais',
    fr: 'Français',
    out: (day: string) => `Publié le ${day}.`,
    papers: (n: number, numbers: string) =>
      `${n === 1 ? 'Document présent' : 'Documents présents'} : ${numbers}.`,
    noPaper: 'Il n’existe aucun document de ce texte dans cette langue.',
    on: 'Jour de publication',
    place: 'Lieu ou événement',
    placeHint: 'Où il a été rendu public, le cas échéant.',
    audience: 'Pour qui',
    public: 'Pour tous',
    'members-only': 'Réservé aux Membres',
    file: 'Fichier publié',
    approved: (number: string) => `Texte approuvé : ${number}`,
    sameFile: 'C’est exactement le fichier qui a été approuvé.',
    otherFiles: (n: number) =>
      n === 1
        ? 'Ce n’est pas le fichier qui a été approuvé. Les deux sont conservés.'
        : 'Ce n’est aucun des fichiers qui ont été approuvés. Tous sont conservés.',
    editorialOnly: 'Seules la mise en page et la rédaction du texte approuvé ont été retouchées',
    editorialHint: 'Votre déclaration ; elle figure à côté des deux fichiers.',
    withoutStatement:
      'Sans cette déclaration, le registre ne dit rien de ce qui a changé. Une modification de fond relève de l’organe qui a approuvé le texte.',
    follows: (language: string, day: string) => `Le texte est publié en ${language} à compter du ${day}.`,
    notChosen: 'Choisissez la langue et le jour : la suite est énoncée ici.',
    otherStays: (language: string) =>
      `En ${language}, rien ne change : la version en vigueur le reste jusqu’à la publication dans cette langue.`,
    replaces: (title: string) => `Dans cette langue, il remplace le texte suivant : ${title}.`,
    ends: 'C’est la dernière langue : le parcours de ce texte s’achève ici.',
    told: 'Les personnes qui suivent le texte en sont informées par lettre à l’heure d’envoi. La publication est définitive ; une erreur se corrige par un corrigendum.',
    button: (language: string) => `Publier en ${language}`,
    buttonAny: 'Publier',
    again: 'Publier l’autre langue',
    inEn: 'anglais',
    inFr: 'français',
    noLanguage: 'Choisissez la langue',
    noDay: 'Indiquez le jour de publication',
    future: 'Le jour de publication n’est pas encore venu',
    noAudience: 'Choisissez pour qui il est',
    noFile: 'Choisissez le fichier qui est publié',
  },
);
