import { zoneOf } from './body.ts';
import { dayIn, daysAfter, instantIn } from './date.ts';
import type { DecisionFacts, Ending, Marks, Move, QuestionCode, RecordedFacts } from './event.ts';
import type { DecisionId, SessionId } from './ids.ts';
import { type DecisionOutcome, outcomeTable } from './outcome.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Step } from './route.ts';
import { sessionsAhead } from './session.ts';
import { decisionOf, stateOf, type Tool } from './tool.ts';
import { backTo, before, ended, overtaken, passing, type Standing, standingOf } from './way.ts';
import type { World } from './world.ts';

/** What an outcome does to a tool: perhaps a move, perhaps marks without one, and what it leaves to be asked. */
export interface Consequence {
  readonly step: number | null;
  readonly move?: Move;
  readonly marks?: Marks;
  readonly questions: readonly QuestionCode[];
}

/**
 * The consequence of a body's outcome (DOMAIN.md 5). Never refuses a fact: an outcome from a body that does not
 * hold the tool is recorded and asked about; only a superior's moves it.
 */
export function consequenceOf(
  tool: Tool,
  decision: DecisionId,
  facts: RecordedFacts,
  world: World,
): Consequence {
  const standing = standingOf(tool, facts.body, world);
  const { effect } = outcomeTable[facts.outcome];
  if (effect === 'none') return { step: 'step' in standing ? standing.step.n : null, questions: [] };
  if (facts.outcome === 're-examination') return reExamined(tool, standing, world);
  const hasEnded = tool.progress.next.stage === 'ended';
  switch (standing.is) {
    case 'not-on-route':
      return still(standing, hasEnded ? 'tool-had-ended' : 'body-not-on-route');
    case 'passed':
    case 'not-its-turn':
      return still(standing, hasEnded ? 'tool-had-ended' : 'out-of-order');
    // A body that was only to be told, or was overtaken, is still heard when the way is over.
    case 'informed':
    case 'overtaken':
      return completes(standing.step, decision, facts.outcome);
    case 'overtaking': {
      if (wasBefore(tool, standing.step, decision, facts)) return still(standing, 'out-of-order');
      const questions: QuestionCode[] = [
        tool.progress.next.stage === 'draft' ? 'not-submitted' : 'step-outcome-not-recorded',
      ];
      if (effect === 'repeat') return still(standing, ...questions);
      const between = overtaken(tool, standing.step.n, decision);
      const then = atStep(tool, standing.step, decision, facts, world, between);
      return { ...then, questions: [...questions, ...then.questions] };
    }
    case 'holder':
      if (wasBefore(tool, standing.step, decision, facts)) return still(standing, 'out-of-order');
      return atStep(tool, standing.step, decision, facts, world, []);
    default:
      return standing satisfies never;
  }
}

/**
 * Recorded late, of a day before the one on which this body, or one behind it on the route, held the tool or sent it
 * back: what was decided since stands. The order is that of the days, never of the recording (USERS.md 1.2).
 */
function wasBefore(tool: Tool, step: Step, decision: DecisionId, { decidedOn }: RecordedFacts): boolean {
  const { by } = tool.progress;
  // A corrected decision did not bring the tool to where it was taken.
  const mover = by === decision ? decisionOf(tool, decision)?.before.by : by;
  const last = mover === undefined ? undefined : decisionOf(tool, mover);
  if (!last || last.facts.decidedOn <= decidedOn) return false;
  const places = tool.route.steps.map(({ n }) => n);
  return last.step === null || places.indexOf(last.step) >= places.indexOf(step.n);
}

/** Why a tool cannot be sent back where a decision says; undefined where it can, or is not sent back at all. */
export function targetProblem(tool: Tool, facts: RecordedFacts, world: World): Refusal | undefined {
  const { target } = facts;
  if (outcomeTable[facts.outcome].effect !== 'return' || typeof target !== 'number') return undefined;
  const steps = tool.route.steps.map(({ n }) => n);
  if (!steps.includes(target)) return refuse('route-step-not-known', { step: target });
  const standing = standingOf(tool, facts.body, world);
  const moves = standing.is === 'holder' || standing.is === 'overtaking';
  if (!moves || steps.indexOf(target) < steps.indexOf(standing.step.n)) return undefined;
  return refuse('target-not-earlier', { target, step: standing.step.n });
}

const still = (standing: Standing, ...questions: QuestionCode[]): Consequence => ({
  step: 'step' in standing ? standing.step.n : null,
  questions,
});

/** The ends that leave a text standing. */
const inForce: ReadonlySet<Ending> = new Set(['approved', 'published', 'completed']);

/** Approval stands; the text is examined again, in a cycle of its own (row 21). */
function reExamined(tool: Tool, standing: Standing, world: World): Consequence {
  const { stage, ending } = tool.progress.next;
  if (standing.is === 'not-on-route') return still(standing, 'body-not-on-route');
  // What is still on its way is examined where it stands.
  if (stage !== 'publication' && stage !== 'ended') return still(standing, 'out-of-order');
  // A text that was withdrawn, discontinued or rejected is not in force: there is nothing to examine again.
  if (ending && !inForce.has(ending)) return still(standing, 'tool-had-ended');
  const first = tool.route.steps.find(
    (step) => step.ask === 'decide' && stateOf(tool.progress, step.n).is !== 'waived',
  );
  if (!first) return still(standing, 'no-decision-asked');
  return { step: null, move: backTo(tool, 'draft', first.n, world), questions: [] };
}

/** Notes what a body said on a step that nothing waits for: taken note of, or recorded late. */
function completes(step: Step, decision: DecisionId, outcome: DecisionOutcome): Consequence {
  const { effect } = outcomeTable[outcome];
  const lets = effect === 'advance' || effect === 'complete-inform';
  const questions: QuestionCode[] = lets ? [] : ['out-of-order'];
  if (step.ask === 'inform' && effect === 'advance') questions.push('no-decision-asked');
  if (step.ask === 'decide' && effect === 'complete-inform')
    return { step: step.n, questions: ['out-of-order'] };
  return lets
    ? { step: step.n, marks: [{ step: step.n, state: done(decision, outcome) }], questions }
    : { step: step.n, questions };
}

/** The state of a step that a body's outcome has completed. */
export const done = (decision: DecisionId, outcome: DecisionOutcome) =>
  ({ is: 'done', decision, ...(outcome === 'in-part' ? { part: true as const } : {}) }) as const;

function atStep(
  tool: Tool,
  step: Step,
  decision: DecisionId,
  facts: RecordedFacts,
  world: World,
  marks: Marks,
): Consequence {
  const { effect } = outcomeTable[facts.outcome];
  const completed: Marks = [...marks, { step: step.n, state: done(decision, facts.outcome) }];
  const moves = (move: Move, ...questions: QuestionCode[]): Consequence => ({
    step: step.n,
    move,
    questions,
  });
  switch (effect) {
    case 'advance':
      return moves(
        passing(tool, completed, step.n, world),
        ...(step.ask === 'inform' ? (['no-decision-asked'] as const) : []),
      );
    case 'complete-inform':
      return step.ask === 'inform'
        ? moves(passing(tool, completed, step.n, world))
        : { step: step.n, questions: [] };
    case 'repeat': {
      // Deferred without a session means: not fixed. Only time is then left to remind anybody.
      const unfixed = facts.outcome === 'deferred' ? null : nextMeeting(step, facts, world);
      return moves({ marks, next: before(step, world, facts.targetSession ?? unfixed) });
    }
    case 'return':
      return moves(backTo(tool, facts.target ?? 'draft', step.n, world, facts.targetSession));
    case 'hold':
      return moves({ marks, next: { ...before(step, world), ...held(facts, world) } });
    case 'end':
      return moves({ marks, next: ended('rejected') });
    default:
      // What has no effect was answered before anybody asked for a step.
      return { step: step.n, questions: [] };
  }
}

/** The meeting after the one that took the outcome. */
const nextMeeting = (step: Step, facts: DecisionFacts, world: World): SessionId | undefined =>
  sessionsAhead(world.sessions.values(), step.body, world.now).find(({ id }) => id !== facts.session)?.id;

/** What a held tool waits for, and until when. */
function held(facts: DecisionFacts, world: World) {
  const zone = zoneOf(facts.body, world.bodies);
  if (facts.outcome === 'endorsed-amended') {
    const by = facts.byDay ?? dayIn(zone, daysAfter(world.now, 30));
    return { waitsFor: 'amended-text', lapsesAt: instantIn(zone, by, '18:00'), onLapse: 'remind' } as const;
  }
  const waitsFor = facts.outcome === 'in-principle' ? 'written-comments' : 'tacit-date';
  return { waitsFor, lapsesAt: facts.deadlineAt ?? null, onLapse: 'agree' } as const;
}
