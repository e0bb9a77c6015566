import { dayIn, hourIn, type Instant, type TimeZone } from '../date.ts';
import type { Bilingual, Language } from '../text.ts';
import { dayWords, hourWords } from './date-words.ts';
import { spaced } from './spacing.ts';

/** What is known of the letters that tell of a decision. */
export type LettersOfDecision =
  | { readonly are: 'none' }
  | { readonly are: 'to-leave'; readonly at: Instant; readonly others: number }
  | { readonly are: 'leaving'; readonly at: Instant }
  /** `people`: to how many they were handed over; `lost`: those of them that came back. */
  | { readonly are: 'gone'; readonly at: Instant; readonly people: number; readonly lost: number };

/** `Letters leave at 18.00 with 8 others.` (USERS.md 2.1, S5); the day is said where it is not today's. */
export function lettersSentence(
  letters: LettersOfDecision,
  { zone, now }: { readonly zone: TimeZone; readonly now: Instant },
  language: Language,
): string {
  if (letters.are === 'none') return quietly[language];
  if (letters.are === 'leaving') return leaving[language];
  if (letters.are === 'gone' && letters.people === 0) return nobody[language];
  const en = language === 'en';
  const hour = hourWords(hourIn(zone, letters.at), language);
  const day = dayIn(zone, letters.at);
  const on = day === dayIn(zone, now) ? '' : en ? ` on ${dayWords(day, 'en')}` : ` le ${dayWords(day, 'fr')}`;
  const when = en ? `${on} at ${hour}` : `${on} à ${hour}`;
  if (letters.are === 'to-leave') {
    const { others } = letters;
    const beside = en
      ? ` with ${others} ${others === 1 ? 'other' : 'others'}`
      : ` avec ${others} ${others === 1 ? 'autre' : 'autres'}`;
    return `${en ? 'Letters leave' : 'Les lettres partent'}${when}${others === 0 ? '' : beside}.`;
  }
  const { people, lost } = letters;
  const left = en
    ? `${people} ${people === 1 ? 'letter' : 'letters'} left${when}`
    : `${people} ${people === 1 ? 'lettre est partie' : 'lettres sont parties'}${when}`;
  if (lost === 0) return `${left}.`;
  return en ? `${left}; ${lost} came back.` : spaced(`${left} ; ${lost} en retour.`);
}

const quietly: Bilingual = { en: 'No letter tells of it.', fr: 'Aucune lettre n’en fait état.' };
const leaving: Bilingual = { en: 'Letters are leaving.', fr: 'Les lettres sont en train de partir.' };
const nobody: Bilingual = {
  en: 'No letter left: nobody was to be told.',
  fr: spaced('Aucune lettre n’est partie : personne n’était à informer.'),
};
