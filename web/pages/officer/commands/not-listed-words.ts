import { inBoth } from '../../../words/both.ts';

/** Answering that a text is not placed on the agenda (USERS.md 1.2, draft). */
export const notListedWords = inBoth(
  {
    why: 'Why',
    late: 'Received after the deadline',
    'no-mandate': 'Outside the mandate of the body',
    incomplete: 'Incomplete',
    reason: 'Reason',
    reasonHint: 'What its officer needs to know to do better next time.',
    follows:
      'The text goes back to its responsible officer as a draft. Nothing was judged: it can be submitted again.',
    told: 'Its officer and whoever follows it are told, with the reason.',
    button: 'Do not place it on the agenda',
    noWhy: 'Choose why it is not placed on the agenda',
  },
  {
    why: 'Pourquoi',
    late: 'Reçu hors délai',
    'no-mandate': 'Hors du mandat de l’organe',
    incomplete: 'Incomplet',
    reason: 'Motif',
    reasonHint: 'Ce que le responsable du texte doit savoir pour la prochaine fois.',
    follows:
      'Le texte revient à son responsable en tant que projet. Il n’a pas été jugé au fond : il peut être soumis de nouveau.',
    told: 'Le responsable et les personnes qui suivent le texte en sont informés, avec le motif.',
    button: 'Ne pas l’inscrire à l’ordre du jour',
    noWhy: 'Choisissez pourquoi il n’est pas inscrit à l’ordre du jour',
  },
);
