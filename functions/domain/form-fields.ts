import { type DecisionOutcome, type Field, outcomeTable } from './outcome.ts';

/** What a secretary fills in on the decision form, by the names that refusals have for it. */
export type FormField =
  | Field
  | 'targetSession'
  | 'whoMayContribute'
  | 'agrees'
  | 'minimumDays'
  | 'decidedOn'
  | 'item'
  | 'basis'
  | 'text'
  | 'statements'
  | 'paragraph';

/** What a body can decide on the form: an outcome, or what is a command of its own. */
export type FormOutcome = DecisionOutcome | 'written-opened' | 'discontinued';

/** Block 2, 3 or 4 of the form (USERS.md 3.1). */
export type FormBlock = 'details' | 'text' | 'record';

export interface FieldOfForm {
  readonly field: FormField;
  readonly block: FormBlock;
  readonly required: boolean;
}

/** What each outcome can say beside what the table makes it need (USERS.md 3.2, fields). */
const also = {
  endorsed: [],
  approved: [],
  adopted: [],
  'recommended-to-council': [],
  'endorsed-amended': ['byDay', 'versions'],
  'in-principle': [],
  'referred-back': ['targetSession', 'byDay', 'whoMayContribute', 'versions'],
  continued: ['targetSession', 'whoMayContribute', 'versions'],
  // The text was not judged, or not looked at: no version was before the body.
  deferred: ['targetSession', 'reason'],
  'not-reached': ['targetSession'],
  noted: ['versions'],
  'in-part': [],
  split: ['versions'],
  'child-derived': ['versions'],
  rejected: ['versions'],
  'tacit-approval': [],
  're-examination': ['versions'],
  'input-received': ['versions'],
  statement: ['versions'],
  'written-opened': [],
  discontinued: [],
} as const satisfies Record<FormOutcome, readonly FormField[]>;

/** What the command of a written procedure needs beside its facts: what silence will mean, and how long Members have. */
const needsMore: Readonly<Partial<Record<FormOutcome, readonly FormField[]>>> = {
  'written-opened': ['versions', 'agrees', 'minimumDays'],
};

/** What is asked of every decision, whatever it is. */
const ofRecord: readonly FieldOfForm[] = [
  { field: 'decidedOn', block: 'record', required: true },
  { field: 'item', block: 'record', required: false },
  { field: 'basis', block: 'record', required: true },
  { field: 'text', block: 'record', required: false },
  { field: 'statements', block: 'record', required: false },
  { field: 'paragraph', block: 'record', required: false },
];

/** In the order of the form. */
const order: readonly FormField[] = [
  ...(['target', 'agrees', 'scope', 'remainder', 'child', 'amendments', 'guidance', 'reason'] as const),
  ...(['whoMayContribute', 'byDay', 'deadline', 'minimumDays', 'rule', 'targetSession', 'versions'] as const),
];

/** Every field of an outcome, in the order of the form: the form asks for exactly these. */
export function fieldsOf(outcome: FormOutcome): readonly FieldOfForm[] {
  const needs: readonly FormField[] = [...outcomeTable[outcome].needs, ...(needsMore[outcome] ?? [])];
  const can: readonly FormField[] = also[outcome];
  const own = order
    .filter((field) => needs.includes(field) || can.includes(field))
    .map(
      (field): FieldOfForm => ({
        field,
        block: field === 'versions' ? 'text' : 'details',
        required: needs.includes(field),
      }),
    );
  return [...own, ...ofRecord];
}
