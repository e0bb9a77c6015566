import type { fieldKinds } from '../../../contracts/api/answers/decision-form.ts';
import { commandsOffered } from '../../../domain/commands-offered.ts';
import { type FormField, type FormOutcome, fieldsOf } from '../../../domain/form-fields.ts';
import type { BodyId } from '../../../domain/ids.ts';
import { basisLabels, formFieldLabels } from '../../../domain/language/form-words.ts';
import { outcomeLabels } from '../../../domain/language/labels.ts';
import type { Actor } from '../../../domain/may.ts';
import { sendChoicesOf } from '../../../domain/send-choices.ts';
import type { Bilingual } from '../../../domain/text.ts';
import { agreedOutcomes, type Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';

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

const own = { 'open-written-procedure': 'written-opened', discontinue: 'discontinued' } as const;

/** What the body can do with the tool by a command of its own, with its fields. */
export function commandsShown(actor: Actor, tool: Tool, body: BodyId, world: World) {
  const offered = commandsOffered(actor, tool, world);
  return (['open-written-procedure', 'discontinue'] as const).map((command) => {
    const outcome = own[command];
    return {
      ...{ command, outcome, label: { ...outcomeLabels[outcome] } },
      offered: offered.some((one) => one.command === command && one.body === body),
      fields: fieldsShown(outcome),
      sends: [...sendChoicesOf(outcome)],
    };
  });
}
