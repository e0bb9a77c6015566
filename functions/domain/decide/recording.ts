import { superiorsOf } from '../body.ts';
import type { Command, Decided } from '../command.ts';
import { consequenceOf, targetProblem } from '../effect.ts';
import type { DecisionFacts, QuestionCode, RecordedFacts, Registration, ToolEvent } from '../event.ts';
import type { ToolId } from '../ids.ts';
import { type Field, type Outcome, outcomeTable } from '../outcome.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { isClosed } from '../session.ts';
import { hasWords } from '../text.ts';
import { decisionOf, stateOf, type Tool } from '../tool.ts';
import { before, inDraft } from '../way.ts';
import type { World } from '../world.ts';
import { routeProblem } from './routing.ts';
import { sitting } from './sitting.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** The fields of an outcome that a person must give and has not (USERS.md 3.2, bold). */
export function missing(
  outcome: Outcome,
  facts: Omit<DecisionFacts, 'outcome'>,
  child: boolean,
): readonly Field[] {
  const given: Record<Field, boolean> = {
    versions: facts.versions.length > 0,
    amendments: hasWords(facts.amendments),
    guidance: hasWords(facts.guidance),
    byDay: facts.byDay !== undefined,
    target: facts.target !== undefined,
    scope: hasWords(facts.scope),
    remainder: facts.remainder !== undefined && child,
    reason: hasWords(facts.reason),
    deadline: facts.deadlineAt !== undefined,
    rule: (facts.rule ?? '').trim() !== '',
    child: facts.child !== undefined && child,
  };
  return outcomeTable[outcome].needs.filter((field) => !given[field]);
}

/** Records what a body decided (DESIGN.md 2). */
export function recordDecision(tool: Tool, command: Of<'record-decision'>, world: World): Decided | Refusal {
  const { facts, decision } = command;
  if (decisionOf(tool, decision)) return refuse('decision-exists', { decision });
  const unfit = notADecision(facts.outcome);
  if (unfit) return unfit;
  const session = sitting(facts, world);
  if (isRefusal(session)) return session;
  const fields = missing(facts.outcome, facts, command.child !== undefined);
  if (fields.length > 0) return refuse('details-missing', { fields, outcome: facts.outcome });
  const early = dueBefore(facts);
  if (early) return early;
  const stray = strayTool(facts, command.child?.tool);
  if (stray) return stray;
  const target = facts.targetSession && world.sessions.get(facts.targetSession);
  if (facts.targetSession && !target) return refuse('unknown-session', { session: facts.targetSession });
  if (target && target.body !== facts.body)
    return refuse('session-of-another-body', { session: target.id, body: facts.body, of: target.body });
  const problem = targetProblem(tool, facts, world);
  if (problem) return problem;
  const consequence = consequenceOf(tool, decision, facts, world);
  const late = isClosed(session);
  // An overtaken body's late outcome tells nobody anything new (USERS.md 1.2, Policy Commission and Council).
  const overtaken =
    consequence.step !== null && stateOf(tool.progress, consequence.step).is === 'not-yet-recorded';
  const event: ToolEvent = {
    type: 'DecisionRecorded',
    decision,
    tools: command.tools,
    step: consequence.step,
    facts,
    late,
    quiet: command.quiet ?? overtaken,
    ...(command.letter === undefined ? {} : { letter: command.letter }),
    questions: [
      ...(late ? (['recorded-late'] as const) : []),
      ...unusual(facts, world),
      ...consequence.questions,
    ] satisfies QuestionCode[],
    ...(consequence.move ? { move: consequence.move } : {}),
    ...(consequence.marks && !consequence.move ? { marks: consequence.marks } : {}),
  };
  if (!command.child) return { event, others: [] };
  const child = derived(tool, command.child, facts, world);
  return isRefusal(child) ? child : { event, others: [child] };
}

/** Refuses what no body can have asked for: something by a day before the one on which it was decided. */
export const dueBefore = ({ decidedOn, byDay }: DecisionFacts): Refusal | undefined =>
  byDay === undefined || byDay >= decidedOn
    ? undefined
    : refuse('day-before-decision', { day: byDay, decidedOn });

/**
 * A tool that an outcome names is the one that it makes, and an outcome that makes none names none: otherwise a
 * tool would be there that no decision tells of, or a decision would tell of a tool that is not there.
 */
export function strayTool(facts: RecordedFacts, made: ToolId | undefined): Refusal | undefined {
  const needs: readonly Field[] = outcomeTable[facts.outcome].needs;
  const expected = {
    remainder: needs.includes('remainder') ? made : undefined,
    child: needs.includes('child') ? made : undefined,
  };
  const fits = facts.remainder === expected.remainder && facts.child === expected.child;
  const isExpected = needs.includes('remainder') || needs.includes('child');
  if (fits && (made === undefined || isExpected)) return undefined;
  return refuse('child-not-of-this-decision', {
    outcome: facts.outcome,
    tool: made ?? facts.child ?? facts.remainder,
  });
}

/** Why an outcome of the table cannot be recorded as a body's decision: not offered yet, or done another way. */
function notADecision(outcome: Outcome): Refusal | undefined {
  const { taken } = outcomeTable[outcome];
  if (taken === 'decision') return undefined;
  return refuse(taken === 'not-yet' ? 'outcome-not-yet-offered' : 'outcome-not-of-a-body', {
    outcome,
    taken,
  });
}

/** Only the Council approves, and it alone needs no recommendation to itself; a committee that does is asked about. */
function unusual(facts: RecordedFacts, world: World): readonly QuestionCode[] {
  const isHighest = superiorsOf(facts.body, world.bodies).length === 0;
  const odd = isHighest ? facts.outcome === 'recommended-to-council' : facts.outcome === 'approved';
  return odd ? ['unusual-verb'] : [];
}

/** The remainder stays with the body that took the other part; a derived tool begins in draft (rows 9, 10). */
function derived(
  tool: Tool,
  child: { readonly tool: ToolId; readonly registration: Registration },
  facts: DecisionFacts,
  world: World,
): { tool: ToolId; event: ToolEvent } | Refusal {
  const problem = routeProblem(child.registration, world);
  if (problem) return problem;
  const remains = facts.remainder === child.tool;
  const step = child.registration.route.steps.find((s) => s.body === facts.body);
  if (remains && !step) return refuse('route-step-not-known', { body: facts.body });
  const others = { ...world, sessions: new Map([...world.sessions].filter(([id]) => id !== facts.session)) };
  const registration = remains
    ? { ...child.registration, remainderOf: tool.id, bornBy: facts.body }
    : { ...child.registration, derivedFrom: tool.id, bornBy: facts.body };
  return {
    tool: child.tool,
    event: {
      type: 'Registered',
      registration,
      move: { marks: [], next: startOf(remains && step ? step : undefined, others) },
    },
  };
}

const startOf = (step: Parameters<typeof before>[0] | undefined, world: World) =>
  step ? before(step, world) : inDraft(world);
