import { stageLabels } from '../../../domain/language/screen-labels.ts';
import { fr, spaced } from '../../../domain/language/spacing.ts';
import { turnWords } from '../../../domain/language/where-words.ts';
import type { Offer } from '../../../domain/offered.ts';
import { outcomeTable } from '../../../domain/outcome.ts';
import type { Bilingual, Language } from '../../../domain/text.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';

/** What an outcome leaves, in grey under it: where the tool goes, what it waits for, or that nothing changes. */
export function consequenceShown(offer: Offer, tool: Tool, world: World, language: Language): string {
  const { leadsTo, outcome } = offer;
  if (!leadsTo) return stays[language];
  const { stage, step, session, waitsFor, ending } = leadsTo;
  if (waitsFor in held) return held[waitsFor as keyof typeof held][language];
  if (stage === 'draft') return revises[language];
  if (ending !== undefined) return (ending === 'completed' ? completed : workEnds)[language];
  const at = tool.route.steps.find(({ n }) => n === step);
  const words = at
    ? turnWords({ body: at.body, ...(session === null ? {} : { session }) }, world, language)
    : stageLabels[stage][language].toLowerCase();
  // Which session takes it up again is a field of the form.
  const later = at && outcomeTable[outcome].effect === 'repeat' && session === null;
  if (language === 'en') return later ? `then ${words}, at a later session` : `then ${words}`;
  return later ? fr`ensuite : ${words}, à une session ultérieure` : fr`ensuite : ${words}`;
}

const stays: Bilingual = { en: 'no change to its progress', fr: 'sans effet sur son parcours' };
const revises: Bilingual = {
  en: 'then the Secretariat revises the text',
  fr: spaced('ensuite : le Secrétariat révise le texte'),
};

const completed: Bilingual = { en: 'then its way is complete', fr: spaced('ensuite : parcours achevé') };
/** Where a body does not go on with a text. */
export const workEnds: Bilingual = {
  en: 'then the work on it ends',
  fr: spaced('ensuite : fin des travaux'),
};

/** It stays with the body until something named has come. */
export const held = {
  'amended-text': {
    en: 'it moves on when the amended text is confirmed',
    fr: 'il poursuivra son parcours une fois le texte modifié confirmé',
  },
  'written-comments': {
    en: 'it moves on after the deadline unless a Member objects',
    fr: 'il poursuivra son parcours après l’échéance, sauf objection d’un Membre',
  },
  'tacit-date': {
    en: 'deemed approved on the date given unless a Member objects',
    fr: 'réputé approuvé à la date indiquée, sauf objection d’un Membre',
  },
  silence: {
    en: 'it moves on at the deadline unless a Member objects',
    fr: 'il poursuivra son parcours à l’échéance, sauf objection d’un Membre',
  },
} as const satisfies Partial<Record<NonNullable<Offer['leadsTo']>['waitsFor'], Bilingual>>;
