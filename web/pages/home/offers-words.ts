import { inBoth } from '../../words/both.ts';

export const offersWords = inBoth(
  {
    title: 'Offers to contribute, not yet answered',
    what: 'Answer them by mail; then note here that you did. It goes to nobody.',
    from: (name: string, when: string) => `${name}, ${when}`,
    note: 'Note as answered',
    noteFor: (name: string) => `Note as answered: ${name}`,
    noted: (name: string) => `Noted as answered: ${name}.`,
  },
  {
    title: 'Propositions de contribution sans réponse',
    what: 'Répondez par courriel, puis notez-le ici. Cette mention n’est envoyée à personne.',
    from: (name: string, when: string) => `${name}, le ${when}`,
    note: 'Noter qu’une réponse est faite',
    noteFor: (name: string) => `Noter qu’une réponse est faite : ${name}`,
    noted: (name: string) => `Noté, une réponse est faite : ${name}.`,
  },
);
