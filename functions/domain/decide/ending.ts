import { superiorsOf } from '../body.ts';
import type { Command, Decided } from '../command.ts';
import type { HistoryLine } from '../event.ts';
import type { BodyId } from '../ids.ts';
import { decisionOutcomes } from '../outcome.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { hasWords } from '../text.ts';
import { currentStep, type Decision, decisionOf, lastDecision, type Tool } from '../tool.ts';
import { ended } from '../way.ts';
import type { World } from '../world.ts';
import { sitting } from './sitting.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** The sponsor alone may withdraw, until the first body has taken an outcome (USERS.md 1.2, origin). */
export function withdraw(tool: Tool, command: Of<'withdraw'>): Decided | Refusal {
  if (tool.progress.next.stage === 'ended') return refuse('tool-ended', { tool: tool.id });
  const decided = lastDecision(tool);
  if (decided)
    return refuse('sponsor-may-no-longer-withdraw', { body: decided.facts.body, decision: decided.id });
  const before = tool.history.find(isOutcome);
  if (before) return refuse('sponsor-may-no-longer-withdraw', { body: before.body });
  if (!hasWords(command.reason)) return refuse('details-missing', { fields: ['reason'] });
  const move = { marks: [], next: ended('withdrawn') };
  return { event: { type: 'Withdrawn', reason: command.reason, move }, others: [] };
}

/** A line of imported history that tells of a body's outcome. */
const isOutcome = ({ what }: HistoryLine): boolean => decisionOutcomes.some((outcome) => outcome === what);

/**
 * The body that holds the tool, or one above it, ends the work. Where nobody holds it, that is the last body on its
 * route that decided: by the day of the decision, for a late record makes nobody the last.
 */
export function discontinue(tool: Tool, command: Of<'discontinue'>, world: World): Decided | Refusal {
  if (tool.progress.next.stage === 'ended') return refuse('tool-ended', { tool: tool.id });
  const { facts, decision } = command;
  const session = sitting(facts, world);
  if (isRefusal(session)) return session;
  if (decisionOf(tool, decision)) return refuse('decision-exists', { decision });
  if (!endsWork(tool, facts.body, world))
    return refuse('not-the-holder', { body: facts.body, holder: holderOf(tool) });
  if (!hasWords(facts.reason)) return refuse('details-missing', { fields: ['reason'] });
  const move = { marks: [], next: ended('discontinued') };
  const letter = command.letter === undefined ? {} : { letter: command.letter };
  return { event: { type: 'Discontinued', decision, facts, ...letter, move }, others: [] };
}

/** Says whether a body is the one that may end the work on a tool. */
export function endsWork(tool: Tool, body: BodyId, { bodies }: Pick<World, 'bodies'>): boolean {
  const holder = holderOf(tool);
  return holder !== undefined && (holder === body || superiorsOf(holder, bodies).includes(body));
}

const holderOf = (tool: Tool): BodyId | undefined => currentStep(tool)?.body ?? lastToDecide(tool);

function lastToDecide(tool: Tool): BodyId | undefined {
  const decided = tool.decisions
    // A statement leaves every step as it was: it makes nobody the last to decide.
    .filter(({ status, moved, marks }) => status !== 'taken-back' && (moved || marks.length > 0))
    .reduce<Decision | undefined>(
      (last, next) => (last && last.facts.decidedOn > next.facts.decidedOn ? last : next),
      undefined,
    );
  return decided?.facts.body ?? tool.history.findLast(isOutcome)?.body;
}
