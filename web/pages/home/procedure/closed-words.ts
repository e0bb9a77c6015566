import { inBoth } from '../../../words/both.ts';

export const closedWords = inBoth(
  {
    none: 'No written procedure is open on this text.',
    closedOn: (day: string) => `This step has been closed since ${day}.`,
    closed: 'This step is closed.',
    here: 'Here is where the text stands:',
    tool: 'To the page of the text',
    history: 'How it ended',
  },
  {
    none: 'Aucune procédure écrite n’est ouverte sur ce texte.',
    closedOn: (day: string) => `Cette étape est close depuis le ${day}.`,
    closed: 'Cette étape est close.',
    here: 'Voici où en est le texte :',
    tool: 'Vers la page du texte',
    history: 'Comment elle a pris fin',
  },
);
