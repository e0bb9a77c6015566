import type { NoticeLevel } from '../person.ts';
import type { Bilingual, Language } from '../text.ts';
import { fr, spaced } from './spacing.ts';

const pair = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

/** What a person chooses for a body (USERS.md 2.2, D6). */
export const levelLabels: Readonly<Record<NoticeLevel, Bilingual>> = {
  all: pair('All steps', 'Toutes les étapes'),
  decisions: pair('Decisions only', 'Décisions seulement'),
  none: pair('Nothing', 'Rien'),
};

/** What the letters of a body came to in the year behind us, as an estimate of the one ahead. */
export function estimateWords(letters: number, language: Language): string {
  if (letters === 0)
    return { en: 'no letter in the past year', fr: 'aucune lettre au cours de l’année écoulée' }[language];
  if (language === 'en') return `about ${letters} ${letters === 1 ? 'letter' : 'letters'} a year`;
  return fr`environ ${String(letters)} ${letters === 1 ? 'lettre' : 'lettres'} par an`;
}

/** Official notices are no subscription (USERS.md 1.2). */
export const officialWords: Bilingual = pair(
  'Sent to every seat; they cannot be turned off. To change who receives them: your contact point.',
  'Envoyés à chaque siège ; ne peuvent être désactivés. Pour changer de destinataire : votre point de contact.',
);

/** Who follows nothing still has what their seats bring (USERS.md 2.2, D6). */
export function nothingFollowed(seats: number, language: Language): string {
  const nothing = { en: 'You follow nothing.', fr: 'Vous ne suivez rien.' }[language];
  if (seats === 0) return nothing;
  if (language === 'en')
    return `${nothing} Your ${seats === 1 ? 'seat stays' : `${seats} seats stay`} in “What needs me”.`;
  const stay = seats === 1 ? 'Votre siège reste' : `Vos ${seats} sièges restent`;
  return fr`${nothing} ${stay} dans « Ce qui m’attend ».`;
}

/** Instead of the subject of a letter that a person could read when they had it and may not read any more. */
export const withheldLetter: Bilingual = pair(
  'This letter told of something that is for the seats of its body.',
  'Cette lettre portait sur un point réservé aux sièges de son organe.',
);
