import type { Language } from '../text.ts';
import { fr } from './spacing.ts';

/** `9 of 14 recorded` / `9 points sur 14 consignés` (USERS.md 2.1, S2). */
export const recordedWords = (recorded: number, items: number, language: Language): string =>
  language === 'en'
    ? `${recorded} of ${items} recorded`
    : `${recorded} ${recorded > 1 ? 'points' : 'point'} sur ${items} ${recorded > 1 ? 'consignés' : 'consigné'}`;

/** What stands in place of items where there are none: what could be there (USERS.md 2.1, S2). */
export function emptyAgendaWords(waiting: number, language: Language): string {
  if (language === 'en') {
    if (waiting === 0) return 'No items yet.';
    return waiting === 1
      ? 'No items yet. 1 tool is waiting for this body.'
      : `No items yet. ${waiting} tools are waiting for this body.`;
  }
  if (waiting === 0) return 'Aucun point à ce jour.';
  return waiting === 1
    ? fr`Aucun point à ce jour. 1 texte attend cet organe.`
    : fr`Aucun point à ce jour. ${String(waiting)} textes attendent cet organe.`;
}
