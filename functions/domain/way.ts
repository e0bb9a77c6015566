import { superiorsOf } from './body.ts';
import { type Day, dayPlus, daysAfter, type Instant, instantIn, monthsAfter, weekday } from './date.ts';
import type { Ending, Marks, Move, Next } from './event.ts';
import type { BodyId, DecisionId, SessionId } from './ids.ts';
import type { Step, StepState } from './route.ts';
import { sessionsAhead } from './session.ts';
import { type Progress, stateOf, type Tool } from './tool.ts';
import type { World } from './world.ts';

/** After so many months without an act a tool sleeps (USERS.md 1.2, draft); it never ends by itself. */
const monthsToSleep = 12;
/** Days after the end of a session at which a missing outcome is asked for. */
const daysToRemind = 30;
/** Days between one reminder and the next. */
export const daysBetweenReminders = 90;

/** The instant at which a tool falls asleep if nothing happens from now on. */
export const sleepsAt = (from: Instant): Instant =>
  `${monthsAfter(from.slice(0, 10), monthsToSleep)}${from.slice(10)}`;

/** In draft, waiting for its officer to submit; `returnsTo` when a body sent it back. */
export const inDraft = (world: World, returnsTo?: number): Next => ({
  stage: 'draft',
  step: null,
  waitsFor: 'submission',
  session: null,
  lapsesAt: sleepsAt(world.now),
  onLapse: 'sleep',
  ...(returnsTo === undefined ? {} : { returnsTo }),
});

/**
 * Before a body, waiting for its outcome at a session of its own: the one given, or the next that is known; null: at
 * none that is fixed.
 */
export function before(step: Step, world: World, session?: SessionId | null): Next {
  const ahead = sessionsAhead(world.sessions.values(), step.body, world.now);
  // One that is over, or another body's, tells when something was meant to be and not when it will be.
  const meeting = session === null ? undefined : (ahead.find(({ id }) => id === session) ?? ahead[0]);
  const lastDay = meeting?.lastDay ?? meeting?.firstDay;
  const remindAt =
    meeting && lastDay ? daysAfter(instantIn(meeting.timeZone, lastDay, '09:00'), daysToRemind) : undefined;
  const reminds = remindAt !== undefined && remindAt > world.now;
  return {
    stage: step.stage,
    step: step.n,
    waitsFor: 'outcome',
    session: meeting?.id ?? null,
    lapsesAt: reminds ? remindAt : sleepsAt(world.now),
    onLapse: reminds ? 'remind' : 'sleep',
  };
}

/** Approved, not yet published: waits for its officer, who is reminded after six months. */
export const awaitingPublication = (world: World): Next => ({
  stage: 'publication',
  step: null,
  waitsFor: 'publication',
  session: null,
  lapsesAt: daysAfter(world.now, 180),
  onLapse: 'remind',
});

/** The end of the way. */
export const ended = (ending: Ending): Next => ({
  stage: 'ended',
  step: null,
  waitsFor: 'nothing',
  session: null,
  lapsesAt: null,
  onLapse: null,
  ending,
});

const indexOf = (tool: Tool, n: number): number => tool.route.steps.findIndex((step) => step.n === n);

/**
 * Where a tool stands once step n is behind it, given what has become of the others. Inform steps are passed by:
 * they never delay another step or publication, and only a route with nothing else left waits at one (E1).
 */
export function beyond(tool: Tool, progress: Progress, n: number, world: World): Next {
  const isPending = (step: Step) => stateOf(progress, step.n).is === 'pending';
  const ahead = tool.route.steps.slice(indexOf(tool, n) + 1);
  const decides = ahead.find((step) => step.ask === 'decide' && isPending(step));
  if (decides) return before(decides, world);
  if (tool.route.endsWith === 'publication') return awaitingPublication(world);
  const informs = tool.route.steps.find((step) => step.ask === 'inform' && isPending(step));
  return informs ? before(informs, world) : ended('completed');
}

/** Progress after marks, for looking ahead within one decision. */
export const withMarks = (progress: Progress, marks: Marks): Progress => ({
  ...progress,
  steps: { ...progress.steps, ...Object.fromEntries(marks.map((mark) => [mark.step, mark.state])) },
});

/** Leaves step n behind with a state, and says where the tool stands then. */
export function passing(tool: Tool, marks: Marks, n: number, world: World): Move {
  return { marks, next: beyond(tool, withMarks(tool.progress, marks), n, world) };
}

/** The decide steps between where the tool stands and step n: their outcome is not yet recorded. */
export function overtaken(tool: Tool, n: number, by: DecisionId): Marks {
  const here = tool.progress.next.step === null ? -1 : indexOf(tool, tool.progress.next.step);
  return tool.route.steps
    .slice(Math.max(here, 0), indexOf(tool, n))
    .filter((step) => step.ask === 'decide' && stateOf(tool.progress, step.n).is === 'pending')
    .map((step) => ({ step: step.n, state: { is: 'not-yet-recorded', overtakenBy: by } }));
}

/**
 * Sends a tool back: the target and all behind it are to be done again. A step that was waived stays so, unless a body
 * sends the tool to that very step.
 */
export function backTo(
  tool: Tool,
  target: number | 'draft',
  from: number,
  world: World,
  session?: SessionId,
): Move {
  const first = target === 'draft' ? indexOf(tool, from) : indexOf(tool, target);
  const marks: Marks = tool.route.steps
    .slice(first)
    .filter(({ n }) => {
      const { is } = stateOf(tool.progress, n);
      return is === 'waived' ? n === target : is !== 'pending';
    })
    .map((step) => ({ step: step.n, state: { is: 'pending' } }));
  const step = tool.route.steps[first];
  return { marks, next: target === 'draft' || !step ? inDraft(world, from) : before(step, world, session) };
}

/** Two states of a step are the same when they say the same. */
export const sameState = (a: StepState, b: StepState): boolean => told(a) === told(b);
const told = (state: StepState): string => JSON.stringify(Object.entries(state).sort());

/** The change of state between two places, for undoing and for correcting. */
export function between(from: Progress, to: Progress): Marks {
  const steps = new Set([...Object.keys(from.steps), ...Object.keys(to.steps)].map(Number));
  return [...steps]
    .filter((n) => !sameState(stateOf(from, n), stateOf(to, n)))
    .map((n) => ({ step: n, state: stateOf(to, n) }));
}

/**
 * The step that a body's outcome speaks of, and how the body stands to the tool. A superior body is always heard
 * upstream (USERS.md 1.2, Policy Commission and Council in one week); an overtaken body may still record.
 */
export type Standing =
  | { readonly is: 'holder' | 'overtaking' | 'overtaken' | 'informed'; readonly step: Step }
  | { readonly is: 'passed' | 'not-its-turn'; readonly step: Step }
  | { readonly is: 'not-on-route' };

export function standingOf(tool: Tool, body: BodyId, world: World): Standing {
  const own = tool.route.steps.filter((step) => step.body === body);
  const [any] = own;
  if (!any) return { is: 'not-on-route' };
  const { next } = tool.progress;
  const holder = own.find((step) => step.n === next.step);
  if (holder) return { is: 'holder', step: holder };
  const late = own.find((step) => stateOf(tool.progress, step.n).is === 'not-yet-recorded');
  if (late) return { is: 'overtaken', step: late };
  const informed = own.find(
    (step) => step.ask === 'inform' && stateOf(tool.progress, step.n).is === 'pending',
  );
  if (informed) return { is: 'informed', step: informed };
  const here = next.step === null ? -1 : indexOf(tool, next.step);
  const ahead = own.find(
    (step) => stateOf(tool.progress, step.n).is === 'pending' && indexOf(tool, step.n) > here,
  );
  if (!ahead || next.stage === 'publication' || next.stage === 'ended') return { is: 'passed', step: any };
  const held = tool.route.steps[here]?.body;
  const above = held === undefined || held === body || superiorsOf(held, world.bodies).includes(body);
  return above ? { is: 'overtaking', step: ahead } : { is: 'not-its-turn', step: ahead };
}

/** A working day: Saturday and Sunday become Monday. */
export function workingDay(day: Day): Day {
  const of = weekday(day);
  return dayPlus(day, of === 6 ? 2 : of === 0 ? 1 : 0);
}
