import { homeZone, zoneOf } from './body.ts';
import type { Command } from './command.ts';
import { type Day, dayIn, type PartialDate } from './date.ts';
import type { HistoryLine, QuestionCode } from './event.ts';
import { sessionId } from './ids.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Route } from './route.ts';
import type { World } from './world.ts';

type Told = Pick<
  Extract<Command, { type: 'enter-history' }>,
  'lines' | 'stepsNotKnown' | 'standsAt' | 'questions'
>;

/** Something told that cannot have happened, and where in the command it stands: `['lines', 2, 'on']`. */
export interface Impossible {
  readonly at: readonly (string | number)[];
  readonly refusal: Refusal;
}

/** Everything in a history that cannot have happened on this way by now. */
export function impossibleHistory(
  { lines, stepsNotKnown, standsAt }: Omit<Told, 'questions'>,
  route: Route,
  world: World,
): readonly Impossible[] {
  const unknown = stepsNotKnown.flatMap((step, i) => offRoute(step, route, ['stepsNotKnown', i]));
  const stands = standsAt.at === 'step' ? offRoute(standsAt.step, route, ['standsAt', 'step']) : [];
  return [...impossibleLines(lines, route, world), ...unknown, ...stands];
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

/**
 * A history with its gaps named: a step asked for a decision that the tool has behind it, and of which nothing is told,
 * is not known, and somebody is asked. Who only had to be informed holds nothing up.
 */
export function withGaps<H extends Told>(history: H, { steps }: Route): H {
  const { lines, stepsNotKnown, standsAt, questions } = history;
  const isOnItsWay = standsAt.at === 'step' || standsAt.at === 'publication';
  const here = standsAt.at === 'step' ? steps.findIndex(({ n }) => n === standsAt.step) : steps.length;
  const gaps = steps
    .slice(0, isOnItsWay ? here : 0)
    .filter(({ ask }) => ask === 'decide')
    .map(({ n }) => n)
    .filter((n) => !stepsNotKnown.includes(n) && !lines.some(({ step }) => step === n));
  if (gaps.length === 0) return history;
  const asked: readonly QuestionCode[] = [...new Set([...questions, 'stage-not-known' as const])];
  return { ...history, stepsNotKnown: [...stepsNotKnown, ...gaps], questions: asked };
}
