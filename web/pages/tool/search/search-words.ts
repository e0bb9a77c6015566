import { inBoth } from '../../../words/both.ts';

export const searchWords = inBoth(
  {
    title: 'Search',
    found: (q: string) => `Search: ${q}`,
    box: 'Title, number, paper, session or body',
    find: 'Search',
    hint: 'One box for everything: “compendium”, T13, PC0739Ea, PTC-243-244.',
    count: (n: number) => (n === 0 ? 'Nothing found' : n === 1 ? '1 result' : `${n} results`),
    tools: 'Tools',
    more: 'All tools with these words',
    documents: 'Documents',
    sessions: 'Sessions',
    bodies: 'Bodies',
  },
  {
    title: 'Rechercher',
    found: (q: string) => `Recherche : ${q}`,
    box: 'Titre, numéro, document, session ou organe',
    find: 'Rechercher',
    hint: 'Un seul champ pour tout : « recueil », T13, PC0739Fa, CTP.',
    count: (n) => (n === 0 ? 'Aucun résultat' : n === 1 ? '1 résultat' : `${n} résultats`),
    tools: 'Textes',
    more: 'Tous les textes qui ont ces mots',
    documents: 'Documents',
    sessions: 'Sessions',
    bodies: 'Organes',
  },
);
