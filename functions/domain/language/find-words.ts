import type { Body } from '../body.ts';
import type { BodyId } from '../ids.ts';
import type { Language } from '../text.ts';
import { wordsForBody } from './body-words.ts';
import { fr } from './spacing.ts';

/** What an administrator reads where a number leads nowhere (USERS.md 2.3, A3). */
export function numberNotFoundWords(
  bodies: ReadonlyMap<BodyId, Body>,
  suggestions: readonly string[],
  language: Language,
): string {
  const en = language === 'en';
  const begin = [...bodies.values()]
    .filter(({ prefix }) => prefix !== undefined)
    .map((body) => ({ of: wordsForBody(body, language).of, prefix: body.prefix ?? '' }))
    .filter(({ prefix }) => suggestions.length === 0 || suggestions.some((one) => one.startsWith(prefix)));
  const parts = begin.map(({ of, prefix }, i) =>
    en ? `${i === 0 ? 'Papers ' : ''}${of} ${i === 0 ? 'begin ' : ''}with ${prefix}` : `${of} par ${prefix}`,
  );
  const papers =
    parts.length === 0 ? '' : en ? ` ${parts.join(', ')}.` : ` Les documents ${commencent(parts)}.`;
  const meant = suggestions.join(en ? ' or ' : ' ou ');
  const question = meant === '' ? '' : en ? ` Did you mean ${meant}?` : fr` Vouliez-vous dire ${meant} ?`;
  return en ? `Nothing has this number.${papers}${question}` : `Rien ne porte ce numéro.${papers}${question}`;
}

/** `du CTP commencent par PC, du CRC par HC`. */
const commencent = ([first = '', ...rest]: readonly string[]): string =>
  [first.replace(' par ', ' commencent par '), ...rest].join(', ');

/** What an administrator reads where no title has the words that they looked for. */
export const wordsNotFoundWords = (language: Language): string =>
  ({
    en: 'No title has these words. Look for the number of a paper, or the name of a tool, a session, a decision or an execution.',
    fr: 'Aucun titre ne contient ces mots. Cherchez le numéro d’un document, ou le nom d’un texte, d’une session, d’une décision ou d’une exécution.',
  })[language];
