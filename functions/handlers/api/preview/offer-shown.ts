import { fieldLabels } from '../../../domain/language/field-labels.ts';
import { outcomeLabels } from '../../../domain/language/labels.ts';
import { questionMessages } from '../../../domain/language/questions.ts';
import { refusalMessage } from '../../../domain/language/refusals.ts';
import { stageLabels } from '../../../domain/language/screen-labels.ts';
import { fr, spaced } from '../../../domain/language/spacing.ts';
import { turnWords } from '../../../domain/language/where-words.ts';
import type { Offer } from '../../../domain/offered.ts';
import { outcomeTable } from '../../../domain/outcome.ts';
import { sendChoicesOf } from '../../../domain/send-choices.ts';
import type { Bilingual, Language } from '../../../domain/text.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import { fieldsShown } from './form-fields-shown.ts';

/** One outcome of the form: what it would do, what it needs, and all that can be said of it. */
export function offerShown(offer: Offer, tool: Tool, world: World, language: Language) {
  const { outcome, offered, needs, leadsTo, questions, why } = offer;
  return {
    outcome,
    label: { ...outcomeLabels[outcome] },
    offered,
    needs: needs.map((name) => ({ field: name, label: { ...fieldLabels[name] } })),
    fields: fieldsShown(outcome),
    sends: [...sendChoicesOf(outcome)],
    consequence: consequence(offer, tool, world, language),
    ...(leadsTo ? { leadsTo: { stage: leadsTo.stage, waitsFor: leadsTo.waitsFor } } : {}),
    questions: questions.map((code) => ({ code, sentence: questionMessages[code][language] })),
    ...(why ? { why: { code: why.refused, detail: refusalMessage(why, language, world) } } : {}),
  };
}

/** What an outcome leaves, in grey under it: where the tool goes, what it waits for, or that nothing changes. */
function consequence(offer: Offer, tool: Tool, world: World, language: Language): string {
  const { leadsTo, outcome } = offer;
  if (!leadsTo) return stays[language];
  const { stage, step, session, waitsFor } = leadsTo;
  if (waitsFor in held) return held[waitsFor as keyof typeof held][language];
  if (stage === 'draft') return revises[language];
  const at = tool.route.steps.find(({ n }) => n === step);
  const words = at
    ? turnWords({ body: at.body, ...(session === null ? {} : { session }) }, world, language)
    : stageLabels[stage][language];
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

/** It stays with the body until something named has come. */
const held = {
  'amended-text': {
    en: 'it moves on when the amended text is confirmed',
    fr: 'il poursuivra son parcours une fois le texte modifié confirmé',
  },
  'written-comments': {
    en: 'it moves on after the deadline unless a Member objects',
    fr: "il poursuivra son parcours après l'échéance, sauf objection d'un Membre",
  },
  'tacit-date': {
    en: 'deemed approved on the date given unless a Member objects',
    fr: "réputé approuvé à la date indiquée, sauf objection d'un Membre",
  },
} as const satisfies Partial<Record<NonNullable<Offer['leadsTo']>['waitsFor'], Bilingual>>;
