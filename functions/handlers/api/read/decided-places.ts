import type { Day } from '../../../domain/date.ts';
import type { BodyId, ToolId } from '../../../domain/ids.ts';
import type { ToolStore } from '../../../ports.ts';

/** Where a body decided on a tool: a day, or as much of one as is known. */
export interface DecidedAt {
  readonly on: Day;
  readonly tool: ToolId;
  readonly body: BodyId;
}
export interface Span {
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
}

/** Index entries that are read at once. */
const atOnce = 50;

/** Newest first: by day; on one day as the bodies are given, then by tool. */
const order =
  (bodies: readonly BodyId[]) =>
  (a: DecidedAt, b: DecidedAt): number =>
    a.on === b.on
      ? bodies.indexOf(a.body) - bodies.indexOf(b.body) || byText(a.tool, b.tool)
      : byText(b.on, a.on);
const byText = (a: string, b: string): number => (a < b ? -1 : 1);

/** The places of several bodies' lists as one, each once; `bodies` in the order in which they sit. */
export async function* decidedPlaces(
  tools: Pick<ToolStore, 'decidedBy'>,
  bodies: readonly BodyId[],
  span: Span,
  behind?: DecidedAt,
): AsyncGenerator<DecidedAt> {
  const compare = order(bodies);
  const isWanted = (place: DecidedAt) => !behind || compare(behind, place) < 0;
  const lists = bodies.map((body) => nextOf(ofBody(tools, body, span, behind)));
  const open = (await Promise.all(lists)).flat();
  for (;;) {
    const [first] = open.sort((a, b) => compare(a.place, b.place));
    if (!first) return;
    if (isWanted(first.place)) yield first.place;
    open.splice(0, 1, ...(await nextOf(first.list)));
  }
}

/** The next place of a list, with the list; nothing where it has ended. */
async function nextOf(list: AsyncGenerator<DecidedAt>) {
  const { done, value } = await list.next();
  return done ? [] : [{ list, place: value }];
}

/** One body's places, day by day: a day is read to its end and put in order of the tools. */
async function* ofBody(
  tools: Pick<ToolStore, 'decidedBy'>,
  body: BodyId,
  span: Span,
  behind: DecidedAt | undefined,
): AsyncGenerator<DecidedAt> {
  const until = behind ? lastDayIn(behind.on) : span.until;
  const range = {
    ...(span.from === undefined ? {} : { from: span.from }),
    ...(until === undefined ? {} : { until }),
  };
  let ofDay: { on: Day; tools: Set<ToolId> } | undefined;
  let after: string | undefined;
  do {
    const asked = { ...range, most: atOnce, newestFirst: true, ...(after === undefined ? {} : { after }) };
    const page = await tools.decidedBy(body, asked);
    for (const { on, tool } of page.decided) {
      if (ofDay && ofDay.on !== on) {
        yield* placesOf(ofDay, body);
        ofDay = undefined;
      }
      // A correction on the same day is another entry of the same place.
      ofDay ??= { on, tools: new Set() };
      ofDay.tools.add(tool);
    }
    after = page.after;
  } while (after !== undefined);
  if (ofDay) yield* placesOf(ofDay, body);
}

const placesOf = (
  { on, tools }: { on: Day; tools: ReadonlySet<ToolId> },
  body: BodyId,
): readonly DecidedAt[] => [...tools].toSorted(byText).map((tool) => ({ on, tool, body }));

/** The last day of a day, a month or a year. */
const lastDayIn = (on: string): Day => ({ 4: `${on}-12-31`, 7: `${on}-31` })[on.length] ?? on;
