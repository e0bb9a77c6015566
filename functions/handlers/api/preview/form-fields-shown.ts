import type { fieldKinds } from '../../../contracts/api/answers/decision-form.ts';
import { commandsOffered } from '../../../domain/commands-offered.ts';
import { type FormField, type FormOutcome, fieldsOf } from '../../../domain/form-fields.ts';
import type { BodyId } from '../../../domain/ids.ts';
import { fieldLabels } from '../../../domain/language/field-labels.ts';
import { basisLabels, formFieldLabels } from '../../../domain/language/form-words.ts';
import { outcomeLabels } from '../../../domain/language/labels.ts';
import { refusalMessage } from '../../../domain/language/refusals.ts';
import type { Actor } from '../../../domain/may.ts';
import { procedureProblem } from '../../../domain/offered.ts';
import { type Field, outcomeTable } from '../../../domain/outcome.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { sendChoicesOf } from '../../../domain/send-choices.ts';
import type { Bilingual, Language } from '../../../domain/text.ts';
import { agreedOutcomes, type Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import { held, workEnds } from './consequence-shown.ts';

type Kind = (typeof fieldKinds)[number];

/** What each field is filled with, and where it goes in the body of the command (contracts/commands.ts). */
const wire: Readonly<Record<FormField, readonly [at: string, kind: Kind]>> = {
  versions: ['facts.versions', 'versions'],
  amendments: ['facts.amendments', 'wording'],
  guidance: ['facts.guidance', 'wording'],
  byDay: ['facts.byDay', 'day'],
  target: ['facts.target', 'target'],
  targetSession: ['facts.targetSession', 'session'],
  whoMayContribute: ['facts.whoMayContribute', 'wording'],
  scope: ['facts.scope', 'wording'],
  remainder: ['facts.remainder', 'new-tool'],
  child: ['facts.child', 'new-tool'],
  reason: ['facts.reason', 'wording'],
  deadline: ['facts.deadlineAt', 'hour'],
  rule: ['facts.rule', 'line'],
  agrees: ['agrees', 'choice'],
  minimumDays: ['minimumDays', 'days'],
  decidedOn: ['facts.decidedOn', 'day'],
  item: ['facts.item', 'line'],
  basis: ['facts.basis', 'choice'],
  text: ['facts.text', 'wording'],
  statements: ['facts.statements', 'statements'],
  paragraph: ['facts.paragraph', 'line'],
};

interface Choice {
  readonly value: string;
  readonly label: { en: string; fr: string };
}
const chosenFrom = <T extends string>(
  values: readonly T[],
  labels: Readonly<Record<T, Bilingual>>,
): readonly Choice[] =>
  values.map((value) => {
    const { en, fr }: Bilingual = labels[value];
    return { value, label: { en, fr } };
  });

const choices: Readonly<Partial<Record<FormField, readonly Choice[]>>> = {
  basis: chosenFrom(['consensus', 'vote', 'no-objection-in-writing', 'not-stated'], basisLabels),
  agrees: chosenFrom(agreedOutcomes, outcomeLabels),
};

/** Every field that the form asks for, for one outcome. */
export const fieldsShown = (outcome: FormOutcome) =>
  fieldsOf(outcome).map(({ field, block, required }) => {
    const [at, kind] = wire[field];
    const from = choices[field];
    return {
      ...{ field, at, kind, block, required },
      label: { ...formFieldLabels[field] },
      ...(from ? { choices: [...from] } : {}),
    };
  });

/** What has to be given yet. */
export const needsShown = (needs: readonly Field[]) =>
  needs.map((name) => ({ field: name, label: { ...fieldLabels[name] } }));

/** Why not now, and what to do. */
export const whyShown = (why: Refusal, language: Language, world: World) => ({
  code: why.refused,
  detail: refusalMessage(why, language, world),
});

const own = {
  'open-written-procedure': { outcome: 'written-opened', consequence: held.silence },
  discontinue: { outcome: 'discontinued', consequence: workEnds },
} as const;

/** What the body can do with the tool by a command of its own, with what follows, its fields, and why not now. */
export function commandsShown(actor: Actor, tool: Tool, body: BodyId, world: World, language: Language) {
  const all = commandsOffered(actor, tool, world);
  return (['open-written-procedure', 'discontinue'] as const).map((command) => {
    const { outcome, consequence } = own[command];
    const offered = all.some((one) => one.command === command && one.body === body);
    const why =
      offered && command === 'open-written-procedure' ? procedureProblem(tool, body, world) : undefined;
    return {
      ...{ command, outcome, label: { ...outcomeLabels[outcome] }, offered },
      consequence: consequence[language],
      needs: needsShown(outcomeTable[outcome].needs),
      ...(why ? { why: whyShown(why, language, world) } : {}),
      fields: fieldsShown(outcome),
      sends: [...sendChoicesOf(outcome)],
    };
  });
}
