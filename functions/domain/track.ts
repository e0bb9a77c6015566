import type { PartialDate } from './date.ts';
import type { BodyId, DecisionId, SessionId } from './ids.ts';
import { isInPart, lineOfStep } from './in-part.ts';
import { outcomeTable } from './outcome.ts';
import type { Ask, Step, StepState } from './route.ts';
import { languages } from './text.ts';
import { type Decision, decisionOf, isGivenUp, isOut, stateOf, type Tool } from './tool.ts';
import { type Ahead, whereIs } from './where.ts';
import type { World } from './world.ts';

/** How a step of the route is drawn (USERS.md 4, route track). */
export const trackMarks = [
  'done',
  'in-part',
  'here',
  'planned',
  'conditional',
  'for-information',
  'waived',
  'not-known',
  'not-yet-recorded',
] as const;
export type TrackMark = (typeof trackMarks)[number];

/** One mark of the track: a body's turn, or the draft before and the publication after all of them. */
export interface TrackStep {
  readonly kind: 'draft' | 'body' | 'publication';
  readonly mark: TrackMark;
  /** 2: the tool is, was or will be here for the second time. */
  readonly times: number;
  /** Of a body's turn. */
  readonly n?: number;
  readonly body?: BodyId;
  readonly ask?: Ask;
  /** The meeting that took it up, or that should. */
  readonly session?: SessionId;
  /** When it was done, or since when the tool has been here. */
  readonly on?: PartialDate;
  readonly subjectTo?: BodyId;
  readonly waived?: { readonly authority: string; readonly reference: string };
  readonly overtakenBy?: DecisionId;
}

/** The way of a tool as it is drawn, in the order of its route. The tool is in the view of the reader. */
export function trackOf(tool: Tool, world: World): readonly TrackStep[] {
  const where = whereIs(tool, world);
  const ahead = [...where.ahead];
  const isOver = isGivenUp(tool);
  const bodies = tool.route.steps.flatMap((step) => {
    const state = stateOf(tool.progress, step.n);
    // What will not be any more is not drawn as if it were to come.
    if (state.is === 'pending' && isOver) return [];
    // A step that is over has had its turn: the one ahead is of the same body's next step.
    const turn = state.is === 'pending' ? turnOf(step, ahead) : undefined;
    return [bodyStep(step, state, tool, where.since, turn)];
  });
  return [...draftStep(tool, where.since), ...bodies, ...publicationStep(tool, where.since, isOver)];
}

/** The turn ahead that is this step's, taken from the list so that the same body's next step gets the next one. */
function turnOf(step: Step, ahead: Ahead[]): Ahead | undefined {
  const at = ahead.findIndex(({ body }) => body === step.body);
  return at === -1 ? undefined : ahead.splice(at, 1)[0];
}

function bodyStep(
  step: Step,
  state: StepState,
  tool: Tool,
  since: PartialDate,
  turn: Ahead | undefined,
): TrackStep {
  const isHere = tool.progress.next.step === step.n && state.is === 'pending';
  const done = state.is === 'done' ? doneBy(step, state, tool) : {};
  return {
    ...{ kind: 'body', n: step.n, body: step.body, ask: step.ask, times: visitsOf(step, tool) },
    mark: isHere ? 'here' : markOf(step, state, tool, turn),
    ...(turn?.session === undefined ? {} : { session: turn.session }),
    ...done,
    ...(isHere ? { on: since } : {}),
    ...(turn?.subjectTo === undefined ? {} : { subjectTo: turn.subjectTo }),
    ...(state.is === 'waived' ? { waived: { authority: state.authority, reference: state.reference } } : {}),
    ...(state.is === 'not-yet-recorded' ? { overtakenBy: state.overtakenBy } : {}),
  };
}

function markOf(step: Step, state: StepState, tool: Tool, turn?: Ahead): TrackMark {
  switch (state.is) {
    case 'pending':
      if (step.ask === 'inform') return 'for-information';
      // The way is over, and nobody recorded what happened here.
      if (tool.progress.next.stage === 'ended') return 'not-known';
      return turn?.subjectTo === undefined ? 'planned' : 'conditional';
    case 'done':
      return isInPart(tool, step) ? 'in-part' : 'done';
    default:
      return state.is;
  }
}

/** By which decision a step was done, or by which line of history. */
function doneBy(
  step: Step,
  state: StepState & { is: 'done' },
  tool: Tool,
): Pick<TrackStep, 'session' | 'on'> {
  const decision = state.decision === undefined ? undefined : decisionOf(tool, state.decision);
  if (decision) {
    const { session, decidedOn } = decision.facts;
    const on: PartialDate = { precision: 'day', value: decision.settled?.on ?? decidedOn };
    return { on, ...(session === undefined ? {} : { session }) };
  }
  const line = lineOfStep(tool, step);
  return line ? { on: line.on, ...(line.session === undefined ? {} : { session: line.session }) } : {};
}

/**
 * Each time that a body sent the tool back behind a step, the tool comes to it once more; and to the first that is asked
 * to decide and to those after it, when a text in force is examined again.
 */
function visitsOf(step: Step, tool: Tool): number {
  const { steps } = tool.route;
  const indexOf = (n: number | 'draft' | undefined) => steps.findIndex((one) => one.n === n);
  const here = indexOf(step.n);
  const returns = tool.decisions
    .filter((decision) => isReturn(decision))
    .filter(({ facts, step: from }) => {
      if (from === null) return steps.findIndex(({ ask }) => ask === 'decide') <= here;
      const [first, last] = [indexOf(facts.target), indexOf(from)];
      return (first === -1 ? last : first) <= here && here <= last;
    });
  return 1 + returns.length;
}

const isReturn = ({ status, moved, facts }: Decision): boolean =>
  status !== 'taken-back' && moved && outcomeTable[facts.outcome].effect === 'return';

/** Of a tool that came in from paper on its way nobody knows that it was a draft here. */
function draftStep(tool: Tool, since: PartialDate): readonly TrackStep[] {
  const isHere = tool.progress.next.stage === 'draft';
  if (!isHere && tool.submissions.length === 0) return [];
  const { cycle: times } = tool;
  return [{ kind: 'draft', times, mark: isHere ? 'here' : 'done', ...(isHere ? { on: since } : {}) }];
}

function publicationStep(tool: Tool, since: PartialDate, isOver: boolean): readonly TrackStep[] {
  if (tool.route.endsWith !== 'publication' || isOver) return [];
  const { stage, ending } = tool.progress.next;
  const out = languages.flatMap((language) => {
    const publication = tool.published[language];
    return publication && isOut(tool, language) ? [publication.on] : [];
  });
  const on = out.sort()[0];
  const mark =
    ending === 'published'
      ? 'done'
      : ending !== undefined
        ? 'not-known'
        : out.length > 0
          ? 'in-part'
          : stage === 'publication'
            ? 'here'
            : 'planned';
  // To have been sent back to draft is no publication: only what was out in an earlier cycle counts.
  const before = new Set(languages.map((language) => tool.published[language]?.cycle ?? tool.cycle));
  before.delete(tool.cycle);
  const times = 1 + before.size;
  const day: PartialDate | undefined = on === undefined ? undefined : { precision: 'day', value: on };
  const when = day ?? (mark === 'done' || mark === 'here' ? since : undefined);
  return [{ kind: 'publication', mark, times, ...(when ? { on: when } : {}) }];
}
