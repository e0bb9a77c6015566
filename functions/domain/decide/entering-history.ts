import { homeZone, zoneOf } from '../body.ts';
import type { Command, Decided } from '../command.ts';
import { type Day, dayIn, type PartialDate } from '../date.ts';
import type { HistoryLine, Marks, QuestionCode } from '../event.ts';
import { sessionId } from '../ids.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Route } from '../route.ts';
import { stateOf, type Tool } from '../tool.ts';
import { awaitingPublication, before, ended, inDraft } from '../way.ts';
import type { World } from '../world.ts';
import { childrenOf, registrationProblem } from './registering.ts';

type Entered = Extract<Command, { type: 'enter-history' }>;

/**
 * History brought in from paper: no letters, no timers, no session check (USERS.md 1.2, historical import). An
 * import may later complete what it did not know; of a tool that the register itself has seen, only the steps that
 * are still not known, by lines alone and without moving it. Gaps are taken and asked about; what cannot have
 * happened is refused.
 */
export function enterHistory(tool: Tool | undefined, command: Entered, world: World): Decided | Refusal {
  const { registration, lines, documents, questions, source } = command;
  if (tool && registration) return refuse('tool-exists', { tool: tool.id });
  if (tool) {
    const [impossible] = impossibleLines(lines, tool.route, world);
    if (impossible) return impossible.refusal;
    const marks = nowKnown(tool, lines);
    const lives = tool.decisions.length > 0 || tool.submissions.length > 0;
    const tellsOnlyUnknown =
      lines.length > 0 &&
      lines.every(({ step }) => marks.some((mark) => mark.step === step)) &&
      documents.length === 0;
    if (lives && !tellsOnlyUnknown) return refuse('history-of-a-live-tool', { tool: tool.id });
    const known = marks.length > 0 ? { marks } : {};
    return { event: { type: 'HistoryEntered', lines, documents, questions, source, ...known }, others: [] };
  }
  if (!registration) return refuse('unknown-tool', { tool: command.tool });
  const problem = registrationProblem(registration, world);
  if (problem) return problem;
  const [impossible] = impossibleHistory(command, registration.route, world);
  if (impossible) return impossible.refusal;
  const next = historyNext(command, registration.route, world);
  if (isRefusal(next)) return next;
  const gaps = untold(command, registration.route);
  const marks = historyMarks(command, registration.route, gaps);
  return {
    event: {
      type: 'HistoryEntered',
      registration,
      lines,
      documents,
      questions: gaps.length > 0 ? withQuestion(questions, 'stage-not-known') : questions,
      source,
      move: { marks, next },
    },
    others: childrenOf(command.tool, registration),
  };
}

/** Something told that cannot have happened, and where in the command it stands: `['lines', 2, 'on']`. */
export interface Impossible {
  readonly at: readonly (string | number)[];
  readonly refusal: Refusal;
}

/** Everything in a history that cannot have happened on this way by now. */
export function impossibleHistory(
  command: Pick<Entered, 'lines' | 'stepsNotKnown' | 'standsAt'>,
  route: Route,
  world: World,
): readonly Impossible[] {
  const unknown = command.stepsNotKnown.flatMap((step, i) => offRoute(step, route, ['stepsNotKnown', i]));
  const next = historyNext(command, route, world);
  const stands = isRefusal(next) ? [{ at: ['standsAt', 'step'], refusal: next }] : [];
  return [...impossibleLines(command.lines, route, world), ...unknown, ...stands];
}

/** The lines of a history that tell of a step which the way does not have, or of a day that has not come. */
export const impossibleLines = (
  lines: readonly HistoryLine[],
  route: Route,
  world: World,
): readonly Impossible[] =>
  lines.flatMap((line, i) => {
    const early = stillAhead(line, world);
    return [
      ...(line.step === undefined ? [] : offRoute(line.step, route, ['lines', i, 'step'])),
      ...(early ? [{ at: ['lines', i, 'on'], refusal: early }] : []),
    ];
  });

const offRoute = (step: number, { steps }: Route, at: Impossible['at']): readonly Impossible[] =>
  steps.some(({ n }) => n === step) ? [] : [{ at, refusal: refuse('route-step-not-known', { step }) }];

/** Why a line cannot have happened yet, by the clock of its body; a date known only in part may lie in the present. */
function stillAhead({ on, body }: HistoryLine, world: World): Refusal | undefined {
  const today = dayIn(body === undefined ? homeZone : zoneOf(body, world.bodies), world.now);
  if (on.precision !== 'session')
    return isAfter(on, today) ? refuse('day-in-the-future', { day: on.value, today }) : undefined;
  const session = world.sessions.get(sessionId(on.value));
  const { firstDay } = session ?? {};
  const begins: PartialDate | undefined =
    firstDay === undefined ? session?.dates : { precision: 'day', value: firstDay };
  return begins && isAfter(begins, today)
    ? refuse('session-not-begun', { session: on.value, firstDay })
    : undefined;
}

const isAfter = (
  date: PartialDate,
  today: Day,
): date is PartialDate & { readonly precision: 'day' | 'month' | 'year' } =>
  date.precision !== 'unknown' &&
  date.precision !== 'session' &&
  date.value > today.slice(0, date.value.length);

/** Steps of which nobody knew, and of which the added lines tell. */
const nowKnown = (tool: Tool, lines: Entered['lines']): Marks =>
  tool.route.steps
    .filter(
      (step) =>
        stateOf(tool.progress, step.n).is === 'not-known' && lines.some((line) => line.step === step.n),
    )
    .map((step) => ({ step: step.n, state: { is: 'done' } }));

/**
 * Steps asked for a decision that the tool has behind it and of which nothing is told: nobody knows what became of them.
 * Who only had to be informed holds nothing up.
 */
function untold({ lines, standsAt, stepsNotKnown }: Entered, { steps }: Route): readonly number[] {
  const here = standsAt.at === 'step' ? steps.findIndex(({ n }) => n === standsAt.step) : steps.length;
  const behind = standsAt.at === 'step' || standsAt.at === 'publication' ? steps.slice(0, here) : [];
  return behind
    .filter(({ ask }) => ask === 'decide')
    .map(({ n }) => n)
    .filter((n) => !stepsNotKnown.includes(n) && !lines.some(({ step }) => step === n));
}

const withQuestion = (questions: readonly QuestionCode[], asked: QuestionCode): readonly QuestionCode[] =>
  questions.includes(asked) ? questions : [...questions, asked];

function historyMarks(command: Entered, { steps }: Route, gaps: readonly number[]): Marks {
  const passed = new Set(command.lines.flatMap((line) => (line.step === undefined ? [] : [line.step])));
  const unknown = new Set([...command.stepsNotKnown, ...gaps]);
  const here = command.standsAt.at === 'step' ? command.standsAt.step : undefined;
  return steps.flatMap(({ n }): Marks => {
    if (n === here) return [];
    if (unknown.has(n)) return [{ step: n, state: { is: 'not-known' } }];
    return passed.has(n) ? [{ step: n, state: { is: 'done' } }] : [];
  });
}

/** Where history leaves the tool. The clock has nothing to do until somebody acts on it here. */
function historyNext({ standsAt }: Pick<Entered, 'standsAt'>, route: Route, world: World) {
  const untimed = { lapsesAt: null, onLapse: null } as const;
  switch (standsAt.at) {
    case 'draft':
      return { ...inDraft(world), ...untimed };
    case 'publication':
      return { ...awaitingPublication(world), ...untimed };
    case 'ended':
      return ended(standsAt.ending);
    case 'step': {
      const step = route.steps.find((s) => s.n === standsAt.step);
      return step
        ? { ...before(step, world, standsAt.session), ...untimed }
        : refuse('route-step-not-known', { step: standsAt.step });
    }
    default:
      return standsAt satisfies never;
  }
}
