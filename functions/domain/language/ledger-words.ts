import { homeZone } from '../body.ts';
import { dayIn, hourIn, type Instant } from '../date.ts';
import type { Language } from '../text.ts';
import { dayWords, hourWords } from './date-words.ts';
import { fr, spaced } from './spacing.ts';

/** How many letters of a notice came to what, as an administrator counts them. */
export interface LedgerCounts {
  readonly sent: number;
  readonly bounced: number;
  readonly failed: number;
  readonly complained: number;
  readonly waiting: number;
}

/** `139 reached, 3 bounced, 1 waiting.` / `139 remises, 3 revenues, 1 en attente.` */
export function countsWords(counts: LedgerCounts, language: Language): string {
  const { sent, bounced, failed, complained, waiting } = counts;
  const en = language === 'en';
  const plural = (n: number, one: string) => `${n} ${one}${n > 1 ? 's' : ''}`;
  const parts = [
    en ? `${sent} reached` : plural(sent, 'remise'),
    bounced > 0 && (en ? `${bounced} bounced` : plural(bounced, 'revenue')),
    failed > 0 && (en ? `${failed} failed` : `${failed} en échec`),
    complained > 0 && (en ? `${complained} complained of` : plural(complained, 'signalée')),
    waiting > 0 && (en ? `${waiting} waiting` : `${waiting} en attente`),
  ];
  return `${parts.filter((part) => part !== false).join(', ')}.`;
}

/** `Leaves on 24 April 2024, 18:00.` / `Part le 24 avril 2024 à 18 h 00.` */
export function leavesWords(sendAt: Instant, language: Language): string {
  const day = dayWords(dayIn(homeZone, sendAt), language);
  const hour = hourIn(homeZone, sendAt);
  return language === 'en' ? `Leaves on ${day}, ${hour}.` : `Part le ${day} à ${hourWords(hour, 'fr')}.`;
}

/** Whom an official letter has not reached, and what that holds open. */
export function heldOpenWords(members: readonly string[], title: string, language: Language): string {
  const names = members.join(', ');
  return language === 'en'
    ? `Not reached: ${names}. The written procedure on this text stays open: ${title}.`
    : fr`Non ${members.length > 1 ? 'joints' : 'joint'} : ${names}. La procédure écrite reste ouverte sur le texte suivant : ${title}.`;
}

/** What an administrator reads after letters were asked to leave again. */
export function sentAgainWords(again: number, left: number, language: Language): string {
  const en = language === 'en';
  const sent =
    again === 0
      ? { en: 'No letter leaves again.', fr: 'Aucune lettre ne repart.' }[language]
      : en
        ? `${again} ${again === 1 ? 'letter leaves' : 'letters leave'} again now.`
        : `${again} ${again > 1 ? 'lettres repartent' : 'lettre repart'} à présent.`;
  if (left === 0) return sent;
  const kept = en
    ? ` ${left} of those named ${left === 1 ? 'has it, or it is' : 'have it, or it is'} on its way: nobody gets it twice.`
    : ` ${left} ${left > 1 ? 'des personnes indiquées l’ont reçue ou vont la recevoir' : 'personne indiquée l’a reçue ou va la recevoir'} : nul ne la reçoit deux fois.`;
  return en ? sent + kept : sent + spaced(kept);
}
