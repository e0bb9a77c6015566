import type { By, RecordedEvent } from './event.ts';
import { evolve, fold } from './evolve.ts';
import type { BodyId, DecisionId } from './ids.ts';
import { type Actor, may } from './may.ts';
import { asTold, type Reading } from './readers-events.ts';
import { mayKnow, mayReadBody, mayReadDecision } from './readers-view.ts';
import { decisionOf, type Tool } from './tool.ts';
import { sleepsAt } from './way.ts';
import type { World } from './world.ts';
import { worldAt } from './world-then.ts';

/** An event that a person may know of, as they may know it, with the tool as it left it, as they may know that. */
export interface ToldEvent {
  readonly event: RecordedEvent;
  /** Who did it; null where that would tell of what is hidden. */
  readonly by: By | null;
  readonly tool: Tool;
}

/**
 * Says whether a person reads whatever any body does with a tool. It depends on their seats and on the tool's
 * officers alone, so that it tells nothing of what happened.
 */
export const readsAll = (person: Actor, tool: Tool, world: Pick<World, 'bodies'>): boolean =>
  [...world.bodies.keys(), ...(tool.bornBy === undefined ? [] : [tool.bornBy])].every((body) =>
    mayReadBody(person, body, tool, world),
  );

/**
 * What a person may know of the history of a tool, in the order in which it was recorded; empty where they may not
 * know of the tool. What was cleared since is told; what is hidden leaves no trace, neither in what followed from it
 * nor by what did not happen because of it. The tool of the last one is the tool as the person may know it today.
 */
export function historyFor(
  events: readonly RecordedEvent[],
  person: Actor,
  world: World,
): readonly ToldEvent[] {
  const now = fold(events);
  if (!now || !mayKnow(person, now, world)) return [];
  if (readsAll(person, now, world)) return whole(events);
  return told(events, readingOf(person, now, world), world);
}

/** The tool as a person may know it today; undefined where they may not know of it. */
export function toolFor(events: readonly RecordedEvent[], person: Actor, world: World): Tool | undefined {
  const tool = historyFor(events, person, world).at(-1)?.tool;
  return tool && !readsAll(person, tool, world) ? asleep(tool, world) : tool;
}

/** Whether a tool sleeps, as far as is known: nothing that may be told has happened to it for twelve months. */
function asleep(tool: Tool, world: Pick<World, 'now'>): Tool {
  const { next } = tool.progress;
  const isTimed = next.lapsesAt !== null && next.onLapse !== 'agree';
  if (!isTimed || sleepsAt(tool.lastActAt) > world.now) return tool;
  return { ...tool, progress: { ...tool.progress, next: { ...next, dormant: true } } };
}

/**
 * The version of a tool, for a person who reads whatever happens to it; undefined for others, whom the number of its
 * events would tell that there are some which they may not see.
 */
export const readersVersion = (
  tool: Tool,
  person: Actor,
  world: Pick<World, 'bodies'>,
): number | undefined => (readsAll(person, tool, world) ? tool.version : undefined);

function whole(events: readonly RecordedEvent[]): readonly ToldEvent[] {
  let tool: Tool | undefined;
  return events.map((event) => {
    tool = evolve(tool, event);
    return { event, by: event.by, tool };
  });
}

function readingOf(person: Actor, now: Tool, world: World): Reading {
  const reads = (body: BodyId) => mayReadBody(person, body, now, world);
  const known = new Map(
    now.decisions
      .filter((d) => mayReadDecision(person, d, now, world))
      .map(({ id, facts }) => [id, facts.body] as const),
  );
  return {
    reads,
    tells: (decision: DecisionId) => known.has(decision),
    bodyOf: (decision: DecisionId) => known.get(decision),
    sits: (body) => person.seats.some((seat) => seat.body === body),
    knowsOrigin: now.bornBy === undefined || now.originCleared === true || reads(now.bornBy),
    seesEngine: may(person, 'read-executions', {}) === true,
  };
}

function told(events: readonly RecordedEvent[], reading: Reading, world: World): readonly ToldEvent[] {
  const history: ToldEvent[] = [];
  const lastMove = events.findLastIndex((event) => isToldMove(event, reading.tells));
  let early: readonly RecordedEvent[] = [];
  let isApart = false;
  let tool: Tool | undefined;
  let view: Tool | undefined;
  for (const [index, event] of events.entries()) {
    tool = evolve(tool, event);
    const moment = { after: tool, view, isApart, movedSince: index < lastMove };
    const heard = asTold(event, { ...moment, world: worldAt(world, event.at) }, reading);
    const tale = heard && begunBy(awake(heard), tool, view);
    if (!tale) {
      isApart ||= !isRoutine(event);
      continue;
    }
    if (isEarly(tale, view)) {
      early = [...early, tale];
      continue;
    }
    view = evolve(view, tale);
    // Under whose title a body decided is for all to know who know of the decision.
    if (isToldMove(event, reading.tells)) view = { ...view, title: tool.title };
    const isBirth = event.type === 'Registered' && !reading.knowsOrigin;
    history.push({ event: tale, by: isBirth ? null : event.by, tool: view });
    const known = view;
    for (const one of early.filter((late) => !isEarly(late, known))) {
      const late = { ...one, at: event.at };
      view = evolve(view, late);
      history.push({ event: late, by: late.by, tool: view });
    }
    early = early.filter((late) => isEarly(late, known));
  }
  return history;
}

/** It belongs to a decision that is not known of yet: told with the correction that makes it known, as of then. */
const isEarly = (event: RecordedEvent, view: Tool | undefined): boolean =>
  (event.type === 'DocumentAttached' || event.type === 'ChildDerived') &&
  event.decision !== undefined &&
  !(view && decisionOf(view, event.decision));

/** What comes by itself, and leaves a tool where it stands. */
const routine: ReadonlySet<RecordedEvent['type']> = new Set([
  'Reminded',
  'FellDormant',
  'CarriedOver',
  'ExecutionReplaced',
  'ExecutionPaused',
  'ExecutionResumed',
]);
const isRoutine = ({ type }: RecordedEvent): boolean => routine.has(type);

/** A decision that may be told moved the tool. */
const isToldMove = (event: RecordedEvent, tells: Reading['tells']): boolean =>
  'move' in event && 'decision' in event && tells(event.decision);

/** Whether a tool sleeps is told by what is known of it (`asleep`), and not by where it really stood. */
function awake(event: RecordedEvent): RecordedEvent {
  if (!('move' in event) || !event.move?.next.dormant) return event;
  const { dormant: _, ...next } = event.move.next;
  const timed = { ...next, lapsesAt: sleepsAt(event.at), onLapse: 'sleep' } as const;
  return { ...event, move: { ...event.move, next: timed } } as RecordedEvent;
}

/** A decision that was recorded as a hidden body's is first heard of when it is corrected. */
function begunBy(event: RecordedEvent, tool: Tool, view: Tool | undefined): RecordedEvent {
  if (event.type !== 'CorrectionAgreed') return event;
  const decision = decisionOf(tool, event.decision);
  if (!decision || (view && decisionOf(view, event.decision))) return event;
  const { proposedBy: _, reason: __, ...agreed } = event;
  const { tools, late, quiet } = decision;
  return { ...agreed, type: 'DecisionRecorded', tools, late, quiet };
}
