import type { RecordedEvent } from './event.ts';
import type { BodyId, DecisionId } from './ids.ts';
import { type Actor, may } from './may.ts';
import { type Decision, decisionOf, type Tool } from './tool.ts';
import type { World } from './world.ts';

/** Which body's turn an event tells of; undefined where it is no body's own act and everybody may read it. */
export function turnOf(
  event: RecordedEvent,
  tool: Tool,
): { readonly step: number | null; readonly body: BodyId } | undefined {
  const ofDecision = (id: DecisionId) => {
    const decision = decisionOf(tool, id);
    return decision && { step: decision.step, body: decision.facts.body };
  };
  switch (event.type) {
    case 'DecisionRecorded':
      return { step: event.step, body: event.facts.body };
    case 'Discontinued':
    case 'WrittenProcedureOpened':
    case 'CorrectionProposed':
    case 'CorrectionAgreed':
      return { step: ofDecision(event.decision)?.step ?? null, body: event.facts.body };
    case 'AmendedTextConfirmed':
    case 'TextConfirmed':
    case 'DecisionTakenBack':
    case 'AnswerReceived':
    case 'SilenceAgreed':
    case 'ProcedureExtended':
      return ofDecision(event.decision);
    case 'DocumentAttached':
      return event.decision === undefined ? undefined : ofDecision(event.decision);
    case 'StepCleared': {
      const step = tool.route.steps.find(({ n }) => n === event.step);
      return step && { step: step.n, body: step.body };
    }
    case 'Registered':
    case 'Submitted':
    case 'NotListed':
    case 'RouteChanged':
    case 'Withdrawn':
    case 'Published':
    case 'EditionSuperseded':
    case 'ChildDerived':
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

const readsTurn = (
  person: Actor,
  turn: { step: number | null; body: BodyId },
  tool: Tool,
  { bodies }: Pick<World, 'bodies'>,
): boolean => {
  // A body that the register does not know cannot be known to be public.
  const restricted = bodies.get(turn.body)?.restricted ?? true;
  return may(person, 'read-step', { tool, step: turn.step, body: { id: turn.body, restricted } }) === true;
};

/** Says whether a person may be told of an event (USERS.md 1.2, confidentiality travels by mail). */
export function mayRead(
  person: Actor,
  event: RecordedEvent,
  tool: Tool,
  world: Pick<World, 'bodies'>,
): boolean {
  const turn = turnOf(event, tool);
  return turn === undefined || readsTurn(person, turn, tool, world);
}

/**
 * The tool as far as a person may know it: without the decisions they may not read, and standing where it stood
 * before the first of those that nobody public has acted upon since.
 */
export function readersView(tool: Tool, person: Actor, world: Pick<World, 'bodies'>): Tool {
  const reads = (decision: Decision) =>
    readsTurn(person, { step: decision.step, body: decision.facts.body }, tool, world);
  if (tool.decisions.every(reads)) return tool;
  let { progress } = tool;
  for (const decision of tool.decisions.toReversed()) {
    if (decision.status === 'taken-back') continue;
    if (reads(decision)) break;
    progress = decision.before;
  }
  const decisions = tool.decisions.filter(reads);
  const hidden = (id: DecisionId | undefined) => id !== undefined && !decisions.some((d) => d.id === id);
  const { procedure, ...rest } = tool;
  const steps = Object.fromEntries(
    Object.entries(progress.steps).filter(([, state]) => !(state.is === 'done' && hidden(state.decision))),
  );
  return {
    ...rest,
    ...(procedure && !hidden(procedure.decision) ? { procedure } : {}),
    decisions,
    progress: { ...progress, steps },
  };
}
