import type { Asks } from '../due.ts';
import type { Language } from '../text.ts';
import { noBreak } from './spacing.ts';

/** What a list counts: the rows of the domain, and offers to contribute, which are kept beside the register. */
export type Counted = Exclude<Asks, 'sessions' | 'information'> | 'offer';

type Forms = Readonly<Record<Language, readonly [one: string, many: string]>>;

/** In the order of the line (USERS.md 2.1, S1). */
const counted: Readonly<Record<Counted, Forms>> = {
  answer: { en: ['answer due', 'answers due'], fr: ['réponse attendue', 'réponses attendues'] },
  contribute: {
    en: ['invitation to contribute', 'invitations to contribute'],
    fr: ['invitation à contribuer', 'invitations à contribuer'],
  },
  correct: {
    en: ['correction to agree', 'corrections to agree'],
    fr: ['rectification à accepter', 'rectifications à accepter'],
  },
  decide: {
    en: ['item to decide', 'items to decide'],
    fr: ['décision à consigner', 'décisions à consigner'],
  },
  wait: {
    en: ['waits for somebody else', 'wait for somebody else'],
    fr: ['en attente d’autrui', 'en attente d’autrui'],
  },
  confirm: { en: ['text to confirm', 'texts to confirm'], fr: ['texte à confirmer', 'textes à confirmer'] },
  paragraphs: {
    en: ['text without a paragraph', 'texts without a paragraph'],
    fr: ['texte sans paragraphe', 'textes sans paragraphe'],
  },
  translate: { en: ['version due', 'versions due'], fr: ['version attendue', 'versions attendues'] },
  draft: { en: ['draft to submit', 'drafts to submit'], fr: ['projet à soumettre', 'projets à soumettre'] },
  publish: {
    en: ['text to publish', 'texts to publish'],
    fr: ['texte à publier', 'textes à publier'],
  },
  offer: {
    en: ['offer to answer', 'offers to answer'],
    fr: ['proposition à traiter', 'propositions à traiter'],
  },
};
const order = Object.keys(counted) as readonly Counted[];

/** Each that is there with its number, so that a screen can lead to it: `14 items to decide`. */
export const countsInWords = (
  counts: ReadonlyMap<string, number>,
  language: Language,
): readonly { readonly what: Counted; readonly words: string }[] =>
  order.flatMap((what) => {
    const n = counts.get(what) ?? 0;
    return n === 0 ? [] : [{ what, words: `${n}${noBreak}${counted[what][language][n === 1 ? 0 : 1]}` }];
  });

/** `14 items to decide · 2 wait for somebody else`; empty where there is nothing to count. */
export const countWords = (counts: ReadonlyMap<string, number>, language: Language): string =>
  countsInWords(counts, language)
    .map(({ words }) => words)
    .join(' · ');

/** `today`, `in 3 days`, `2 days overdue`. */
export function daysLeftWords(days: number, language: Language): string {
  if (days === 0) return { en: 'today', fr: 'aujourd’hui' }[language];
  const n = Math.abs(days);
  if (language === 'en') {
    const noun = `${n} ${n === 1 ? 'day' : 'days'}`;
    return days > 0 ? `in ${noun}` : `${noun} overdue`;
  }
  const noun = `${n}${noBreak}${n === 1 ? 'jour' : 'jours'}`;
  return days > 0 ? `dans ${noun}` : `en retard de ${noun}`;
}
