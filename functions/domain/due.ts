import type { Day, Instant, PartialDate } from './date.ts';
import type { DocumentVersion, LanguageState } from './document.ts';
import { languagesOf, papersOf } from './documents-of-tool.ts';
import { toAnswer, toCorrect } from './due/answering.ts';
import { news, nextSession } from './due/news.ts';
import { ofOfficer, oncePerPaper, toTranslate } from './due/own-tools.ts';
import { ofSecretary } from './due/serving.ts';
import type { Title } from './event.ts';
import type { BodyId, DecisionId, DocumentId, MemberId, SessionId, ToolId } from './ids.ts';
import type { Actor } from './may.ts';
import { naturally } from './natural-order.ts';
import { type Session, sessionsAhead, sortDay } from './session.ts';
import { stages } from './stage.ts';
import type { Language, Wording } from './text.ts';
import { decisionOf, type Tool } from './tool.ts';
import type { World } from './world.ts';

/** What is asked of a person; `groupOf` says under which heading. */
export const asks = [
  'answer',
  'correct',
  'decide',
  'confirm',
  'paragraphs',
  'translate',
  'draft',
  'publish',
  'contribute',
  'sessions',
  'wait',
  'information',
] as const;
export type Asks = (typeof asks)[number];

/**
 * The headings of « what needs me » (USERS.md 2.1 S1, 2.2 D3): to answer before a deadline, one's own work, the next
 * sessions, what waits for somebody else, and what asks nothing.
 */
export const dueGroups = ['to-answer', 'to-do', 'sessions', 'waiting', 'information'] as const;
export type DueGroup = (typeof dueGroups)[number];

export const groupOf = {
  answer: 'to-answer',
  contribute: 'to-answer',
  correct: 'to-do',
  decide: 'to-do',
  confirm: 'to-do',
  paragraphs: 'to-do',
  translate: 'to-do',
  draft: 'to-do',
  publish: 'to-do',
  sessions: 'sessions',
  wait: 'waiting',
  information: 'information',
} as const satisfies Record<Asks, DueGroup>;

/** One line of the list. What does not belong to its kind is absent. */
export interface Due {
  readonly asks: Asks;
  /** Absent of a session. */
  readonly tool?: ToolId;
  readonly title?: Title;
  /** Whose business it is: the body that asks, decides or holds. Absent of a draft that no body has seen. */
  readonly body?: BodyId;
  readonly decision?: DecisionId;
  readonly session?: SessionId;
  /** For whom the person answers. */
  readonly member?: MemberId;
  /** What the officer asked of the body. */
  readonly asked?: Wording;
  readonly document?: DocumentId;
  /** The other tools that the document belongs to: it is one thing to do. */
  readonly alsoOf?: readonly ToolId[];
  /** The language that is missing; of a publication, those that are not out yet. */
  readonly languages?: readonly Language[];
  /** How many items a session has. */
  readonly items?: number;
  /** What is known of the time of a session whose days are not fixed. */
  readonly when?: PartialDate;
  /** The body is only to be told; a superior body decided first and this one's outcome was never recorded. */
  readonly step?: 'inform' | 'overtaken';
  /** Since when it waits, as exactly as is known. */
  readonly since?: PartialDate;
  /** The hour at which it is too late. */
  readonly deadlineAt?: Instant;
  /** The day in the body's city: until when, when the session begins, or when it happened. */
  readonly on?: Day;
  /** Until that day, 0 on the day itself; of a session that has begun, until its last. Negative: overdue. */
  readonly daysLeft?: number;
  /** How the languages of its papers stand: of those before the body, where a decision names them; absent without one. */
  readonly paper?: LanguageState;
}

/**
 * What needs a person, over all their bodies and tools: by heading, then by date, then in the order in which the
 * bodies sit. The tools are in the person's view already, and theirs are the seats that count today.
 */
export function dueFor(person: Actor, tools: readonly Tool[], world: World): readonly Due[] {
  const sits = [...new Set(person.seats.flatMap(({ body }) => (body === undefined ? [] : [body])))];
  const rows = [
    ...tools.flatMap((tool) => ofTool(person, tool, world)),
    ...sits.flatMap((body) => nextSession(body, tools, world)),
  ];
  return oncePerPaper(inOrder(rows, world));
}

/** What one tool asks of a person: those of its rows in the whole list that ask something, in the same order. */
export const askedOf = (person: Actor, tool: Tool, world: World): readonly Due[] =>
  inOrder(ofTool(person, tool, world).filter(asksSomething), world);

/** Says whether nothing is asked of the person: sessions to come, others' work and news ask nothing. */
export const asksNothing = (due: readonly Due[]): boolean => !due.some(asksSomething);

const asksSomething = ({ asks }: Due): boolean => groupOf[asks] === 'to-answer' || groupOf[asks] === 'to-do';

const inOrder = (rows: readonly Due[], world: World): readonly Due[] =>
  rows.toSorted(
    (a, b) =>
      dueGroups.indexOf(groupOf[a.asks]) - dueGroups.indexOf(groupOf[b.asks]) ||
      byDate(a, b) ||
      sittingOrder(a.body, world) - sittingOrder(b.body, world) ||
      naturally(a.tool ?? '', b.tool ?? ''),
  );

/** The next meeting with a fixed day among the bodies of a person's seats. */
export const nextMeetingOf = ({ seats }: Actor, world: World): Session | undefined =>
  [...new Set(seats.flatMap(({ body }) => (body === undefined ? [] : [body])))]
    .flatMap((body) => sessionsAhead(world.sessions.values(), body, world.now))
    .filter(({ firstDay }) => firstDay !== undefined)
    .toSorted((a, b) => (sortDay(a) < sortDay(b) ? -1 : 1))[0];

/** News newest first, everything else soonest first; what has no date comes last. */
function byDate(a: Due, b: Due): number {
  const [x, y] = [a, b].map(
    ({ deadlineAt, on, when, since }) => deadlineAt ?? on ?? known(when) ?? known(since) ?? '9999',
  );
  const order = x === y ? 0 : (x ?? '') < (y ?? '') ? -1 : 1;
  return a.asks === 'information' ? -order : order;
}
const known = (date: PartialDate | undefined): string | undefined =>
  date && 'value' in date && date.precision !== 'session' ? date.value : undefined;

/** Lower bodies sit before those that they report to. */
const sittingOrder = (body: BodyId | undefined, { bodies }: World): number => {
  const stage = body === undefined ? undefined : bodies.get(body)?.stage;
  return stage === undefined ? -1 : stages.indexOf(stage);
};

function ofTool(person: Actor, tool: Tool, world: World): readonly Due[] {
  const base = { tool: tool.id, title: tool.title };
  return [
    ...toAnswer(person, tool, world),
    ...toCorrect(person, tool),
    ...ofSecretary(person, tool, world),
    ...toTranslate(person, tool),
    ...ofOfficer(person, tool, world),
    ...news(person, tool, world),
  ].map((row) => {
    const paper = languagesOf(papersOf(tool, coveredBy(tool, row.decision)));
    return { ...base, ...(paper === undefined ? {} : { paper }), ...row };
  });
}

/** The versions that a decision covers; undefined where it names none, or there is none: then all papers are meant. */
function coveredBy(tool: Tool, decision: DecisionId | undefined): readonly DocumentVersion[] | undefined {
  const versions = decision && decisionOf(tool, decision)?.facts.versions;
  return versions && versions.length > 0 ? versions : undefined;
}
