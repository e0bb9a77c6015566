import * as v from 'valibot';
import { fileTypes } from '../../../domain/paper-file.ts';
import { trackMarks } from '../../../domain/track.ts';
import { pageOf } from '../page.ts';
import { decision } from './decision.ts';
import { dueRow } from './due.ts';
import {
  bodyNamed,
  dated,
  labelled,
  language,
  memberNamed,
  personNamed,
  sessionNamed,
  toolNamed,
  wording,
} from './named.ts';
import { paper } from './paper.ts';

/** A tool as a list has it. */
export const toolRow = v.object({
  tool: v.string(),
  title: v.string(),
  kind: labelled,
  /** Null in draft, in publication and at the end. */
  body: v.nullable(bodyNamed),
  stage: labelled,
  /** Since when the register has it there. */
  since: v.string(),
  /** The meeting that should take it up. */
  session: v.nullable(sessionNamed),
  open: v.boolean(),
});
export const toolPage = pageOf(toolRow);

/** The plain answer: where it is, since when, what comes next, when at the earliest and on which basis. */
const where = v.object({
  sentence: v.string(),
  at: v.picklist([
    'draft',
    'revision',
    'body',
    'amended-text',
    'comments',
    'silence',
    'tacit-date',
    'publication',
    'ended',
  ]),
  body: v.optional(bodyNamed),
  since: dated,
  because: v.optional(v.object({ body: bodyNamed, outcome: labelled })),
  ahead: v.array(
    v.object({
      body: bodyNamed,
      session: v.optional(sessionNamed),
      /** `the Policy Commission, June 2024`. */
      words: v.string(),
      subjectTo: v.optional(bodyNamed),
    }),
  ),
  deadlineAt: v.optional(v.string()),
  publishes: v.boolean(),
  /** Absent: no date can be given. */
  earliest: v.optional(
    v.object({ month: v.string(), basis: v.literal('sessions-known-today'), words: v.string() }),
  ),
  ending: v.optional(labelled),
  dormant: v.optional(v.literal(true)),
  /** Waits to be published in the other language. */
  out: v.optional(v.object({ language, on: v.string() })),
  supersededBy: v.optional(v.string()),
});

/** One mark of the route track (USERS.md 4). */
const trackStep = v.object({
  kind: v.picklist(['draft', 'body', 'publication']),
  mark: v.picklist(trackMarks),
  /** What a screen reader hears. */
  sentence: v.string(),
  name: v.string(),
  n: v.optional(v.number()),
  body: v.optional(bodyNamed),
  ask: v.optional(v.picklist(['decide', 'inform'])),
  session: v.optional(sessionNamed),
  on: v.optional(dated),
  /** 2 and more: it comes here again. */
  times: v.number(),
  timesWords: v.optional(v.string()),
  /** Under whose authority it was dropped: `waived by the Council, 143rd/144th Sessions, para. 12`. */
  waived: v.optional(v.string()),
  subjectTo: v.optional(bodyNamed),
});

const lineage = v.object({
  parent: v.optional(toolNamed),
  derivedFrom: v.optional(toolNamed),
  remainderOf: v.optional(toolNamed),
  supersedes: v.optional(toolNamed),
  supersededBy: v.array(v.object({ ...toolNamed.entries, language, on: v.string() })),
  children: v.array(toolNamed),
});

/** A text that is out in a language. */
const publication = v.object({
  language,
  on: v.string(),
  place: v.optional(v.string()),
  audience: v.picklist(['public', 'members-only']),
  file: v.object({
    name: v.string(),
    bytes: v.number(),
    size: v.string(),
    sha256: v.string(),
    /** There where the reader can open it: `getPublishedFile` says where. */
    type: v.optional(v.picklist(fileTypes)),
  }),
  editorialOnly: v.boolean(),
  /** Of an earlier cycle, where the text has been examined again since. */
  cycle: v.number(),
});

const answer = v.picklist(['objection', 'no-objection', 'withdrawn']);

/** A written procedure that runs, or a window in which an objection counts. */
const procedure = v.object({
  decision: v.string(),
  kind: v.picklist(['silence', 'comments', 'tacit']),
  body: bodyNamed,
  /** What silence will mean. */
  agrees: labelled,
  openedAt: v.string(),
  deadlineAt: v.string(),
  /** `Friday 17 May 2024, 12.00, Brussels time`. */
  deadline: v.string(),
  bothLanguages: v.boolean(),
  /** How many Members said what; for those who serve the body. */
  counts: v.optional(v.object({ objections: v.number(), noObjections: v.number() })),
  /** What was said for the Members that the reader sits for. */
  own: v.array(
    v.object({
      ...{ member: memberNamed, answer, at: v.string() },
      /** `A colleague answered for your administration on 3 May.` */
      sentence: v.string(),
    }),
  ),
});

const question = v.object({
  code: v.string(),
  message: v.string(),
  body: v.optional(bodyNamed),
  step: v.optional(v.number()),
  decision: v.optional(v.string()),
  document: v.optional(v.string()),
  language: v.optional(language),
});

/** What the reader may do to it now; the same functions judge it when it is done. */
const offered = v.object({
  command: v.string(),
  body: v.optional(v.string()),
  decision: v.optional(v.string()),
  step: v.optional(v.number()),
  member: v.optional(v.string()),
});

/** « Que dois-je faire ? » in one line, and each thing that is asked, most urgent first; none where nothing is. */
const todo = v.object({ sentence: v.string(), rows: v.array(dueRow) });

export const tool = v.object({
  tool: v.string(),
  title: v.string(),
  titles: v.object({ ...wording.entries, working: v.optional(v.literal(true)) }),
  kind: labelled,
  edition: v.optional(v.string()),
  scope: v.optional(v.string()),
  origin: v.object({ kind: v.string(), label: v.string(), names: v.array(v.string()) }),
  partners: v.array(v.string()),
  officers: v.array(personNamed),
  stage: labelled,
  open: v.boolean(),
  /** As it was on a day, or as the register knew it at an instant; absent: as it is. */
  asOn: v.optional(v.string()),
  asKnown: v.optional(v.string()),
  /** Nothing is known of it at that time. */
  known: v.optional(v.literal(false)),
  where,
  /** What it asks of the reader; absent where it is shown as it was. */
  todo: v.optional(todo),
  route: v.object({
    template: v.string(),
    endsWith: v.picklist(['publication', 'last-step']),
    partnerGate: v.optional(v.string()),
    steps: v.array(trackStep),
  }),
  documents: v.array(paper),
  decisions: v.array(decision),
  /** What paper tells of it from before the register, as sentences. */
  history: v.array(v.string()),
  lineage,
  questions: v.array(question),
  deferrals: v.number(),
  notReached: v.number(),
  publications: v.array(publication),
  procedure: v.optional(procedure),
  /** For those who read whatever happens to the tool, and administrators; addresses for administrators alone. */
  executions: v.optional(
    v.array(v.object({ name: v.string(), current: v.boolean(), address: v.optional(v.string()) })),
  ),
  may: v.array(offered),
  /** For If-Match; absent for a reader of whom something may be hidden. */
  version: v.optional(v.number()),
});

/** One line of the history: what happened, who did it, when. */
const historyEntry = v.object({
  /** 1, 2, 3 … among those that the reader may know of. */
  position: v.number(),
  type: v.string(),
  sentence: v.string(),
  /** When it happened, as exactly as is known. */
  happenedOn: dated,
  recordedAt: v.string(),
  /** Null where it would tell of what the reader may not know. */
  by: v.nullable(v.object({ ...personNamed.entries, seat: v.string() })),
  /** The event itself, without what is the register's own or not the reader's to know. */
  data: v.record(v.string(), v.unknown()),
});
export const toolHistory = v.object({ tool: v.string(), title: v.string(), items: v.array(historyEntry) });
