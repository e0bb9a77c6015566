import { type Day, daysBetween } from '../date.ts';
import type { HistoryLine, Marks, Move, Next, RecordedEvent } from '../event.ts';
import { outcomeTable } from '../outcome.ts';
import type { Step } from '../route.ts';
import type { Tool } from '../tool.ts';
import { before, beyond, inDraft, withMarks } from '../way.ts';
import type { World } from '../world.ts';
import { endOf } from './happened.ts';

type Entered = Extract<RecordedEvent, { type: 'HistoryEntered' }>;

/** Later than any day that somebody asks about. */
const never = '9999-12-31';

/** Lines of a history that are known to have happened by a day, in that order. */
export const linesBy = (
  lines: readonly HistoryLine[],
  day: Day,
  world: Pick<World, 'sessions'>,
): readonly HistoryLine[] =>
  lines
    .map((line) => ({ line, end: endOf(line.on, world) ?? never }))
    .filter(({ end }) => end <= day)
    .toSorted((a, b) => daysBetween(b.end, a.end))
    .map(({ line }) => line);

/** The event of an import as far as its lines and papers had happened by a day; its place is that of the last line. */
export function enteredBy(event: Entered, tool: Tool, day: Day, world: World): Entered {
  const dated = event.lines.filter((line) => endOf(line.on, world) !== undefined);
  const lines = linesBy(event.lines, day, world);
  const documents = event.documents.map(({ document, versions }) => ({
    document,
    versions: versions.filter(({ datedOn = never }) => datedOn <= day),
  }));
  const { marks: known = [], move, ...entered } = event;
  const steps = new Set(lines.map(({ step }) => step));
  const planned = event.registration ? { ...tool, route: event.registration.route } : tool;
  return {
    ...entered,
    lines,
    documents: documents.filter(({ versions }) => versions.length > 0),
    questions: [],
    marks: known.filter(({ step }) => steps.has(step)),
    ...(move ? { move: dated.length === lines.length ? move : moveOf(lines, planned, world) } : {}),
  };
}

/** Where lines from paper leave a tool. The clock has nothing to do there, and no meeting is made up. */
function moveOf(lines: readonly HistoryLine[], tool: Tool, world: World): Move {
  let next: Next = inDraft(world);
  let marks: Marks = [];
  for (const line of lines) {
    const step = tool.route.steps.find(({ n }) => n === line.step) ?? stepOf(line, tool);
    if (!step) continue;
    const effect =
      line.what in outcomeTable ? outcomeTable[line.what as keyof typeof outcomeTable].effect : 'none';
    if (effect === 'advance' || effect === 'complete-inform') {
      marks = [...marks, { step: step.n, state: { is: 'done' } }];
      next = beyond(tool, withMarks({ next, steps: {}, since: '' }, marks), step.n, world);
    } else if (line.what === 'submitted' || effect === 'repeat' || effect === 'hold')
      next = before(step, world);
  }
  return { marks, next: { ...next, session: null, lapsesAt: null, onLapse: null } };
}

const stepOf = ({ body }: HistoryLine, { route }: Tool): Step | undefined =>
  body === undefined ? undefined : route.steps.find((step) => step.body === body);
