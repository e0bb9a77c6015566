import type { DocumentVersion } from '../document.ts';
import type { Paper } from '../documents-of-tool.ts';
import type { BodyId } from '../ids.ts';
import type { PaperFile } from '../paper-file.ts';
import type { Bilingual, Language } from '../text.ts';
import type { World } from '../world.ts';
import { bodyIn } from './body-words.ts';
import { dayWords, sizeWords } from './date-words.ts';
import { languageNames } from './labels.ts';
import { capital, fr } from './spacing.ts';

const other: Readonly<Record<Language, Language>> = { en: 'fr', fr: 'en' };
const feminine: Readonly<Record<Language, string>> = { en: 'anglaise', fr: 'française' };

/**
 * What a reader is told of a paper that is not there in their language as it is in the other (USERS.md 1.2, documents
 * missing in French); empty where it is. Never an empty link, never the English paper under a French label.
 */
export function paperSentence(paper: Paper, language: Language): string {
  const { state } = paper;
  if (state.is === 'complete') return '';
  const missing = languageNames[state.language][language];
  if (state.is === 'behind') {
    const [own, there] = [letters[state.language], letters[other[state.language]]];
    return language === 'en'
      ? `The ${missing} version is behind: ${there} is ${state.other}, ${own} is ${state.has}.`
      : fr`Version ${feminine[state.language]} en retard : ${there} est ${state.other}, ${own} est ${state.has}.`;
  }
  const there = paper[other[state.language]];
  const what = there ? ` ${textWords(there, language)}` : '';
  if (state.on === undefined)
    return language === 'en'
      ? `The ${missing} version is not available to date.${what}`
      : fr`Version ${feminine[state.language]} non disponible à ce jour.${what}`;
  const on = dayWords(state.on, language);
  return language === 'en'
    ? `The ${missing} version is expected on ${on}.${what}`
    : fr`Version ${feminine[state.language]} attendue le ${on}.${what}`;
}

const letters: Readonly<Record<Language, string>> = { en: 'E', fr: 'F' };
const texts: Readonly<Record<Language, Bilingual>> = {
  en: { en: 'English text', fr: 'Texte anglais' },
  fr: { en: 'French text', fr: 'Texte français' },
};

/** `English text (12 pages).` / `Texte anglais (12 pages).` */
function textWords({ language: of, pages }: DocumentVersion, language: Language): string {
  const size = pages === undefined ? '' : ` (${pages} page${pages === 1 ? '' : 's'})`;
  return `${texts[of][language]}${size}.`;
}

/** `PDF, 340 KB` / `PDF, 340 Ko`: what opening it will cost (USERS.md 2.2, D7). */
export const fileWords = ({ type, bytes }: PaperFile, language: Language): string =>
  `${type.toUpperCase()}, ${sizeWords(bytes, language)}`;

/**
 * `This document is for the seats of the Policy Commission until it is cleared. Your seat: PTC.` (USERS.md 2.2, D2):
 * what stands in place of a restricted body's paper.
 */
export function reservedSentence(
  body: BodyId,
  seats: readonly BodyId[],
  world: World,
  language: Language,
): string {
  const { of } = bodyIn(world, body, language);
  const codes = [...new Set(seats)].map((seat) => bodyIn(world, seat, language).code).join(', ');
  if (language === 'en')
    return `This document is for the seats ${of} until it is cleared.${codes && ` Your ${seats.length > 1 ? 'seats' : 'seat'}: ${codes}.`}`;
  return fr`Ce document est réservé aux sièges ${of} jusqu’à sa diffusion.${codes && fr` ${capital(seats.length > 1 ? 'vos sièges' : 'votre siège')} : ${codes}.`}`;
}
