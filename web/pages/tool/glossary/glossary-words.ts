import { inBoth } from '../../../words/both.ts';

export const glossaryWords = inBoth(
  {
    title: 'Words: English and French',
    what: 'Each word means one thing here, and each act has one verb in each language: to endorse is entériner, to approve is approuver, and the two are never mixed.',
    english: 'English',
    french: 'Français',
    words: 'Words of the register',
    outcomes: 'What a body can do',
    marks: 'Marks of the route',
  },
  {
    title: 'Vocabulaire français-anglais',
    what: 'Chaque mot n’a ici qu’un sens, et chaque acte un seul verbe par langue : entériner se dit « endorse », approuver se dit « approve », et les deux ne se confondent jamais.',
    english: 'English',
    french: 'Français',
    words: 'Mots du registre',
    outcomes: 'Ce qu’un organe peut faire',
    marks: 'Marques du parcours',
  },
);
