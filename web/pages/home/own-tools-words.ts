import { inBoth } from '../../words/both.ts';

export const ownToolsWords = inBoth(
  {
    title: 'My tools',
    number: 'No.',
    tool: 'Tool',
    where: 'Where it stands',
    next: 'Session',
    ended: (n: number) => (n === 1 ? '1 tool whose way has ended' : `${n} tools whose way has ended`),
    register: 'Register a tool',
  },
  {
    title: 'Mes textes',
    number: 'N°',
    tool: 'Texte',
    where: 'Où il en est',
    next: 'Session',
    ended: (n: number) =>
      n === 1 ? '1 texte au terme de son parcours' : `${n} textes au terme de leur parcours`,
    register: 'Enregistrer un texte',
  },
);
