import { inBoth } from '../../words/both.ts';

export const inboxWords = inBoth(
  {
    title: 'Letters received',
    none: 'No letter yet. The first comes when a body of yours decides something, or opens a written procedure.',
    unread: 'unread',
    official: 'Official notice',
    where: 'Where this text stands',
    told: 'It told of:',
    inMailbox: 'The letter itself is in your mailbox.',
    markUnread: 'Mark as unread',
    older: 'Older letters',
    demonstration:
      'In the demonstration, letters arrive in the mailbox of this machine, and time can be moved:',
    machine: 'this machine',
  },
  {
    title: 'Lettres reçues',
    none: 'Aucune lettre pour l’instant. La première viendra lorsqu’un de vos organes aura décidé ou ouvert une procédure écrite.',
    unread: 'non lue',
    official: 'Avis officiel',
    where: 'Où en est ce texte',
    told: 'Elle portait sur :',
    inMailbox: 'La lettre elle-même se trouve dans votre messagerie.',
    markUnread: 'Marquer comme non lue',
    older: 'Lettres plus anciennes',
    demonstration:
      'Dans la démonstration, les lettres arrivent dans la boîte aux lettres de cette machine, et le temps peut être avancé :',
    machine: 'cette machine',
  },
);
