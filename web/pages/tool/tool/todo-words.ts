import type { Asks } from '../../../../functions/domain/due.ts';
import { inBoth } from '../../../words/both.ts';

/** The button of what is asked of a reader; empty where nothing is to be done. */
export const todoWords = inBoth(
  {
    answer: 'Answer the written procedure',
    correct: 'Look at the correction',
    decide: 'Record what was decided',
    confirm: 'Confirm the amended text',
    paragraphs: 'Enter the paragraph',
    translate: 'Attach the missing language',
    draft: 'Submit it to a body',
    publish: 'Publish it',
    contribute: 'Offer a contribution',
    sessions: '',
    wait: '',
    information: '',
  } satisfies Record<Asks, string>,
  {
    answer: 'Répondre à la procédure écrite',
    correct: 'Examiner la rectification',
    decide: 'Consigner ce qui a été décidé',
    confirm: 'Confirmer le texte modifié',
    paragraphs: 'Indiquer le paragraphe',
    translate: 'Joindre la version manquante',
    draft: 'Soumettre le texte à un organe',
    publish: 'Publier le texte',
    contribute: 'Proposer une contribution',
    sessions: '',
    wait: '',
    information: '',
  },
);
