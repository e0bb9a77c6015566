import { outcomeLabels } from '../../../domain/language/labels.ts';
import { questionMessages } from '../../../domain/language/questions.ts';
import type { Offer } from '../../../domain/offered.ts';
import { sendChoicesOf } from '../../../domain/send-choices.ts';
import type { Language } from '../../../domain/text.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import { consequenceShown } from './consequence-shown.ts';
import { fieldsShown, needsShown, whyShown } from './form-fields-shown.ts';

/** One outcome of the form: what it would do, what it needs, and all that can be said of it. */
export function offerShown(offer: Offer, tool: Tool, world: World, language: Language) {
  const { outcome, offered, needs, leadsTo, questions, why } = offer;
  return {
    outcome,
    label: { ...outcomeLabels[outcome] },
    offered,
    needs: needsShown(needs),
    fields: fieldsShown(outcome),
    sends: [...sendChoicesOf(outcome)],
    consequence: consequenceShown(offer, tool, world, language),
    ...(leadsTo ? { leadsTo: { stage: leadsTo.stage, waitsFor: leadsTo.waitsFor } } : {}),
    questions: questions.map((code) => ({ code, sentence: questionMessages[code][language] })),
    ...(why ? { why: whyShown(why, language, world) } : {}),
  };
}
