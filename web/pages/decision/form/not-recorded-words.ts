import { fr } from '../../../../functions/domain/language/spacing.ts';
import { inBoth } from '../../../words/both.ts';

/** The words of a form to which somebody else came first (USERS.md 2.1, S5). */
export const notRecordedWords = inBoth(
  {
    by: (who: string, outcome: string, when: string) =>
      `Not recorded. ${who} recorded “${outcome}” at ${when}.`,
    changed: 'Not recorded. The register has changed since you opened the form.',
    kept: 'Yours is kept here.',
    compare: 'Compare',
    theirs: 'Recorded',
    yours: 'Yours',
    field: 'Field',
    outcome: 'Outcome',
    back: 'Go back to yours',
    discard: 'Discard yours',
    look: 'See the decision',
    somebody: 'Somebody else',
  },
  {
    by: (who: string, outcome: string, when: string) =>
      fr`Non consigné. ${who} a consigné « ${outcome} » à ${when}.`,
    changed: 'Non consigné. Le registre a changé depuis l’ouverture du formulaire.',
    kept: 'Votre saisie est conservée ici.',
    compare: 'Comparer',
    theirs: 'Consigné',
    yours: 'Le vôtre',
    field: 'Rubrique',
    outcome: 'Résultat',
    back: 'Revenir à votre formulaire',
    discard: 'Écarter votre saisie',
    look: 'Voir la décision',
    somebody: 'Une autre personne',
  },
);
