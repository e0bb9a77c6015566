import * as v from 'valibot';
import { bodyNamed, dated, labelled, language, sessionNamed, toolNamed, wording } from './named.ts';
import { paper } from './paper.ts';

export const sessionRow = v.object({
  ...sessionNamed.entries,
  body: bodyNamed,
  firstDay: v.optional(v.string()),
  lastDay: v.optional(v.string()),
  city: v.optional(v.string()),
  /** Another body's, in the same room: each secretary records what their own body decides. */
  jointWith: v.optional(v.object({ ...sessionNamed.entries, body: bodyNamed })),
  state: labelled,
});

const outcome = v.object({
  /** Absent of what paper alone tells. */
  decision: v.optional(v.string()),
  outcome: v.string(),
  label: v.string(),
  sentence: v.string(),
  /** `Provisional text`, or where in the report it stands. */
  statusWords: v.optional(v.string()),
  /** `Recorded on 3 July 2024`, where that was after the session. */
  late: v.optional(v.string()),
  corrected: v.optional(v.literal(true)),
  text: v.optional(wording),
  /** What Members had put on the record with it: `Reservation`. Who, and in which words, its own page says. */
  statements: v.optional(v.array(labelled)),
});

export const sessionItem = v.object({
  ...toolNamed.entries,
  /** `V.b`. */
  item: v.optional(v.string()),
  is: v.picklist(['due', 'unplaced', 'expected', 'done']),
  isWords: v.string(),
  ask: v.nullable(labelled),
  /** What its officer asked of the body. */
  asked: v.optional(wording),
  /** `subject to the Policy Commission`. */
  subjectTo: v.optional(v.string()),
  papers: v.array(paper),
  outcomes: v.array(outcome),
});

export const session = v.object({
  ...sessionRow.entries,
  /** The label as it was entered, in both languages. */
  labels: wording,
  /** What is known of its time, where its days are not. */
  dates: dated,
  cities: v.optional(wording),
  days: v.array(v.string()),
  timeZone: v.string(),
  report: v.optional(v.object({ number: v.string(), issuedOn: v.string() })),
  /** `9 of 14 recorded`. */
  counts: v.object({ items: v.number(), recorded: v.number(), words: v.string() }),
  items: v.array(sessionItem),
  /** Before the body, with no session fixed: they could be proposed. */
  unplaced: v.array(sessionItem),
  /** Still with another body, and due here after that. */
  expected: v.array(sessionItem),
  /** Where there is none. */
  empty: v.optional(v.string()),
  /** For If-Match of an act on the session. */
  version: v.number(),
  /** What the reader may do to it now; `record`: what the body decides there. */
  may: v.array(
    v.picklist(['plan', 'open', 'suspend', 'resume', 'close', 're-open', 'issue-report', 'record']),
  ),
});

const noteLine = v.object({
  tool: v.string(),
  item: v.string(),
  title: v.string(),
  decision: v.string(),
  statusWords: v.string(),
  /** In the body's own words, with the language they are in. */
  conclusion: v.optional(v.object({ label: v.string(), words: v.string(), language })),
  followUp: v.string(),
  byWhen: v.string(),
  next: v.string(),
});
const noteTable = v.object({
  heading: v.string(),
  columns: v.array(v.string()),
  lines: v.array(noteLine),
  empty: v.optional(v.string()),
});

/** Who does what by when after a session, one table a language (USERS.md 2.1, S7). */
export const followUpNote = v.object({
  session: sessionRow,
  at: v.string(),
  en: noteTable,
  fr: noteTable,
});
