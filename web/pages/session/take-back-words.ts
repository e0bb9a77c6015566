import { inBoth } from '../../words/both.ts';

/** Taking a decision back before its letters have left (USERS.md 2.1, S5). */
export const takeBackWords = inBoth(
  {
    takeBack: (until: string) => `Take it back (until ${until})…`,
    what: 'No letter leaves. Both lines stay in the history, with your reason, and the item is undecided again.',
    reason: 'Reason',
    reasonMissing: 'Enter the reason',
    now: 'Take it back',
    keep: 'Leave it recorded',
  },
  {
    takeBack: (until: string) => `Reprendre (jusqu’à ${until})…`,
    what: 'Aucune lettre ne part. Les deux lignes restent dans l’historique, avec votre motif, et le point est de nouveau à décider.',
    reason: 'Motif',
    reasonMissing: 'Indiquez le motif',
    now: 'Reprendre cette décision',
    keep: 'La laisser consignée',
  },
);
