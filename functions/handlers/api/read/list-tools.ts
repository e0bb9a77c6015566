import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { Clock, PeopleStore } from '../../../ports.ts';
import { cursorAt, noSuchPlace, placeAt } from './cursor.ts';
import type { ReadsEvents } from './known-events.ts';
import { pageOf } from './page-of.ts';
import { type ToolLists, toolList } from './tool-list.ts';
import { toolRow } from './tool-row.ts';

export interface ListsTools {
  readonly tools: ToolLists;
  readonly people: Pick<PeopleStore, 'world'>;
  readonly clock: Clock;
  readonly events: ReadsEvents;
}

/** Entries of a page where nobody says how many. */
export const usualPage = 50;

/** The tools of the register as the caller may know them. */
export const listTools =
  ({ tools, people, clock, events }: ListsTools): UseCase<typeof api.listTools> =>
  async ({ caller: { actor }, query: { after, most = usualPage, ...asked }, language }) => {
    const behind = placeAt(after, asked);
    if (behind && 'refused' in behind) return behind;
    const world = await people.world(clock.now());
    const list = toolList(tools, asked, { actor, world, events });
    // One more than the page: whether there is another is then known without asking again.
    const entries = list.from(behind, most + 1);
    if (!entries) return noSuchPlace();
    const { items, last } = await pageOf(entries, list.fits, most);
    return reply({
      items: items.map((entry) => toolRow(entry, world, language)),
      ...(last ? { next: cursorAt(asked, list.placeOf(last)) } : {}),
    });
  };
