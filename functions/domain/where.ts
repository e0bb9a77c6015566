import { homeZone, zoneOf } from './body.ts';
import { type Day, dayIn, type Instant, type PartialDate } from './date.ts';
import type { DecisionFacts, Ending, Next } from './event.ts';
import type { BodyId, SessionId, ToolId } from './ids.ts';
import { isInPart } from './in-part.ts';
import { comingMeeting } from './meeting.ts';
import { type Session, sessionsAhead } from './session.ts';
import { type Language, languages } from './text.ts';
import { currentStep, type Decision, isOut, stateOf, type Tool } from './tool.ts';
import type { World } from './world.ts';

/** A turn that is still to come. */
export interface Ahead {
  readonly body: BodyId;
  readonly session?: SessionId;
  /** Holds only if that body lets the tool pass. */
  readonly subjectTo?: BodyId;
}

/** The plain answer to « where is it? »: facts; `language/where-words.ts` says them. */
export interface Where {
  readonly at:
    | 'draft'
    | 'revision'
    | 'body'
    | 'amended-text'
    | 'comments'
    | 'silence'
    | 'tacit-date'
    | 'publication'
    | 'ended';
  /** Who has it; absent in draft, in publication and at the end. */
  readonly body?: BodyId;
  readonly dormant?: true;
  /** Since when, as exactly as is known. */
  readonly since: PartialDate;
  /** The outcome that brought it there. */
  readonly because?: Pick<DecisionFacts, 'body' | 'outcome'>;
  readonly ahead: readonly Ahead[];
  /** The hour at which silence agrees, or by which comments are due. */
  readonly deadlineAt?: Instant;
  readonly publishes: boolean;
  /** The earliest month of publication (`2024-07`); absent: no date can be given. Its basis is always the same. */
  readonly earliest?: { readonly month: string; readonly basis: 'sessions-known-today' };
  readonly ending?: Ending;
  /** Where it waits for its publication in the other language: in which it is out, and since when. */
  readonly out?: { readonly language: Language; readonly on: Day };
  /** The last body that decided agreed to a part of it. */
  readonly inPart?: true;
  readonly supersededBy?: ToolId;
}

/** Where a tool is, since when, what comes next and when at the earliest (USERS.md 2.2, D4). */
export function whereIs(tool: Tool, world: World): Where {
  const { next } = tool.progress;
  const last = causeOf(tool);
  const ahead = turnsAhead(tool, world);
  const publishes = tool.route.endsWith === 'publication';
  const earliest = publishes ? earliestPublication(tool, ahead, world) : undefined;
  const body = currentStep(tool)?.body;
  const lastDone = tool.route.steps.findLast(
    ({ n, ask }) => ask === 'decide' && stateOf(tool.progress, n).is === 'done',
  );
  const superseding = tool.supersededBy.en ?? tool.supersededBy.fr;
  return {
    at: placeOf(tool),
    ...(body === undefined ? {} : { body }),
    ...(next.dormant ? { dormant: true } : {}),
    since: sinceOf(tool, world),
    ...(last
      ? { because: { body: last.facts.body, outcome: last.settled?.outcome ?? last.facts.outcome } }
      : {}),
    ahead,
    ...(tool.procedure ? { deadlineAt: tool.procedure.deadlineAt } : {}),
    publishes,
    ...(earliest === undefined ? {} : { earliest: { month: earliest, basis: 'sessions-known-today' } }),
    ...(next.ending === undefined ? {} : { ending: next.ending }),
    ...outIn(tool),
    ...(lastDone && isInPart(tool, lastDone) ? { inPart: true } : {}),
    ...(superseding ? { supersededBy: superseding.by } : {}),
  };
}

function outIn(tool: Tool): Pick<Where, 'out'> {
  const language = languages.find((one) => isOut(tool, one));
  const on = language && tool.published[language]?.on;
  const waits = tool.progress.next.stage === 'publication';
  return waits && language && on !== undefined ? { out: { language, on } } : {};
}

/** The decision that brought it where it stands. What was recorded late, or beside its way, brought it nowhere. */
const moverOf = ({ progress, decisions }: Tool): Decision | undefined =>
  decisions.find((decision) => decision.id === progress.by && decision.status !== 'taken-back');

/** The decision to name as the cause: none once it was submitted since, or where an objection ended what it began. */
function causeOf(tool: Tool): Decision | undefined {
  const { next } = tool.progress;
  const by = moverOf(tool);
  if (!by || isSubmittedSince(tool, by)) return undefined;
  const ended = next.step === by.step && next.waitsFor === 'outcome' && !by.settled;
  return ended && opensProcedure.has(by.facts.outcome) ? undefined : by;
}

/** It waits where its officer brought it, and not a body. */
const isSubmittedSince = ({ submissions }: Tool, by: Decision): boolean =>
  (submissions.at(-1)?.at ?? '') > by.recordedAt;

const opensProcedure: ReadonlySet<DecisionFacts['outcome']> = new Set([
  'in-principle',
  'tacit-approval',
  'written-opened',
]);

function placeOf(tool: Tool): Where['at'] {
  const { stage, waitsFor } = tool.progress.next;
  if (stage === 'ended') return 'ended';
  if (stage === 'publication') return 'publication';
  // Only a body sends a text to be revised; what an agenda had no room for is the draft that it was.
  if (stage === 'draft') return tool.cycle === 1 ? 'draft' : 'revision';
  switch (waitsFor) {
    case 'amended-text':
      return 'amended-text';
    case 'written-comments':
      return 'comments';
    case 'silence':
      return 'silence';
    case 'tacit-date':
      return 'tacit-date';
    default:
      return 'body';
  }
}

/** The day of what brought it there: the decision, the deposit, the publication, or the last line of a history. */
function sinceOf(tool: Tool, { bodies }: World): PartialDate {
  const by = moverOf(tool);
  const { next, heldSince } = tool.progress;
  const since = heldSince ?? tool.progress.since;
  const day = (value: Day): PartialDate => ({ precision: 'day', value });
  const published = languages.flatMap((language) => {
    const facts = isOut(tool, language) ? tool.published[language] : undefined;
    return facts ? [facts.on] : [];
  });
  const released = published.toSorted().at(-1);
  if (next.ending === 'published' && released !== undefined) return day(released);
  const holds = next.step !== null && next.waitsFor !== 'outcome';
  // An event that moves a tool to another place stamps it with its own instant; a correction does so later.
  const atOnce = by?.recordedAt === since || (by?.corrected && by.facts.outcome !== 'endorsed-amended');
  if (by && !isSubmittedSince(tool, by) && (atOnce || holds || by.settled))
    return day(by.settled?.on ?? by.facts.decidedOn);
  const imported = tool.history.at(-1);
  // What left it before the same body brought it nowhere, though it was the first to move it here.
  const isFirst = by === undefined || (by.before.by === undefined && isSamePlace(by.before.next, next));
  const untouched = isFirst && tool.submissions.length === 0 && next.ending !== 'withdrawn';
  if (imported && untouched && next.stage !== 'draft') return imported.on;
  return day(dayIn(by ? zoneOf(by.facts.body, bodies) : homeZone, since));
}

const isSamePlace = (a: Next, b: Next): boolean => a.stage === b.stage && a.step === b.step;

/** The bodies that are still to decide, the one that holds it first. */
function turnsAhead(tool: Tool, world: World): readonly Ahead[] {
  const { next } = tool.progress;
  if (next.stage === 'ended' || next.stage === 'publication') return [];
  const from = next.step ?? next.returnsTo;
  const here = tool.route.steps.findIndex((step) => step.n === from);
  const ahead: Ahead[] = [];
  let after: Session | undefined;
  // The meetings that have dealt with it, or did not place it on their agenda, do not take it up again.
  const moving = tool.decisions.filter((decision) => decision.moved && decision.status !== 'taken-back');
  const over = new Set([tool.notListedFor, ...moving.map(({ facts }) => facts.session)]);
  for (const step of tool.route.steps.slice(Math.max(here, 0))) {
    if (stateOf(tool.progress, step.n).is !== 'pending') continue;
    const isHere = step.n === next.step;
    // What it holds has been decided: only the amended text, the silence or the date is still awaited.
    if (isHere && next.waitsFor !== 'outcome') continue;
    // Who is only informed never delays anything (E1).
    if (step.ask === 'inform' && !isHere) continue;
    const known = sessionsAhead(world.sessions.values(), step.body, world.now).filter(
      (candidate) => !over.has(candidate.id),
    );
    const target = moverOf(tool)?.facts.targetSession;
    const given = isHere ? comingMeeting(tool, world) : step.n === next.returnsTo ? target : undefined;
    const session =
      isHere || given !== undefined
        ? (given && world.sessions.get(given)) || undefined
        : known.find((candidate) => !after || lastDayOf(candidate) >= startOf(after, lastDayOf(candidate)));
    const condition = tool.route.steps.find((other) => other.n === step.condition?.subjectTo);
    const conditional = condition && stateOf(tool.progress, condition.n).is === 'pending';
    ahead.push({
      body: step.body,
      ...(session ? { session: session.id } : {}),
      ...(conditional ? { subjectTo: condition.body } : {}),
    });
    after = session ?? after;
  }
  return ahead;
}

const lastDayOf = (session: Session): string =>
  session.lastDay ??
  session.firstDay ??
  (session.dates.precision === 'day' ||
  session.dates.precision === 'month' ||
  session.dates.precision === 'year'
    ? session.dates.value
    : '9999');

/** When a meeting begins, as exactly as the day that it is compared with is known. */
const startOf = (session: Session, like: string): string =>
  (session.firstDay ?? lastDayOf(session)).slice(0, like.length);

/**
 * The month after the last meeting on the way. Undefined where one of the meetings is not known: a date that nobody
 * fixed is never given.
 */
function earliestPublication(tool: Tool, ahead: readonly Ahead[], world: World): string | undefined {
  const { next } = tool.progress;
  if (next.stage === 'ended' || next.stage === 'publication' || next.dormant) return undefined;
  const settledAt =
    next.waitsFor === 'tacit-date' ? next.lapsesAt : (tool.procedure?.deadlineAt ?? world.now);
  if (settledAt === null) return undefined;
  let last: string = settledAt;
  for (const { session } of ahead) {
    const meeting = session && world.sessions.get(session);
    const day = meeting ? lastDayOf(meeting) : '';
    if (day.length < 'yyyy-mm'.length) return undefined;
    if (day > last) last = day;
  }
  return monthAfter(last);
}

function monthAfter(day: string): string {
  const [year = 0, m = 1] = day.split('-').map(Number);
  return m === 12 ? `${year + 1}-01` : `${year}-${String(m + 1).padStart(2, '0')}`;
}
