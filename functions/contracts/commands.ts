import * as v from 'valibot';
import {
  attachedAs,
  type By,
  type LetterChoice,
  memberAnswers,
  originKinds,
  type Registration,
  toolKinds,
} from '../domain/event.ts';
import { type DecisionOutcome, outcomes } from '../domain/outcome.ts';
import type { Route } from '../domain/route.ts';
import { agreedOutcomes } from '../domain/tool.ts';
import {
  body,
  count,
  day,
  decision,
  document,
  instant,
  language,
  line,
  member,
  type Problem,
  person,
  problemsOf,
  revision,
  session,
  sha256,
  text,
  tool,
  wording,
} from './fields.ts';

/** What a person may ask for, as it crosses the wire. The seat it is asked from is checked against the register. */
const version = v.strictObject({
  document,
  language,
  revision,
  pages: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
  datedOn: v.exactOptional(day),
  sha256: v.exactOptional(sha256),
});
const versions = v.pipe(v.array(version), v.maxLength(40));

const statement = v.strictObject({
  kind: v.picklist(['reservation', 'statement', 'dissociation']),
  member: v.exactOptional(member),
  text: wording,
});

const basis = v.variant('is', [
  v.strictObject({ is: v.picklist(['consensus', 'no-objection-in-writing', 'not-stated']) }),
  v.strictObject({ is: v.literal('vote'), for: count, against: count, abstaining: count }),
]);

const factEntries = {
  body,
  session: v.exactOptional(session),
  decidedOn: day,
  item: v.exactOptional(line),
  basis,
  text: v.exactOptional(wording),
  paragraph: v.exactOptional(line),
  versions,
  statements: v.exactOptional(v.pipe(v.array(statement), v.maxLength(50))),
  amendments: v.exactOptional(wording),
  guidance: v.exactOptional(wording),
  reason: v.exactOptional(wording),
  scope: v.exactOptional(wording),
  byDay: v.exactOptional(day),
  deadlineAt: v.exactOptional(instant),
  rule: v.exactOptional(line),
  target: v.exactOptional(v.union([count, v.literal('draft')])),
  targetSession: v.exactOptional(session),
  whoMayContribute: v.exactOptional(wording),
  remainder: v.exactOptional(tool),
  child: v.exactOptional(tool),
};

const letter = v.exactOptional(
  v.strictObject({
    introduction: v.exactOptional(wording),
    leaves: v.exactOptional(v.picklist(['with-the-day', 'soon'])),
  }) satisfies v.GenericSchema<unknown, LetterChoice>,
);

// An outcome of the table that cannot be recorded this way is the domain's to refuse, with its reason.
const facts = v.strictObject({
  ...factEntries,
  outcome: v.pipe(
    v.picklist(outcomes, 'is not an outcome'),
    v.transform((outcome) => outcome as DecisionOutcome),
  ),
});
const openingFacts = v.strictObject({ ...factEntries, outcome: v.literal('written-opened') });
const endingFacts = v.strictObject({ ...factEntries, outcome: v.literal('discontinued') });

const step = v.strictObject({
  n: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)),
  stage: v.picklist(['working-group', 'ptc-endorsement', 'policy-commission', 'council-approval']),
  body,
  ask: v.picklist(['decide', 'inform']),
  condition: v.exactOptional(v.strictObject({ subjectTo: count })),
});
const route = v.strictObject({
  template: line,
  templateVersion: count,
  steps: v.pipe(v.array(step), v.minLength(1, 'needs a step'), v.maxLength(20)),
  endsWith: v.picklist(['publication', 'last-step']),
  partnerGate: v.exactOptional(line),
}) satisfies v.GenericSchema<unknown, Route>;

const title = v.strictObject({
  en: v.exactOptional(line),
  fr: v.exactOptional(line),
  working: v.exactOptional(v.literal(true)),
});

const registration = v.strictObject({
  title,
  kind: v.picklist(toolKinds),
  edition: v.exactOptional(line),
  scope: v.exactOptional(line),
  origin: v.strictObject({
    kind: v.picklist(originKinds),
    names: v.pipe(v.array(line), v.maxLength(20)),
  }),
  officers: v.pipe(v.array(person), v.maxLength(10)),
  route,
  parent: v.exactOptional(tool),
  derivedFrom: v.exactOptional(tool),
  remainderOf: v.exactOptional(tool),
  supersedes: v.exactOptional(tool),
  partners: v.exactOptional(v.pipe(v.array(line), v.maxLength(10))),
}) satisfies v.GenericSchema<unknown, Registration>;

const child = v.exactOptional(v.strictObject({ tool, registration }));

/** Every command that a person gives; the register adds ids, the ledger's facts and who it was. */
export const command = v.variant('type', [
  v.strictObject({ type: v.literal('register'), registration }),
  v.strictObject({
    type: v.literal('submit'),
    to: body,
    session: v.exactOptional(session),
    asked: wording,
    versions,
    title: v.exactOptional(title),
  }),
  v.strictObject({
    type: v.literal('not-listed'),
    body,
    session: v.exactOptional(session),
    why: v.picklist(['late', 'no-mandate', 'incomplete']),
    reason: v.exactOptional(wording),
  }),
  v.strictObject({
    type: v.literal('record-decision'),
    facts,
    quiet: v.exactOptional(v.boolean()),
    letter,
    child,
  }),
  v.strictObject({
    type: v.literal('confirm-amended-text'),
    decision,
    versions,
    checkedBy: v.picklist(['secretariat', 'chair', 'delegations']),
  }),
  v.strictObject({ type: v.literal('confirm-text'), decision, report: line, paragraph: line, text: wording }),
  v.strictObject({ type: v.literal('take-back'), decision, reason: text }),
  v.strictObject({ type: v.literal('propose-correction'), decision, facts, reason: text }),
  v.strictObject({ type: v.literal('agree-correction'), decision }),
  v.strictObject({
    type: v.literal('change-route'),
    after: route,
    authority: v.strictObject({
      kind: v.picklist(['officer', 'holding-body', 'superior-body', 'standing-decision']),
      body: v.exactOptional(body),
      reference: v.exactOptional(line),
    }),
    reason: v.exactOptional(wording),
  }),
  v.strictObject({ type: v.literal('withdraw'), reason: wording }),
  v.strictObject({ type: v.literal('discontinue'), facts: endingFacts, letter }),
  v.strictObject({
    type: v.literal('open-written-procedure'),
    facts: openingFacts,
    agrees: v.picklist(agreedOutcomes, 'is nothing that silence can mean'),
    minimumDays: v.pipe(count, v.minValue(1), v.maxValue(365)),
    letter,
  }),
  v.strictObject({
    type: v.literal('object'),
    decision,
    member,
    answer: v.picklist(memberAnswers),
    text: v.exactOptional(wording),
  }),
  v.strictObject({
    type: v.literal('attach-document'),
    version,
    as: v.picklist(attachedAs),
    decision: v.exactOptional(decision),
    number: v.exactOptional(line),
  }),
  v.strictObject({
    type: v.literal('publish'),
    publication: v.strictObject({
      language,
      on: day,
      place: v.exactOptional(line),
      audience: v.picklist(['public', 'members-only']),
      file: v.strictObject({ name: line, sha256, bytes: count }),
      approvedSha256: v.exactOptional(sha256),
      editorialOnly: v.boolean(),
    }),
  }),
  v.strictObject({ type: v.literal('clear-step'), step: count }),
  v.strictObject({
    type: v.literal('replace-execution'),
    why: v.picklist(['missing', 'stopped', 'behind', 'ahead', 'old-definition', 'by-hand', 'restored']),
    reason: v.exactOptional(line),
  }),
  v.strictObject({ type: v.literal('pause-execution'), reason: text }),
  v.strictObject({ type: v.literal('resume-execution'), reason: text }),
]);
export type AskedCommand = v.InferOutput<typeof command>;

/** From which of their seats a person acts. */
export const seat = v.variant('role', [
  v.strictObject({ role: v.picklist(['secretary', 'deputy-secretary', 'chair']), body }),
  v.strictObject({ role: v.picklist(['delegate', 'observer']), body, member }),
  v.strictObject({ role: v.picklist(['officer', 'administrator']) }),
]);

const by = v.strictObject({ person, seat }) satisfies v.GenericSchema<unknown, By>;

/** A key of the asker's own choice: the same request is carried out once. */
const key = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9._:-]{8,100}$/, 'is not a key of 8 to 100 letters, digits or . _ : -'),
);

const forOneTool = v.strictObject({ tool, command, by, key, expectedVersion: v.exactOptional(count) });
const forSeveralTools = v.strictObject({
  tools: v.pipe(
    v.array(tool),
    v.minLength(2, 'names fewer than two tools'),
    v.maxLength(100, 'names more than 100 tools'),
    v.check((names) => new Set(names).size === names.length, 'names a tool twice'),
  ),
  decision,
  command: v.strictObject({
    type: v.literal('record-decision'),
    facts,
    quiet: v.exactOptional(v.boolean()),
    letter,
  }),
  by,
  key,
});
export const onSession = v.strictObject({
  session,
  act: v.picklist(['open', 'suspend', 'resume', 'close', 're-open', 'issue-report']),
  /** Kept with the session, which every page reads: it is no place for long texts. */
  reason: v.exactOptional(v.pipe(text, v.maxLength(1_000, 'is longer than 1000 characters'))),
  report: v.exactOptional(v.strictObject({ number: line, issuedOn: day })),
  by,
  key,
});
export type Asked =
  | v.InferOutput<typeof forOneTool>
  | v.InferOutput<typeof forSeveralTools>
  | v.InferOutput<typeof onSession>;

/** An event holds a whole command, and DynamoDB takes 400 KB an item: a quarter stays free for what we add. */
export const mostBytes = 300_000;
const bytesOf = (command: unknown): number => new TextEncoder().encode(JSON.stringify(command)).length;
/** Says whether a command is more than one event can hold. */
export const holdsTooMuch = (command: unknown): boolean => bytesOf(command) > mostBytes;

/**
 * Reads one request to the register: a command for one tool, a decision over several, or an act on a session. Which
 * of the three it is meant to be is told by its fields, so that what is wrong with it is said of that one.
 */
export function readAsked(input: unknown): Asked | readonly Problem[] {
  const has = (field: string) => typeof input === 'object' && input !== null && Object.hasOwn(input, field);
  const read = has('act')
    ? v.safeParse(onSession, input)
    : has('tools')
      ? v.safeParse(forSeveralTools, input)
      : v.safeParse(forOneTool, input);
  if (!read.success) return problemsOf(read.issues);
  const bytes = bytesOf(read.output);
  if (bytes <= mostBytes) return read.output;
  return [
    { path: '', message: `is ${bytes} bytes long; ${mostBytes} is the most that one request may hold` },
  ];
}
