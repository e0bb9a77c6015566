import { inBoth } from '../../../words/both.ts';

/** Withdrawing a text (USERS.md 1.2, origin). */
export const withdrawWords = inBoth(
  {
    reason: 'Reason',
    reasonHint: 'In the words of its sponsor; it stands in the history.',
    follows: 'The life of this text ends here, “withdrawn by its sponsor”. Nobody can undo this.',
    later: 'Another Member may take it up again: as a new cycle of the same text, with a new sponsor.',
    told: 'If it has been submitted, whoever follows it is told by letter at the sending hour.',
    button: 'Withdraw it',
    noReason: 'Enter the reason, in English or French',
  },
  {
    reason: 'Motif',
    reasonHint: 'Dans les termes de son auteur ; il figurera dans l’historique.',
    follows:
      'Le parcours de ce texte s’arrête ici, « retiré par son auteur ». Personne ne peut revenir en arrière.',
    later: 'Un autre Membre peut le reprendre : nouveau cycle du même texte, nouvel auteur.',
    told: 'S’il a été soumis, les personnes qui le suivent en sont informées par lettre à l’heure d’envoi.',
    button: 'Le retirer',
    noReason: 'Indiquez le motif, en anglais ou en français',
  },
);
