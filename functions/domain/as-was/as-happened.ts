import type { Marks, Next, RecordedEvent } from '../event.ts';
import { evolve } from '../evolve.ts';
import { languages } from '../text.ts';
import { isOut, stateOf, type Tool } from '../tool.ts';
import { beyond, ended, withMarks } from '../way.ts';
import type { World } from '../world.ts';

type Of<T extends RecordedEvent['type']> = Extract<RecordedEvent, { readonly type: T }>;

/** Where each event found the tool when it was recorded, by the number of the event. */
export function placesBefore(events: readonly RecordedEvent[]): ReadonlyMap<number, Next> {
  const places = new Map<number, Next>();
  let tool: Tool | undefined;
  for (const event of events) {
    if (tool) places.set(event.n, tool.progress.next);
    tool = evolve(tool, event);
  }
  return places;
}

/**
 * An event as it falls where things happened in another order than they were recorded in; undefined where it did not
 * then happen at all. What a body decided is the same; what followed from where the tool stood may not be.
 */
export function asHappened(
  event: RecordedEvent,
  tool: Tool,
  recordedAt: Next | undefined,
  world: World,
): RecordedEvent | undefined {
  const isThere = isSamePlace(recordedAt, tool.progress.next);
  switch (event.type) {
    case 'DecisionRecorded':
      return decided(event, tool, world);
    case 'Published':
      return out(event, tool);
    case 'Reminded':
    case 'FellDormant':
      return isThere ? event : undefined;
    case 'ProcedureExtended':
      return tool.procedure?.decision === event.decision ? event : undefined;
    case 'RouteChanged': {
      const { move, ...change } = event;
      return isThere || !move ? event : { ...change, marks: move.marks };
    }
    default:
      return event;
  }
}

const isSamePlace = (a: Next | undefined, b: Next): boolean => a?.stage === b.stage && a.step === b.step;

/** A superior body overtakes only whom it found undecided; an outcome of the body that had the tool lets it go on. */
function decided({ move, marks, ...event }: Of<'DecisionRecorded'>, tool: Tool, world: World): RecordedEvent {
  const open = (of: Marks): Marks =>
    of.filter(
      ({ step, state }) => state.is !== 'not-yet-recorded' || stateOf(tool.progress, step).is !== 'done',
    );
  if (move) return { ...event, move: { ...move, marks: open(move.marks) } };
  const here = tool.progress.next.step;
  const passes = marks?.some(({ step, state }) => step === here && state.is === 'done');
  if (!marks || !passes || here === null) return { ...event, ...(marks ? { marks } : {}) };
  return { ...event, move: { marks, next: beyond(tool, withMarks(tool.progress, marks), here, world) } };
}

/** The way ends with the language that came out last, whichever was recorded last. */
function out({ move: _, ...event }: Of<'Published'>, tool: Tool): RecordedEvent {
  const isLast = languages.every(
    (language) => language === event.publication.language || isOut(tool, language),
  );
  const ends = isLast && tool.progress.next.stage === 'publication';
  return ends ? { ...event, move: { marks: [], next: ended('published') } } : event;
}
