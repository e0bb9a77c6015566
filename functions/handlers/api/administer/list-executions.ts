import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { Clock, PeopleStore, ToolStore } from '../../../ports.ts';
import { fromPlace, placeIn, placeText } from '../place-in-list.ts';
import { type ExecutionState, executionRow } from './execution-row.ts';
import { inTens } from './in-tens.ts';
import { type Asker, type LookPorts, lookAtTool } from './look-at-tool.ts';
import { openPlaces, type Spot, spot, walkTools } from './walk-tools.ts';

export type ListExecutionsPorts = LookPorts & {
  readonly tools: Pick<ToolStore, 'head' | 'events' | 'toolsAt' | 'heldTools'>;
  readonly people: Pick<PeopleStore, 'world'>;
  readonly clock: Clock;
};

/** Tools that one page looks at, so that a filter which few pass does not read the whole register. */
const looksAtMost = 500;

/** Executions of one state, or of all open tools, by the place of their tools. */
export const listExecutions =
  (ports: ListExecutionsPorts): UseCase<typeof api.listExecutions> =>
  async ({ caller, query: { status, after, most = 50 }, language }) => {
    const question = ['executions', status];
    const from = placeIn(spot, question, after);
    if ('refused' in from) return from;
    const world = await ports.people.world(ports.clock.now());
    const asker = { actor: caller.actor, world, language };
    const page = await fromPlace(after, () => executionsFrom(ports, asker, status, from.place, most));
    if ('refused' in page) return page;
    const { rows, next } = page;
    return reply({ items: rows, ...(next ? { next: placeText(question, next) } : {}) });
  };

/** Rows from a spot on: as many as wanted, or as few as 500 tools have. */
export async function executionsFrom(
  ports: ListExecutionsPorts,
  asker: Asker,
  status: ExecutionState | undefined,
  from: Spot | undefined,
  most: number,
): Promise<{ readonly rows: ReturnType<typeof executionRow>[]; readonly next?: Spot }> {
  const places = status === 'ended' ? (['held', 'ended'] as const) : openPlaces(asker.world);
  const { now } = asker.world;
  const rows: ReturnType<typeof executionRow>[] = [];
  let next = from;
  let looks = 0;
  do {
    const page = await walkTools(ports.tools, places, next, most - rows.length);
    const looked = await inTens(page.heads, (head) => lookAtTool(ports, head, asker));
    for (const one of looked) {
      const row = one && executionRow(one, now);
      if (row && (status === undefined ? row.state !== 'ended' : row.state === status)) rows.push(row);
    }
    looks += page.heads.length;
    next = page.next;
  } while (next && rows.length < most && looks < looksAtMost);
  return next ? { rows, next } : { rows };
}
