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

/** Newest first: by day, then by tool, then by body, all downwards. */
const compare = (a: DecidedAt, b: DecidedAt): number => {
  const [x, y] = [
    [a.on, a.tool, a.body],
    [b.on, b.tool, b.body],
  ].map((parts) => parts.join('#')) as [string, string];
  return x === y ? 0 : x < y ? 1 : -1;
};

/** The places of several bodies' lists as one, each once. */
export async function* decidedPlaces(
  tools: Pick<ToolStore, 'decidedBy'>,
  bodies: readonly BodyId[],
  span: Span,
  behind?: DecidedAt,
): AsyncGenerator<DecidedAt> {
  const lists = bodies.map((body) => ofBody(tools, body, span, behind));
  const heads = await Promise.all(lists.map((list) => list.next()));
  for (;;) {
    let first = -1;
    for (const [i, head] of heads.entries()) {
      const best = first === -1 ? undefined : heads[first];
      if (!head.done && (!best || best.done || compare(head.value, best.value) < 0)) first = i;
    }
    const head = heads[first];
    const list = lists[first];
    if (!head || head.done || !list) return;
    yield head.value;
    heads[first] = await list.next();
  }
}

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
  let last: DecidedAt | undefined;
  let after: string | undefined;
  do {
    const asked = { ...range, most: atOnce, newestFirst: true, ...(after === undefined ? {} : { after }) };
    const page = await tools.decidedBy(body, asked);
    for (const { on, tool } of page.decided) {
      const place = { on, tool, body };
      // A correction on the same day is another entry of the same place.
      if ((last && compare(last, place) === 0) || (behind && compare(behind, place) >= 0)) continue;
      last = place;
      yield place;
    }
    after = page.after;
  } while (after !== undefined);
}

/** The last day of a day, a month or a year. */
const lastDayIn = (on: string): Day => ({ 4: `${on}-12-31`, 7: `${on}-31` })[on.length] ?? on;
