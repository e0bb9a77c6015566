import * as v from 'valibot';
import { daysBetween } from '../domain/date.ts';
import { parseNumber } from '../domain/document.ts';
import { originKinds, type QuestionCode, toolKinds } from '../domain/event.ts';
import { outcomes } from '../domain/outcome.ts';
import { seatRoles } from '../domain/person.ts';
import { templateIds } from '../domain/route-templates.ts';
import { mostSessionDays } from '../domain/session.ts';
import {
  body,
  day,
  language,
  line,
  member,
  ofOurTime,
  person,
  saidOf,
  session,
  sha256,
  tool,
  wording,
} from './fields.ts';

/**
 * The file by which an organization brings in its members, bodies, sessions, people, seats and the history of its
 * tools. Every section may be left out; what one names must stand in the file or in the register.
 */
const bilingual = v.strictObject({ en: line, fr: line });
const timeZone = v.pipe(
  v.string(),
  v.check(
    (zone) => Intl.supportedValuesOf('timeZone').includes(zone),
    'is not a time zone such as Europe/Brussels',
  ),
);
const email = v.pipe(v.string(), v.email('is not an e-mail address'), v.maxLength(254));

const source = v.exactOptional(line);
const partialDate = v.variant(
  'precision',
  [
    v.strictObject({ precision: v.literal('day'), value: day, source }),
    v.strictObject({
      precision: v.literal('month'),
      value: v.pipe(
        v.string(),
        v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is not a month such as 2024-04'),
        ofOurTime,
      ),
      source,
    }),
    v.strictObject({
      precision: v.literal('year'),
      value: v.pipe(v.string(), v.regex(/^\d{4}$/, 'is not a year such as 2024'), ofOurTime),
      source,
    }),
    v.strictObject({ precision: v.literal('session'), value: session, source }),
    v.strictObject({ precision: v.literal('unknown'), source }),
  ],
  'must say its precision: day, month, year, session or unknown',
);

const stage = v.picklist(['working-group', 'ptc-endorsement', 'policy-commission', 'council-approval']);

const bodyEntry = v.strictObject({
  id: body,
  name: bilingual,
  code: bilingual,
  gender: v.picklist(['m', 'f']),
  stage,
  reportsTo: v.array(body),
  timeZone,
  city: bilingual,
  mailbox: line,
  prefix: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is not two capital letters'))),
  restricted: v.boolean(),
  closed: v.exactOptional(v.strictObject({ on: partialDate, successors: v.array(body), authority: line })),
});

const sessionEntry = v.pipe(
  v.strictObject({
    id: session,
    body,
    label: bilingual,
    firstDay: v.exactOptional(day),
    lastDay: v.exactOptional(day),
    dates: partialDate,
    timeZone,
    city: v.exactOptional(bilingual),
    jointWith: v.exactOptional(session),
    /** A session not yet held is planned; of one that was, whether its report is known to be out. */
    state: v.picklist(['planned', 'closed']),
  }),
  v.check(
    ({ firstDay, lastDay }) => lastDay === undefined || (firstDay !== undefined && firstDay <= lastDay),
    'ends before it begins',
  ),
  v.check(
    ({ firstDay = '', lastDay = firstDay }) =>
      firstDay === '' || daysBetween(firstDay, lastDay) < mostSessionDays,
    `has more than ${mostSessionDays} days`,
  ),
);

const seatEntry = v.strictObject({
  person,
  role: v.picklist(seatRoles),
  body: v.exactOptional(body),
  tool: v.exactOptional(tool),
  member: v.exactOptional(member),
  from: day,
  to: v.exactOptional(day),
});

const routeEntry = v.pipe(
  v.strictObject({
    template: v.picklist([...templateIds, 'own'], 'is not a route template'),
    workingGroups: v.exactOptional(v.array(body)),
    committee: v.exactOptional(body),
    partner: v.exactOptional(line),
    steps: v.exactOptional(
      v.array(
        v.strictObject({
          stage,
          body,
          ask: v.picklist(['decide', 'inform']),
          subjectTo: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
        }),
      ),
    ),
    endsWith: v.exactOptional(v.picklist(['publication', 'last-step'])),
  }),
  v.check(
    ({ template, steps, endsWith }) =>
      (template === 'own') === (steps !== undefined && endsWith !== undefined),
    'names a template, or is "own" with its steps and where it ends',
  ),
);

const lineEntry = v.strictObject({
  what: v.picklist([...outcomes, 'submitted', 'published', 'registered', 'note']),
  body: v.exactOptional(body),
  session: v.exactOptional(session),
  on: partialDate,
  text: v.exactOptional(wording),
  scope: v.exactOptional(wording),
  step: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  language: v.exactOptional(language),
  place: v.exactOptional(line),
  paper: v.exactOptional(line),
});

const documentEntry = v.strictObject({
  number: v.pipe(
    v.string(),
    v.check((text) => parseNumber(text) !== undefined, 'is not the number of a paper such as PC0739Ea'),
  ),
  pages: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  datedOn: v.exactOptional(day),
  sha256: v.exactOptional(sha256),
});

const questions = [
  'recorded-late',
  'out-of-order',
  'body-not-on-route',
  'not-submitted',
  'tool-had-ended',
  'unusual-verb',
  'no-decision-asked',
  'step-outcome-not-recorded',
  'no-policy-commission-step',
  'paragraph-missing',
  'translation-missing',
  'partner-endorsement-unknown',
  'stage-not-known',
  'date-not-known',
  'publication-not-known',
  'source-doubtful',
  'correction-needs-decision',
] as const satisfies readonly QuestionCode[];

const standsAt = v.variant('at', [
  v.strictObject({ at: v.picklist(['draft', 'publication']) }),
  v.strictObject({ at: v.literal('step'), step: v.number(), session: v.exactOptional(session) }),
  v.strictObject({
    at: v.literal('ended'),
    ending: v.picklist(['published', 'approved', 'completed', 'withdrawn', 'discontinued']),
  }),
]);

const toolEntry = v.strictObject({
  id: tool,
  title: v.strictObject({
    en: v.exactOptional(line),
    fr: v.exactOptional(line),
    working: v.exactOptional(v.literal(true)),
  }),
  kind: v.picklist(toolKinds),
  edition: v.exactOptional(line),
  scope: v.exactOptional(line),
  origin: v.strictObject({
    kind: v.picklist(originKinds),
    names: v.array(line),
  }),
  officers: v.array(person),
  route: routeEntry,
  parent: v.exactOptional(tool),
  derivedFrom: v.exactOptional(tool),
  remainderOf: v.exactOptional(tool),
  supersedes: v.exactOptional(tool),
  partners: v.exactOptional(v.array(line)),
  source: line,
  lines: v.array(lineEntry),
  documents: v.array(documentEntry),
  questions: v.array(v.picklist(questions)),
  standsAt,
  stepsNotKnown: v.array(v.number()),
});

export const importFile = v.strictObject({
  placet: v.literal('import-1', 'must be "import-1"'),
  members: v.exactOptional(
    v.array(
      v.strictObject({
        id: member,
        name: v.strictObject({ en: line, fr: line }),
        kind: v.picklist(['member', 'observer']),
      }),
    ),
    [],
  ),
  bodies: v.exactOptional(v.array(bodyEntry), []),
  sessions: v.exactOptional(v.array(sessionEntry), []),
  people: v.exactOptional(
    v.array(
      v.strictObject({
        id: person,
        name: line,
        email,
        language,
        timeZone: v.exactOptional(timeZone),
        levels: v.exactOptional(v.record(v.string(), v.picklist(['all', 'decisions', 'none']))),
      }),
    ),
    [],
  ),
  seats: v.exactOptional(v.array(seatEntry), []),
  tools: v.exactOptional(v.array(toolEntry), []),
});

export type ImportFile = v.InferOutput<typeof importFile>;
export type ImportedTool = ImportFile['tools'][number];

/** Something wrong with a file, and where: `['tools', 3, 'lines', 0, 'on', 'value']`. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly what: string;
}

/** The file as read, or everything that is wrong with it at once. */
export function readImport(json: unknown): ImportFile | readonly Fault[] {
  const read = v.safeParse(importFile, json);
  if (read.success) return read.output;
  return read.issues.map((issue) => ({
    path: (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key))),
    what: saidOf(issue),
  }));
}
