import { asHappened, placesBefore } from './as-was/as-happened.ts';
import { type Happening, inOrder } from './as-was/happened.ts';
import { enteredBy, linesBy } from './as-was/lines.ts';
import { settledRecord } from './as-was/settled-record.ts';
import type { Day, Instant } from './date.ts';
import type { HistoryLine, RecordedEvent } from './event.ts';
import { evolve, fold } from './evolve.ts';
import { knownLines } from './history.ts';
import { decisionOf, type Tool } from './tool.ts';
import type { World } from './world.ts';
import { worldOn } from './world-then.ts';

/*
 * A register is asked about the past in two ways (USERS.md 1.2, historical import): as the register knew a tool at an
 * instant, by when things were recorded; and as the tool was on a day, by when they happened. What may be told of it is
 * always a matter of today: give these functions the events that `historyFor` tells the reader.
 */

/** The events that were recorded by an instant; `fold` makes the tool of them, undefined where there are none. */
export const asKnown = (events: readonly RecordedEvent[], at: Instant): readonly RecordedEvent[] =>
  events.filter((event) => event.at <= at);

/** A tool as it was at the end of a day. */
export interface AsOn {
  readonly tool: Tool;
  /** The last line of its history by then, where paper alone tells where it stood. */
  readonly line?: HistoryLine;
}

/**
 * The tool as it was at the end of a day, by all that is known today of what had happened by then: decisions by the day
 * on which they were taken, with their facts as corrected and without those taken back. Undefined where nothing is
 * known of it on that day. Its version is none that the register ever had: it counts only up to a number.
 */
export function asOn(events: readonly RecordedEvent[], day: Day, world: World): AsOn | undefined {
  const now = fold(events);
  const [first] = events;
  if (!now || !first) return undefined;
  const happenings = inOrder(settledRecord(events), now, world);
  // By a day on which all has happened, it is as the register has it.
  if (happenings.every(({ on }) => on <= day)) return { tool: standing(now) };
  const begun = happenings.filter(({ event }) => event.n === first.n);
  const others = happenings.filter(({ event }) => event.n !== first.n);
  const by = told(begun, others, day, now, worldOn(world, day), placesBefore(events));
  if (!by) return undefined;
  const tool = clearedAs(by, now);
  const line = begun.some(({ on }) => on > day) ? lastLine(tool, day, world) : undefined;
  return line ? { tool, line } : { tool };
}

function told(
  begun: readonly Happening[],
  others: readonly Happening[],
  day: Day,
  now: Tool,
  world: World,
  places: ReturnType<typeof placesBefore>,
): Tool | undefined {
  let tool: Tool | undefined;
  let isKnown = false;
  for (const { event, on } of [...begun, ...others]) {
    const isImport = event.type === 'HistoryEntered' && on > day;
    const known = isImport ? enteredBy(event, now, day, world) : event;
    const tells = isImport ? known.type === 'HistoryEntered' && known.lines.length > 0 : on <= day;
    isKnown ||= tells;
    // How it began must be told first, whenever that was written down.
    if (!tool) tool = evolve(tool, known);
    else if (tells) {
      const happened = asHappened(known, tool, places.get(event.n), world);
      tool = happened ? evolve(tool, happened) : tool;
    }
  }
  return isKnown ? tool : undefined;
}

const standing = (tool: Tool): Tool => ({
  ...tool,
  decisions: tool.decisions.filter(({ status }) => status !== 'taken-back'),
});

/** What was cleared since may be told, whatever day is asked about. */
const clearedAs = (then: Tool, now: Tool): Tool => ({
  ...then,
  cleared: now.cleared,
  ...(now.originCleared ? { originCleared: true } : {}),
  decisions: then.decisions.map((decision) =>
    decisionOf(now, decision.id)?.cleared ? { ...decision, cleared: true } : decision,
  ),
});

/** The last line from paper, if no body has acted in the register by then: a note only where there is nothing else. */
function lastLine(tool: Tool, day: Day, world: World): HistoryLine | undefined {
  if (tool.decisions.length > 0) return undefined;
  const lines = linesBy(knownLines(tool.history), day, world);
  return lines.findLast(({ what }) => what !== 'note') ?? lines.at(-1);
}
