import { inBoth } from '../../../words/both.ts';

/** The secretary enters what a Member wrote in a written procedure (USERS.md 1.2, no letter, no silence). */
export const answerWords = inBoth(
  {
    heading: 'Enter an answer that came by mail',
    member: 'Member',
    choose: 'Choose the Member',
    answer: 'What it answered',
    objection: 'It objects',
    objectionHint: 'The procedure stops at once and all are told; the item goes to the next session.',
    'no-objection': 'It has no objection',
    noObjectionHint: 'Noted for that Member. Its silence would have counted the same.',
    withdrawn: 'It withdraws its earlier answer',
    withdrawnHint: 'From then on its silence counts again.',
    text: 'Its words',
    textHint: 'As the Member wrote them.',
    until: (deadline: string) => `Answers count until ${deadline}.`,
    follows: 'The answer is noted as entered by the secretariat. Nobody is told which Member it was.',
    button: 'Enter this answer',
    again: 'Enter another answer',
    noMember: 'Choose the Member that answered',
    noAnswer: 'Choose what it answered',
  },
  {
    heading: 'Saisir une réponse reçue par courrier',
    member: 'Membre',
    choose: 'Choisissez le Membre',
    answer: 'Sa réponse',
    objection: 'Il fait objection',
    objectionHint:
      'La procédure prend fin aussitôt et tous en sont informés ; le point est inscrit à la session suivante.',
    'no-objection': 'Il n’a pas d’objection',
    noObjectionHint: 'Noté pour ce Membre. Son silence aurait eu le même effet.',
    withdrawn: 'Il retire sa réponse antérieure',
    withdrawnHint: 'Son silence compte alors de nouveau.',
    text: 'Ses termes',
    textHint: 'Tels que le Membre les a écrits.',
    until: (deadline: string) => `Les réponses comptent jusqu’à l’échéance : ${deadline}.`,
    follows:
      'La réponse est notée comme saisie par le secrétariat. Personne n’apprend de quel Membre il s’agit.',
    button: 'Saisir cette réponse',
    again: 'Saisir une autre réponse',
    noMember: 'Choisissez le Membre qui a répondu',
    noAnswer: 'Choisissez sa réponse',
  },
);
