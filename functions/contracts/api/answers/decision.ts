import * as v from 'valibot';
import { pageOf } from '../page.ts';
import { bodyNamed, labelled, memberNamed, personNamed, sessionNamed, toolNamed, wording } from './named.ts';
import { paperVersion } from './paper.ts';

const statement = v.object({
  kind: v.picklist(['reservation', 'statement', 'dissociation']),
  label: v.string(),
  /** `One Member`, unless the delegation asked to be named. */
  by: v.string(),
  member: v.optional(memberNamed),
  text: wording,
});

/** A decision as it stands: as its secretary recorded it, confirmed or corrected since. */
export const decision = v.object({
  decision: v.string(),
  outcome: labelled,
  /** `The PTC endorsed …` */
  sentence: v.string(),
  body: bodyNamed,
  session: v.optional(sessionNamed),
  /** The day in the city of the session. */
  decidedOn: v.string(),
  item: v.optional(v.string()),
  basis: v.object({
    is: v.picklist(['consensus', 'no-objection-in-writing', 'not-stated', 'vote']),
    label: v.string(),
    for: v.optional(v.number()),
    against: v.optional(v.number()),
    abstaining: v.optional(v.number()),
  }),
  status: v.picklist(['provisional', 'final']),
  /** `Provisional text`, or where in the report it stands. */
  statusWords: v.string(),
  /** In the body's own words. */
  text: v.optional(wording),
  paragraph: v.optional(v.string()),
  report: v.optional(v.string()),
  recordedAt: v.string(),
  recordedBy: v.optional(v.object({ ...personNamed.entries, seat: v.string() })),
  /** `Recorded on 3 July 2024`, where that was after the session. */
  late: v.optional(v.string()),
  /** No letter tells of it; said to those who serve a body. */
  quiet: v.optional(v.boolean()),
  /** For those who record what its body decides: on its own page, and in a tool's page while they could take it back. */
  letters: v.optional(
    v.object({
      /** `Letters leave at 18.00 with 8 others.` */
      sentence: v.string(),
      /** Absent where no letter tells of it. */
      leaveAt: v.optional(v.string()),
      /** The ledger says that they were handed over. */
      left: v.boolean(),
      /** To how many, once they have left. */
      people: v.optional(v.number()),
    }),
  ),
  /** For who recorded it, until its letters leave; absent also where no letter tells of it. */
  takeBackUntil: v.optional(v.string()),
  corrected: v.optional(v.literal(true)),
  /** The body under whose name it was recorded before. */
  formerBody: v.optional(bodyNamed),
  /** For the seats of a restricted body alone, until it is cleared. */
  restricted: v.optional(v.literal(true)),
  statements: v.array(statement),
  versions: v.array(paperVersion),
  guidance: v.optional(wording),
  amendments: v.optional(wording),
  reason: v.optional(wording),
  scope: v.optional(wording),
  whoMayContribute: v.optional(wording),
  byDay: v.optional(v.string()),
  deadlineAt: v.optional(v.string()),
  rule: v.optional(v.string()),
  /** Where it was sent back to: a step of the route, or draft. */
  target: v.optional(v.union([v.number(), v.literal('draft')])),
  targetSession: v.optional(sessionNamed),
  remainder: v.optional(toolNamed),
  child: v.optional(toolNamed),
  /** What silence, or a computed date, made of it. */
  settled: v.optional(v.object({ outcome: labelled, on: v.string(), sentence: v.string() })),
  /** A correction to which a second person has not yet agreed. */
  proposal: v.optional(
    v.object({
      outcome: labelled,
      sentence: v.string(),
      reason: v.string(),
      by: personNamed,
      at: v.string(),
    }),
  ),
});

/** One decision over every tool that it covers: one text, one paragraph. */
export const decisionOverTools = v.object({
  ...decision.entries,
  tools: v.array(toolNamed),
});

/** A decision as a list has it; of what paper alone tells, there is no decision to open. */
export const decisionRow = v.object({
  decision: v.optional(v.string()),
  tool: toolNamed,
  body: bodyNamed,
  session: v.optional(sessionNamed),
  /** A day, or as much of it as is known. */
  on: v.string(),
  item: v.optional(v.string()),
  outcome: labelled,
  sentence: v.string(),
  status: v.optional(v.picklist(['provisional', 'final'])),
  statusWords: v.optional(v.string()),
  late: v.optional(v.string()),
});

export const decisionPage = pageOf(decisionRow);
