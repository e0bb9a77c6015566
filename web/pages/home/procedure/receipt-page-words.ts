import { inBoth } from '../../../words/both.ts';

export const receiptPageWords = inBoth(
  {
    title: 'Recorded',
    text: 'Text',
    procedure: 'Procedure',
    by: 'Answered by',
    hour: 'Recorded, by the time where you are',
    print: 'Print the receipt',
    next: 'What happens next',
    told: 'You will be told the result on the day.',
    objected: 'The secretariat puts the item on the agenda of the next session.',
    back: 'What needs me',
  },
  {
    title: 'Réponse consignée',
    text: 'Texte',
    procedure: 'Procédure',
    by: 'Réponse donnée par',
    hour: 'Consignée, à l’heure de chez vous',
    print: 'Imprimer l’accusé de réception',
    next: 'Et maintenant',
    told: 'Vous serez informé du résultat le jour même.',
    objected: 'Le secrétariat inscrit le point à l’ordre du jour de la session suivante.',
    back: 'Ce qui m’attend',
  },
);
