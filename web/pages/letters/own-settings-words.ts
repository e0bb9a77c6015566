import { inBoth } from '../../words/both.ts';

export const ownSettingsWords = inBoth(
  {
    title: 'Language and time zone',
    language: 'Language of my letters',
    en: 'English',
    fr: 'Français',
    zone: 'My time zone',
    zoneHint: 'Hours of deadlines are told in the city of the body and, beside it, in yours.',
    ofDevice: (zone: string) => `As this device: ${zone}`,
    ofBody: 'None: only the city of each body',
    saved: 'Saved',
  },
  {
    title: 'Langue et fuseau horaire',
    language: 'Langue de mes lettres',
    en: 'English',
    fr: 'Français',
    zone: 'Mon fuseau horaire',
    zoneHint: 'L’heure d’une échéance est donnée dans la ville de l’organe et, à côté, chez vous.',
    ofDevice: (zone: string) => `Comme cet appareil : ${zone}`,
    ofBody: 'Aucun : seule compte la ville de chaque organe',
    saved: 'Enregistré',
  },
);
