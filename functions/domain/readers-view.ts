import type { Marks, RecordedEvent } from './event.ts';
import { counted } from './evolve.ts';
import type { BodyId, DecisionId } from './ids.ts';
import { type Actor, may } from './may.ts';
import { bodiesTouchedBy } from './route-change.ts';
import { type Decision, decisionOf, type Progress, stateOf, type Tool } from './tool.ts';
import { withMarks } from './way.ts';
import type { World } from './world.ts';

interface Turn {
  readonly step: number | null;
  readonly body: BodyId;
  /** Told to everybody since, whatever the body has done after. */
  readonly cleared?: true;
}

const turnOfDecision = ({ step, facts, cleared }: Decision): Turn => ({
  step,
  body: facts.body,
  ...(cleared ? { cleared } : {}),
});

/** Which body's turn an event tells of; undefined where it is no body's own act and everybody may read it. */
export function turnOf(event: RecordedEvent, tool: Tool): Turn | undefined {
  const ofDecision = (id: DecisionId) => {
    const decision = decisionOf(tool, id);
    return decision && turnOfDecision(decision);
  };
  switch (event.type) {
    case 'DecisionRecorded':
      return { ...ofDecision(event.decision), step: event.step, body: event.facts.body };
    case 'Discontinued':
    case 'WrittenProcedureOpened':
    case 'CorrectionProposed':
    case 'CorrectionAgreed':
      return { step: null, ...ofDecision(event.decision), body: event.facts.body };
    case 'AmendedTextConfirmed':
    case 'TextConfirmed':
    case 'DecisionTakenBack':
    case 'AnswerReceived':
    case 'SilenceAgreed':
    case 'ProcedureExtended':
      return ofDecision(event.decision);
    case 'DocumentAttached':
    case 'ChildDerived':
      return event.decision === undefined ? undefined : ofDecision(event.decision);
    case 'StepCleared': {
      const step = event.origin ? undefined : tool.route.steps.find(({ n }) => n === event.step);
      return step && { step: step.n, body: step.body };
    }
    case 'Registered':
    case 'Submitted':
    case 'NotListed':
    case 'RouteChanged':
    case 'Withdrawn':
    case 'Published':
    case 'EditionSuperseded':
    case 'HistoryEntered':
    case 'Reminded':
    case 'FellDormant':
    case 'CarriedOver':
    case 'ExecutionReplaced':
    case 'ExecutionPaused':
    case 'ExecutionResumed':
      return undefined;
    default:
      return event satisfies never;
  }
}

const readsTurn = (person: Actor, turn: Turn, tool: Tool, { bodies }: Pick<World, 'bodies'>): boolean => {
  if (turn.cleared) return true;
  // A body that the register does not know cannot be known to be public.
  const restricted = bodies.get(turn.body)?.restricted ?? true;
  return may(person, 'read-step', { tool, step: turn.step, body: { id: turn.body, restricted } }) === true;
};

/** Says whether a person may know of a decision of a tool, as it stands now. */
export const mayReadDecision = (
  person: Actor,
  decision: Decision,
  tool: Tool,
  world: Pick<World, 'bodies'>,
): boolean => readsTurn(person, turnOfDecision(decision), tool, world);

/** Says whether a person may know what a body does, before it is cleared, on a step or beside the way. */
export const mayReadBody = (person: Actor, body: BodyId, tool: Tool, world: Pick<World, 'bodies'>): boolean =>
  readsTurn(person, { step: null, body }, tool, world);

/**
 * Says whether a person may know that there is such a tool: not of one that a hidden decision made, until that is
 * cleared or a body that they may read has acted on it. Pages and lists ask this before they show anything of it.
 */
export function mayKnow(person: Actor, tool: Tool, world: Pick<World, 'bodies'>): boolean {
  const { bornBy, originCleared } = tool;
  if (bornBy === undefined || originCleared) return true;
  return (
    mayReadBody(person, bornBy, tool, world) ||
    standing(tool).some((decision) => mayReadDecision(person, decision, tool, world))
  );
}

/** Says whether a person may be told of an event (USERS.md 1.2, confidentiality travels by mail). */
export function mayRead(
  person: Actor,
  event: RecordedEvent,
  tool: Tool,
  world: Pick<World, 'bodies'>,
): boolean {
  if (!mayKnow(person, tool, world)) return false;
  const turn = turnOf(event, tool);
  if (turn !== undefined) return readsTurn(person, turn, tool, world);
  if (!tellsWhere.has(event.type)) return true;
  // A body that gains or loses a step is told, whatever has brought the tool where it is.
  const sits = (body: BodyId) => person.seats.some((seat) => seat.body === body);
  if (event.type === 'RouteChanged' && bodiesTouchedBy(event).some(sits)) return true;
  const by = standing(tool).find(({ id }) => id === tool.progress.by);
  return by === undefined || mayReadDecision(person, by, tool, world);
}

/** What gives away by whom a tool is held, and so what was decided before: told to who may know that. */
const tellsWhere: ReadonlySet<RecordedEvent['type']> = new Set([
  'Submitted',
  'NotListed',
  'DocumentAttached',
  'RouteChanged',
  'Reminded',
  'FellDormant',
]);

const standing = (tool: Tool): readonly Decision[] => tool.decisions.filter((d) => d.status !== 'taken-back');

/**
 * The tool as far as a person may know it: without the decisions they may not read and what those made or counted,
 * and standing where it stood before the first of those that nobody public has acted upon since.
 */
export function readersView(tool: Tool, person: Actor, world: Pick<World, 'bodies'>): Tool {
  const reads = (decision: Decision) => mayReadDecision(person, decision, tool, world);
  const hides = (body: BodyId | undefined) => body !== undefined && !mayReadBody(person, body, tool, world);
  const named = ({ formerBody, formerFacts, proposal }: Decision) => [
    formerBody,
    formerFacts?.body,
    proposal?.facts.body,
  ];
  if (tool.decisions.every((decision) => reads(decision) && !named(decision).some(hides))) return tool;
  const decisions = tool.decisions
    .filter(reads)
    .map(({ formerBody, formerFacts, proposal, ...decision }) => ({
      ...decision,
      ...(formerBody === undefined || hides(formerBody) ? {} : { formerBody }),
      ...(formerFacts === undefined || hides(formerFacts.body) ? {} : { formerFacts }),
      ...(proposal === undefined || hides(proposal.facts.body) ? {} : { proposal }),
    }));
  const hidden = tool.decisions.filter((decision) => !reads(decision));
  const isHidden = (id: DecisionId | undefined) => hidden.some((decision) => decision.id === id);
  const progress = progressFor(tool, reads);
  const steps = Object.entries(progress.steps).filter(
    ([, state]) =>
      !('decision' in state && isHidden(state.decision)) &&
      !('overtakenBy' in state && isHidden(state.overtakenBy)),
  );
  const made = hidden.flatMap(({ facts }) => [facts.remainder, facts.child]);
  const { procedure, ...rest } = tool;
  return counted({
    ...rest,
    ...(procedure && !isHidden(procedure.decision) ? { procedure } : {}),
    decisions,
    children: tool.children.filter((child) => !made.includes(child)),
    questions: tool.questions.filter(({ n }) => !hidden.some((decision) => decision.n === n)),
    progress: { ...progress, steps: Object.fromEntries(steps) },
  });
}

/**
 * Where a person may know that a tool stands: what a hidden decision moved stays where it was, and what it only
 * marked stays as it was, until a decision that may be read has moved the tool on. That a text is out, or was
 * withdrawn, is no body's secret.
 */
function progressFor(tool: Tool, reads: (decision: Decision) => boolean): Progress {
  const { ending } = tool.progress.next;
  let { progress } = tool;
  let later: Marks = [];
  const isOver = ending === 'published' || ending === 'withdrawn';
  for (const decision of standing(tool).toReversed()) {
    const { before, marks, moved } = decision;
    if (reads(decision)) {
      if (moved) break;
      later = [...marks, ...later];
    } else if (moved && !isOver) progress = before;
    else later = [...marks.map(({ step }) => ({ step, state: stateOf(before, step) })), ...later];
  }
  return withMarks(progress, later);
}
