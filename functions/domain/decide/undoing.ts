import type { Command, Decided } from '../command.ts';
import { consequenceOf, done, targetProblem } from '../effect.ts';
import type {
  DecisionFacts,
  Marks,
  Next,
  QuestionCode,
  RecordedFacts,
  ToolEvent,
  WaitsFor,
} from '../event.ts';
import { type DecisionOutcome, outcomeTable } from '../outcome.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { type Decision, decisionOf, type Progress, stateOf, type Tool } from '../tool.ts';
import { between, beyond, ended, sameState, withMarks } from '../way.ts';
import type { World } from '../world.ts';
import { dueBefore, missing, strayTool } from './recording.ts';
import { sitting } from './sitting.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** The way from where the tool is to another place: a move where the wait differs, marks where only steps do. */
export function towards(from: Progress, to: Progress) {
  const marks = between(from, to);
  if (from.next !== to.next) return { move: { marks, next: to.next } };
  return marks.length > 0 ? { marks } : {};
}

/** A wrong click, before any letter left and before anything came after: the same secretary alone, with a reason. */
export function takeBack(tool: Tool, command: Of<'take-back'>): Decided | Refusal {
  const decision = decisionOf(tool, command.decision);
  if (!decision) return refuse('unknown-decision', { decision: command.decision });
  if (decision.status === 'taken-back') return refuse('decision-not-standing', { decision: decision.id });
  if (decision.recordedBy.person !== command.by.person)
    return refuse('not-the-same-secretary', { recordedBy: decision.recordedBy.seat });
  if (!command.reason.trim()) return refuse('details-missing', { fields: ['reason'] });
  if (tool.lastActN !== decision.n || !unmovedSince(tool, decision))
    return refuse('later-event-exists', { decision: decision.id });
  if (command.lettersLeft) return refuse('letters-have-left', { decision: decision.id });
  const { remainder, child } = decision.facts;
  return {
    event: {
      type: 'DecisionTakenBack',
      decision: decision.id,
      reason: command.reason,
      ...towards(tool.progress, decision.before),
    },
    others: [remainder, child]
      .filter((id) => id !== undefined)
      .map((id) => ({
        tool: id,
        event: {
          type: 'Withdrawn',
          reason: { en: command.reason },
          move: { marks: [], next: ended('withdrawn') },
        } satisfies ToolEvent,
      })),
  };
}

/** Nothing has come of this decision yet: no other body acted on it or on its correction, and no silence was counted. */
const unmovedSince = (tool: Tool, { n, movedN = n }: Decision): boolean => tool.lastMoveN <= movedN;

/** A secretary proposes; nothing changes until a second person of the same body agrees. */
export function proposeCorrection(
  tool: Tool,
  command: Of<'propose-correction'>,
  world: World,
): Decided | Refusal {
  const { decision: id, facts, reason } = command;
  const decision = decisionOf(tool, id);
  if (!decision) return refuse('unknown-decision', { decision: id });
  if (decision.status === 'taken-back') return refuse('decision-not-standing', { decision: id });
  if (!reason.trim()) return refuse('details-missing', { fields: ['reason'] });
  const { outcome } = facts;
  if (!isDecisionOutcome(outcome)) return refuse('outcome-not-of-a-body', { outcome });
  const session = sitting(facts, world);
  if (isRefusal(session)) return session;
  const { remainder, child } = decision.facts;
  const made = remainder ?? child;
  const fields = missing(outcome, facts, made !== undefined);
  if (fields.length > 0) return refuse('details-missing', { fields, outcome });
  const early = dueBefore(facts);
  if (early) return early;
  const named = facts.remainder ?? facts.child;
  const stray = named === undefined ? undefined : strayTool({ ...facts, outcome }, made);
  if (stray) return stray;
  return {
    event: { type: 'CorrectionProposed', decision: id, facts: { ...facts, outcome }, reason },
    others: [],
  };
}

const isDecisionOutcome = (outcome: DecisionFacts['outcome']): outcome is DecisionOutcome =>
  outcomeTable[outcome].taken === 'decision';

/**
 * The second person agrees. Where nothing happened since, the tool goes where the right record sends it; where a
 * later body has acted on the wrong one, it stays, and both secretaries are asked (USERS.md 1.2, corrections).
 */
export function agreeCorrection(
  tool: Tool,
  command: Of<'agree-correction'>,
  world: World,
): Decided | Refusal {
  const decision = decisionOf(tool, command.decision);
  if (!decision) return refuse('unknown-decision', { decision: command.decision });
  const { proposal } = decision;
  if (!proposal) return refuse('no-correction-proposed', { decision: decision.id });
  if (proposal.by.person === command.by.person)
    return refuse('second-person-needed', { proposedBy: proposal.by.seat });
  const { facts } = proposal;
  const base = {
    type: 'CorrectionAgreed',
    decision: decision.id,
    facts,
    reason: proposal.reason,
    proposedBy: proposal.by.person,
  } as const;
  const others: Decided['others'] = [];
  if (!unmovedSince(tool, decision)) {
    const marks = rightMark(tool, decision, facts);
    const event = { ...base, step: decision.step, questions: ['correction-needs-decision'] } as const;
    return { event: marks.length > 0 ? { ...event, marks } : event, others };
  }

  const from = without(tool, decision, world);
  const was = { ...tool, progress: from };
  const problem = targetProblem(was, facts, world);
  if (problem) return problem;
  const consequence = consequenceOf(was, decision.id, facts, world);
  const marks = consequence.move?.marks ?? consequence.marks ?? [];
  const target: Progress = { ...withMarks(from, marks), next: consequence.move?.next ?? from.next };
  const stays = comesToTheSame(decision, facts) || samePlace(tool.progress.next, target.next);
  const to = stays ? { ...target, next: tool.progress.next } : target;
  const questions: readonly QuestionCode[] = consequence.questions;
  return { event: { ...base, step: consequence.step, questions, ...towards(tool.progress, to) }, others };
}

/**
 * What becomes of the step of a decision on which a later body has acted: no body is said to have let pass what it did
 * not. Its outcome may then still be recorded late, as that of any body that another one overtook.
 */
function rightMark(tool: Tool, { id, step, marks, facts: was }: Decision, facts: RecordedFacts): Marks {
  const { by } = tool.progress;
  const ask = tool.route.steps.find(({ n }) => n === step)?.ask;
  if (step === null || ask === undefined || by === undefined || by === id) return [];
  const { effect } = outcomeTable[facts.outcome];
  const isOwn = facts.body === was.body;
  const lets = isOwn && (effect === 'advance' || (effect === 'complete-inform' && ask === 'inform'));
  const state = stateOf(tool.progress, step);
  if (lets && state.is === 'not-yet-recorded') return [{ step, state: done(id, facts.outcome) }];
  // What is endorsed subject to something is endorsed, and what silence or a confirmed text made of it is theirs.
  const stays = lets || (isOwn && effect === 'hold') || !marks.some((mark) => mark.step === step);
  return !stays && state.is === 'done' && state.decision === id
    ? [{ step, state: { is: 'not-yet-recorded', overtakenBy: by } }]
    : [];
}

/**
 * Where the tool would be had the decision never been: what others did to other steps since then stays, and the
 * step that the tool waited at may be done meanwhile.
 */
function without(tool: Tool, decision: Decision, world: World): Progress {
  const undone = decision.marks
    .filter(({ step, state }) => sameState(stateOf(tool.progress, step), state))
    .map(({ step }) => ({ step, state: stateOf(decision.before, step) }));
  const progress = { ...withMarks(tool.progress, undone), next: decision.before.next };
  const { step } = progress.next;
  const isBehind = step !== null && stateOf(progress, step).is !== 'pending';
  return isBehind ? { ...progress, next: beyond(tool, progress, step, world) } : progress;
}

/** A correction of wording, scope or versions sends the tool nowhere else. */
const comesToTheSame = ({ facts: was, moved }: Decision, now: RecordedFacts): boolean =>
  moved &&
  was.body === now.body &&
  outcomeTable[was.outcome].effect === outcomeTable[now.outcome].effect &&
  (outcomeTable[now.outcome].effect === 'advance' || was.outcome === now.outcome) &&
  was.target === now.target &&
  was.targetSession === now.targetSession &&
  was.deadlineAt === now.deadlineAt &&
  was.byDay === now.byDay;

/** The same wait: before the same body at the same meeting, until the same hour where an hour matters. */
const samePlace = (a: Next, b: Next): boolean =>
  a.step === b.step &&
  a.waitsFor === b.waitsFor &&
  a.session === b.session &&
  a.ending === b.ending &&
  a.returnsTo === b.returnsTo &&
  (!untilAnHour.has(a.waitsFor) || a.lapsesAt === b.lapsesAt);

/**
 * Waits that an outcome begins and of which something comes when their hour has passed; the others are only reminded of.
 */
const untilAnHour: ReadonlySet<WaitsFor> = new Set(['amended-text', 'written-comments', 'tacit-date']);

/** Why a tool that a decision made cannot go with it: somebody has acted on it since. */
export const livesOn = (child: Tool): Refusal | undefined =>
  child.lastActN > 1 ? refuse('later-event-exists', { tool: child.id }) : undefined;
