import { notListed, submit } from './decide/registering.ts';
import { changeRoute } from './decide/routing.ts';
import { agreeCorrection, towards } from './decide/undoing.ts';
import { consequenceOf } from './effect.ts';
import type { Marks, Move, QuestionCode, RecordedEvent } from './event.ts';
import type { BodyId, DecisionId } from './ids.ts';
import { isRefusal } from './refusal.ts';
import { bodiesTouchedBy, waivedBy } from './route-change.ts';
import { decisionOf, type Tool } from './tool.ts';
import { overtaken } from './way.ts';
import type { World } from './world.ts';

/** What a person may know of a tool: a matter of their seats and of what was cleared, and of nothing that is hidden. */
export interface Reading {
  /** Decisions as they stand now. */
  readonly tells: (decision: DecisionId) => boolean;
  /** Whose decision it is now, of those that may be told. */
  readonly bodyOf: (decision: DecisionId) => BodyId | undefined;
  /** Whatever that body does. */
  readonly reads: (body: BodyId) => boolean;
  /** A body on which the person has a seat. */
  readonly sits: (body: BodyId) => boolean;
  /** That a decision made it, and of which tool. */
  readonly knowsOrigin: boolean;
  /** What the engine does is an administrator's matter. */
  readonly seesEngine: boolean;
}

/** Where an event fell: into the register, and into what a person knows of it. */
export interface Moment {
  /** As the event left it. */
  readonly after: Tool;
  /** The same tool as the person knows it until then. */
  readonly view: Tool | undefined;
  /** Something of its history is hidden, so that what follows is told as it follows from what is known. */
  readonly isApart: boolean;
  /** A decision that may be told has moved it on since. */
  readonly movedSince: boolean;
  /** The world as it was then. */
  readonly world: World;
}

type Of<T extends RecordedEvent['type']> = Extract<RecordedEvent, { readonly type: T }>;
type OfDecision = Exclude<
  Extract<RecordedEvent, { readonly decision?: DecisionId }>,
  Of<'DocumentAttached' | 'ChildDerived'>
>;

/**
 * An event as a person may be told of it, undefined where they may not. Two registers that differ only in what is
 * hidden from a person tell them the same events, down to the last mark: what a later event owes to a hidden one is
 * left out, and what it would have been without it stands there instead.
 */
export function asTold(event: RecordedEvent, moment: Moment, reading: Reading): RecordedEvent | undefined {
  switch (event.type) {
    case 'CarriedOver':
    case 'ExecutionReplaced':
    case 'ExecutionPaused':
    case 'ExecutionResumed':
      return reading.seesEngine ? event : undefined;
    // The clock looks at where the tool really stands: that it did nothing would tell that a body had acted.
    case 'Reminded':
    case 'FellDormant':
      return undefined;
    case 'Submitted':
    case 'NotListed':
      return couldBe(event, moment) ? event : undefined;
    case 'RouteChanged':
      return routeChanged(event, moment, reading);
    case 'Registered':
    case 'HistoryEntered':
      return reading.knowsOrigin ? event : withoutOrigin(event);
    case 'Published':
      return published(event, moment);
    case 'Withdrawn':
    case 'EditionSuperseded':
    case 'StepCleared':
      return event;
    case 'DocumentAttached':
    case 'ChildDerived':
      return event.decision === undefined || reading.tells(event.decision) ? event : undefined;
    default:
      return ofDecision(event, moment, reading);
  }
}

/** What could as well have happened to the tool as the person knows it tells nothing of where it really stood. */
function couldBe(event: Of<'Submitted' | 'NotListed'>, { view, isApart, world }: Moment): boolean {
  if (!isApart) return true;
  if (!view) return false;
  const could =
    event.type === 'NotListed'
      ? notListed(view, { ...event, type: 'not-listed' }, world)
      : submit(view, { ...event, type: 'submit' }, world);
  return !isRefusal(could);
}

function withoutOrigin<E extends Of<'Registered' | 'HistoryEntered'>>(event: E): E {
  if (!event.registration) return event;
  const { bornBy: _, derivedFrom: __, remainderOf: ___, ...registration } = event.registration;
  return { ...event, registration };
}

/** That a text is out is no body's secret, nor that it had been approved. */
function published(event: Of<'Published'>, { after, view }: Moment): RecordedEvent {
  const stage = view?.progress.next.stage;
  if (event.move || stage === 'publication' || stage === 'ended') return event;
  return { ...event, move: { marks: [], next: after.progress.next } };
}

/** A change that could not have been made to the route as it is known tells of something that is not. */
function routeChanged(
  event: Of<'RouteChanged'>,
  moment: Moment,
  reading: Reading,
): RecordedEvent | undefined {
  const { isApart, movedSince, view, world } = moment;
  if (!isApart || !view) return event;
  const { authority, reason, by, move, marks = move?.marks ?? [], ...change } = event;
  const dropped = waivedBy(event).map(({ n }) => n);
  const left = event.after.steps.filter(({ n }) => !dropped.includes(n));
  const again = changeRoute(
    view,
    { type: 'change-route', after: { ...event.after, steps: left }, authority, by },
    world,
  );
  const told = { ...change, authority, by, ...(reason === undefined ? {} : { reason }) };
  if (!isRefusal(again) && again.event.type === 'RouteChanged') {
    const landed = again.event.move && move ? { move: { ...again.event.move, next: move.next } } : {};
    return { ...told, ...again.event, ...landed };
  }
  // A body that gains or loses a step is told all the same, and everybody once the tool has moved on.
  const isTold = movedSince || bodiesTouchedBy(event).some(reading.sits);
  return isTold ? { ...told, before: view.route, marks } : undefined;
}

/** What a decision begins with, or a correction where it was recorded as a hidden body's. */
const beginning: ReadonlySet<RecordedEvent['type']> = new Set([
  'DecisionRecorded',
  'WrittenProcedureOpened',
  'Discontinued',
  'CorrectionAgreed',
]);

function ofDecision(event: OfDecision, moment: Moment, reading: Reading): RecordedEvent | undefined {
  const { view, isApart } = moment;
  const { decision } = event;
  if (!reading.tells(decision)) return undefined;
  // Recorded or proposed as another body's: told by the correction that made it what it is, or not at all.
  if ('facts' in event && event.facts.body !== reading.bodyOf(decision) && !reading.reads(event.facts.body))
    return undefined;
  const isKnown = view !== undefined && decisionOf(view, decision) !== undefined;
  if (!isKnown && !beginning.has(event.type)) return undefined;
  return isApart && view ? decidedAgain(event, view, moment.world) : event;
}

/** What a decision does to the tool as the person knows it; where it moved the real one, it is known to stand there. */
function decidedAgain(event: OfDecision, view: Tool, world: World): RecordedEvent | undefined {
  switch (event.type) {
    case 'DecisionRecorded': {
      const { move, marks: _, ...recorded } = event;
      const then = consequenceOf(view, event.decision, event.facts, world);
      const questions = [...event.questions.filter((code) => ofItself.has(code)), ...then.questions];
      return { ...recorded, step: then.step, questions, ...landed(then, move, view, event) };
    }
    case 'CorrectionAgreed': {
      const { move, marks, ...agreed } = event;
      const again = agreeCorrection(
        view,
        { type: 'agree-correction', decision: event.decision, by: event.by },
        world,
      );
      if (isRefusal(again) || again.event.type !== 'CorrectionAgreed')
        return { ...agreed, questions: [], ...landed({ ...(marks ? { marks } : {}) }, move, view, event) };
      const { step, questions } = again.event;
      return { ...agreed, step, questions, ...landed(again.event, move, view, event) };
    }
    case 'DecisionTakenBack': {
      const taken = decisionOf(view, event.decision);
      const { move: _, marks: __, ...back } = event;
      return taken && { ...back, ...towards(view.progress, taken.before) };
    }
    case 'WrittenProcedureOpened': {
      const { step } = event.move.next;
      const marks = step === null ? [] : overtaken(view, step, event.decision);
      return { ...event, move: { ...event.move, marks } };
    }
    default:
      return event;
  }
}

/** Questions that a decision raises by itself, wherever the tool stood. */
const ofItself: ReadonlySet<QuestionCode> = new Set(['recorded-late', 'unusual-verb']);

interface Effects {
  readonly move?: Move;
  readonly marks?: Marks;
}

function landed(
  then: Effects,
  real: Move | undefined,
  view: Tool,
  { step, decision }: Of<'DecisionRecorded' | 'CorrectionAgreed'>,
): Effects {
  if (!real) return then.move ? { move: then.move } : then.marks ? { marks: then.marks } : {};
  const behind = step === null ? [] : overtaken(view, step, decision);
  const own = real.marks.filter((mark) => mark.step === step);
  return { move: { marks: then.move?.marks ?? [...behind, ...own], next: real.next } };
}
