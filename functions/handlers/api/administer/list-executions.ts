import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { neverRan } from '../../../domain/head.ts';
import type { Clock, PeopleStore, ToolStore } from '../../../ports.ts';
import { comingInTens } from '../../in-tens.ts';
import { fromPlace, placeIn, placeText } from '../place-in-list.ts';
import { pageOf } from '../read/page-of.ts';
import { type ExecutionState, executionRow } from './execution-row.ts';
import { type Asker, type LookPorts, lookAtTool } from './look-at-tool.ts';
import { asListed, behind, openPlaces, type Spot, spot, walkTools } from './walk-tools.ts';

export type ListExecutionsPorts = LookPorts & {
  readonly tools: Pick<ToolStore, 'head' | 'events' | 'toolsAt' | 'heldTools'>;
  readonly people: Pick<PeopleStore, 'world'>;
  readonly clock: Clock;
};

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
  const places = status === 'ended' ? (['ended'] as const) : openPlaces(asker.world);
  const { now } = asker.world;
  const entries = comingInTens(walkTools(ports.tools, places, asker, from), async (entry) => {
    const looked = await lookAtTool(ports, asListed(entry), asker);
    // What came in from paper and had ended never had an execution.
    return { entry, row: looked && !neverRan(looked.told) ? executionRow(looked, now) : undefined };
  });
  const isAsked = ({ row }: { readonly row: ReturnType<typeof executionRow> | undefined }) =>
    row !== undefined && (status === undefined ? row.state !== 'ended' : row.state === status);
  const { items, last } = await pageOf(entries, isAsked, most);
  const rows = items.flatMap(({ row }) => row ?? []);
  return last ? { rows, next: behind(last.entry) } : { rows };
}
