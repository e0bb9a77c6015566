import type { Instant } from './date.ts';
import { type Paper, papersOf } from './documents-of-tool.ts';
import type { DecisionFacts, Ending, HistoryLine, Title } from './event.ts';
import { knownLines } from './history.ts';
import type { BodyId, DecisionId, ToolId } from './ids.ts';
import { awaitedMeeting, comingMeeting } from './meeting.ts';
import { naturally } from './natural-order.ts';
import { type DecisionOutcome, outcomeTable } from './outcome.ts';
import type { Ask, Step } from './route.ts';
import { isClosed, type Session } from './session.ts';
import type { Wording } from './text.ts';
import { currentStep, type Decision, stateOf, type Tool } from './tool.ts';
import { whereIs } from './where.ts';
import type { World } from './world.ts';

/** What a meeting did with a tool: as its secretary recorded it, or as paper tells. */
export type SessionOutcome =
  | {
      readonly is: 'decision';
      readonly id: DecisionId;
      readonly facts: DecisionFacts;
      readonly status: 'provisional' | 'final';
      /** Recorded after the session had closed. */
      readonly late: boolean;
      readonly recordedAt: Instant;
      readonly report?: string;
      readonly corrected?: true;
      /** What silence, or a computed date, made of it since. */
      readonly settled?: { readonly outcome: DecisionOutcome; readonly on: string };
      /** When a Member's objection ended it. */
      readonly objectedAt?: Instant;
    }
  | { readonly is: 'history'; readonly line: HistoryLine };

/** A tool on the agenda of a meeting. */
export interface AgendaItem {
  readonly tool: ToolId;
  readonly title: Title;
  /** `V.b`, as an outcome gives it. */
  readonly number?: string;
  /**
   * `due`: on its agenda and undecided. `unplaced`: before the body, and no session is fixed. `expected`: still with
   * another body, and due here after that. `done`: the meeting took an outcome on it.
   */
  readonly is: 'due' | 'unplaced' | 'expected' | 'done';
  /** Null where the body has no step on its route. */
  readonly ask: Ask | null;
  /** What its officer asked of the body. */
  readonly asked?: Wording;
  /** Drawn dashed: it comes up only if that body lets it pass (USERS.md 1.2). */
  readonly subjectTo?: BodyId;
  readonly papers: readonly Paper[];
  /** In the order in which they were recorded; none where it is undecided. */
  readonly outcomes: readonly SessionOutcome[];
}

/** The items of a meeting among some tools, which are in the view of the reader; by item number, then by tool. */
export const agendaOf = (session: Session, tools: readonly Tool[], world: World): readonly AgendaItem[] =>
  tools
    .flatMap((tool) => itemOf(session, tool, world) ?? [])
    .toSorted((a, b) => compareNumbers(a.number, b.number) || naturally(a.tool, b.tool));

/** What a session counts as its items: due there, or done. What is expected or unplaced stands beside its agenda. */
export const onAgenda = (items: readonly AgendaItem[]): readonly AgendaItem[] =>
  items.filter(({ is }) => is === 'due' || is === 'done');

/** What would be left when the meeting closes: it was on the agenda, and nothing was decided (`not-reached`). */
export const leftOver = (items: readonly AgendaItem[]): readonly AgendaItem[] =>
  items.filter(({ is }) => is === 'due');

function itemOf(session: Session, tool: Tool, world: World): AgendaItem | undefined {
  const outcomes = outcomesIn(session, tool);
  // A draft has no session (USERS.md 1.2): what its officer will submit, and where, is not known.
  const isDraft = tool.progress.next.stage === 'draft';
  const turns = isDraft ? [] : whereIs(tool, world).ahead;
  const ahead = turns.find((turn) => turn.session === session.id);
  const is =
    placeOf(session, tool, outcomes, world) ?? (ahead?.body === session.body ? 'expected' : undefined);
  if (is === undefined) return undefined;
  const decisions = outcomes.flatMap((outcome) => (outcome.is === 'decision' ? [outcome.facts] : []));
  const number = decisions.findLast(({ item }) => item !== undefined)?.item;
  const covered = decisions.flatMap(({ versions }) => versions);
  const asked = tool.submissions.findLast(({ to }) => to === session.body)?.asked;
  return {
    tool: tool.id,
    title: tool.title,
    ...(number === undefined ? {} : { number }),
    is,
    ask: stepOf(session, tool)?.ask ?? null,
    ...(asked === undefined ? {} : { asked }),
    ...(is === 'expected' && ahead?.subjectTo !== undefined ? { subjectTo: ahead.subjectTo } : {}),
    papers: papersOf(tool, covered.length > 0 ? covered : undefined),
    outcomes,
  };
}

/** The step of the body: the one that holds the tool where there are several. */
const stepOf = ({ body }: Session, tool: Tool): Step | undefined => {
  const own = tool.route.steps.filter((step) => step.body === body);
  return own.find(({ n }) => n === tool.progress.next.step) ?? own[0];
};

function placeOf(
  session: Session,
  tool: Tool,
  outcomes: readonly SessionOutcome[],
  world: World,
): AgendaItem['is'] | undefined {
  if (outcomes.some(decides)) return 'done';
  const { next } = tool.progress;
  const isHere = currentStep(tool)?.body === session.body && next.waitsFor === 'outcome';
  // What a meeting left undecided is due there, to be recorded late, and at the next.
  const meetings = isHere ? [awaitedMeeting(tool, world), comingMeeting(tool, world)] : [];
  if (meetings.includes(session.id)) return 'due';
  if (outcomes.length > 0) return 'done';
  if (isClosed(session)) return undefined;
  return (isHere && comingMeeting(tool, world) === null) || toInform(session.body, tool)
    ? 'unplaced'
    : undefined;
}

/** A statement for the record, or a text derived, decides nothing on the item itself. */
const decides = (outcome: SessionOutcome): boolean =>
  outcome.is === 'history' || outcomeTable[outcome.facts.outcome].effect !== 'none';

/** A body that is only to be told, once the bodies before it on the route have decided (E1). */
export function toInform(body: BodyId, tool: Tool): Step | undefined {
  const { stage, step: here, ending } = tool.progress.next;
  if (stage === 'draft' || givenUp.has(ending)) return undefined;
  const isPending = (step: Step) => stateOf(tool.progress, step.n).is === 'pending';
  const at = tool.route.steps.findIndex(
    (step) => step.body === body && step.ask === 'inform' && step.n !== here && isPending(step),
  );
  const before = tool.route.steps.slice(0, Math.max(at, 0));
  return before.some((step) => step.ask === 'decide' && isPending(step)) ? undefined : tool.route.steps[at];
}

const givenUp: ReadonlySet<Ending | undefined> = new Set(['withdrawn', 'discontinued', 'rejected']);

function outcomesIn({ id, body }: Session, tool: Tool): readonly SessionOutcome[] {
  const decided = tool.decisions
    .filter(({ status, facts }) => status !== 'taken-back' && facts.session === id)
    .map(recorded);
  const told = knownLines(tool.history)
    .filter((line) => line.session === id || (line.on.precision === 'session' && line.on.value === id))
    .filter((line) => !notOfABody.has(line.what) && (line.body === undefined || line.body === body))
    .map((line) => ({ is: 'history', line }) as const);
  return [...told, ...decided];
}

const notOfABody: ReadonlySet<HistoryLine['what']> = new Set(['submitted', 'published', 'registered']);

const recorded = (decision: Decision): SessionOutcome => {
  const { id, facts, status, late, recordedAt, report, corrected, settled, objection } = decision;
  return {
    is: 'decision',
    id,
    facts,
    status: status === 'final' ? 'final' : 'provisional',
    late,
    recordedAt,
    ...(report === undefined ? {} : { report }),
    ...(corrected ? { corrected } : {}),
    ...(settled ? { settled } : {}),
    ...(objection ? { objectedAt: objection.at } : {}),
  };
};

const romans: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The value of a Roman number; undefined where it is none. */
function romanValue(text: string): number | undefined {
  if (!/^[IVXLCDM]+$/.test(text)) return undefined;
  const values = [...text].map((letter) => romans[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** `V.c` before `V.d` before `VI.a`: the first part is a Roman number, the others as they count. None comes last. */
export function compareNumbers(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const arabic = (number: string) => {
    const [first = '', ...others] = number.split('.');
    return [String(romanValue(first.trim()) ?? first), ...others].join('.');
  };
  return naturally(arabic(a), arabic(b));
}
