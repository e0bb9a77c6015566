import * as v from 'valibot';
import { sendChoices } from '../../../domain/send-choices.ts';
import { sessionNamed, wording } from './named.ts';
import { paper } from './paper.ts';

const bilingual = v.object({ en: v.string(), fr: v.string() });
const refused = v.object({ code: v.string(), detail: v.string() });

/** What a field is filled with. */
export const fieldKinds = [
  /** In one language, or both. */
  'wording',
  'line',
  'day',
  'hour',
  'days',
  'versions',
  'statements',
  /** One of `targets`. */
  'target',
  /** One of `sessions`; none is an answer: not fixed. */
  'session',
  /** One of its own `choices`. */
  'choice',
  /** A tool that is begun with the decision: its id, and its registration in `child`. */
  'new-tool',
] as const;

/** One field of the form, for one outcome. */
export const formField = v.object({
  /** As refusals name it (`details-missing`). */
  field: v.string(),
  /** Where it goes in the body of the command: `facts.guidance`. */
  at: v.string(),
  kind: v.picklist(fieldKinds),
  /** Under which heading of the form. */
  block: v.picklist(['details', 'text', 'record']),
  required: v.boolean(),
  label: bilingual,
  choices: v.optional(v.array(v.object({ value: v.string(), label: bilingual }))),
});

const choice = v.picklist(sendChoices);
/** What can be chosen of its letters; none where they leave at once. */
const sends = v.array(choice);

const offer = v.object({
  outcome: v.string(),
  label: bilingual,
  /** `usual` for this body and what was asked; `other` is folded away; `not-now` says why. */
  offered: v.picklist(['usual', 'other', 'not-now']),
  /** What is still missing of what it needs. */
  needs: v.array(v.object({ field: v.string(), label: bilingual })),
  /** Every field that it has, in the order of the form. */
  fields: v.array(formField),
  sends,
  /** What would follow, in words. */
  consequence: v.string(),
  /** Where the tool would stand; absent where it stays. */
  leadsTo: v.optional(v.object({ stage: v.string(), waitsFor: v.string() })),
  questions: v.array(v.object({ code: v.string(), sentence: v.string() })),
  why: v.optional(refused),
});

/** The decision form (USERS.md 3.1): whatever a screen shows of it, it is told here. */
export const decisionForm = v.object({
  tool: v.string(),
  title: v.string(),
  session: v.string(),
  body: v.string(),
  heading: v.string(),
  asked: v.optional(wording),
  /** `Asked of the PTC`: what stands before it. */
  askedOf: v.optional(v.string()),
  /** `V.c`, where something recorded of it in this session has named it. */
  item: v.optional(v.string()),
  days: v.array(v.string()),
  late: v.boolean(),
  offers: v.array(offer),
  /** What the body can do by a command of its own, at an address of its own. */
  commands: v.array(
    v.object({
      command: v.picklist(['open-written-procedure', 'discontinue']),
      outcome: v.string(),
      label: bilingual,
      /** The reader may, and the tool stands where it can be. */
      offered: v.boolean(),
      /** What it needs, and what would follow, in words. */
      needs: v.array(v.object({ field: v.string(), label: bilingual })),
      consequence: v.string(),
      /** It is offered, yet something stands in its way: what, and what to do. */
      why: v.optional(refused),
      fields: v.array(formField),
      sends,
    }),
  ),
  /** Whom it can be referred back to. */
  targets: v.array(v.object({ target: v.union([v.number(), v.literal('draft')]), label: v.string() })),
  /** The later sessions of the body. */
  sessions: v.array(sessionNamed),
  versions: v.array(
    v.object({
      document: v.string(),
      language: v.string(),
      revision: v.string(),
      number: v.string(),
      pages: v.optional(v.number()),
      datedOn: v.optional(v.string()),
    }),
  ),
  /** How the two languages of each paper stand: `The French version is behind: E is b, F is a.` */
  papers: v.array(paper),
  sendChoices: v.array(
    v.object({
      choice,
      label: bilingual,
      /** Absent of no letter. */
      leavesAt: v.optional(v.string()),
      /** What is proposed unless somebody says otherwise. */
      proposed: v.boolean(),
      /** What it sets in the body of the command. */
      sets: v.object({
        quiet: v.optional(v.boolean()),
        letter: v.optional(v.object({ leaves: v.picklist(['with-the-day', 'soon']) })),
      }),
    }),
  ),
});
