import { inBoth } from '../../words/both.ts';

export const calendarWords = inBoth(
  {
    title: 'My sessions and deadlines in my calendar',
    what: 'Your calendar subscribes to an address and keeps itself up to date: sessions of your bodies, the last hour of each written procedure, the last day for contributions.',
    none: 'No address has been made yet.',
    make: 'Make the address',
    exists: 'An address exists. It was shown once and cannot be shown again.',
    ends: 'With a new address the old one ends: calendars that use it stop being updated.',
    renew: 'Make a new address',
    address: 'Address of your calendar',
    copy: 'Copy the address',
    copied: 'Copied.',
    notCopied: 'Copying is not allowed here: select the address and copy it.',
    open: 'Open in a calendar on this device',
  },
  {
    title: 'Mes sessions et échéances dans mon agenda',
    what: 'Votre agenda s’abonne à une adresse et se tient à jour : sessions de vos organes, dernière heure de chaque procédure écrite, dernier jour pour contribuer.',
    none: 'Aucune adresse n’a encore été créée.',
    make: 'Créer l’adresse',
    exists: 'Une adresse existe. Elle a été affichée une fois et ne peut plus l’être.',
    ends: 'Une nouvelle adresse met fin à l’ancienne : les agendas qui l’utilisent ne seront plus mis à jour.',
    renew: 'Créer une nouvelle adresse',
    address: 'Adresse de votre agenda',
    copy: 'Copier l’adresse',
    copied: 'Copié.',
    notCopied: 'La copie n’est pas autorisée ici : sélectionnez l’adresse et copiez-la.',
    open: 'Ouvrir dans un agenda de cet appareil',
  },
);
