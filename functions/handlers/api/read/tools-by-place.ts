import { lifeCycleKey, type Place, placeOf } from '../../../domain/life-cycle-order.ts';
import type { ToolStore, ToolSummary } from '../../../ports.ts';
import { everyPage } from '../every-page.ts';
import { entriesOf, type Reader, type ToolEntry } from './tool-entry.ts';

type Lists = Pick<ToolStore, 'toolsAt' | 'heldTools'>;

/** Where a list by place was left: behind this entry of this place. */
export interface Behind {
  readonly place: Place;
  readonly key: string;
}

/**
 * The tools at some places, in life-cycle order, as the reader may know them. Held tools are in no list by place: each
 * stands among the others where the reader may know that it is, so that its place in the list tells nothing either.
 */
export async function* toolsByPlace(
  lists: Lists,
  places: readonly Place[],
  reader: Reader,
  { behind, most }: { readonly behind?: Behind; readonly most: number },
): AsyncGenerator<ToolEntry> {
  const held = await heldEntries(lists, reader);
  const isHeld = new Set(held.map(({ tool }) => tool));
  const left = behind ? places.slice(Math.max(places.indexOf(behind.place), 0)) : places;
  const first = firstPages(lists, left, most, behind);
  for (const [i, place] of left.entries()) {
    const from = place === behind?.place ? behind.key : '';
    const apart = held
      .filter((entry) => placeOf(entry.stage, entry.body) === place && keyOf(entry) > from)
      .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    for await (const heads of pagesAt(lists, place, most, first(i))) {
      const listed = await entriesOf(
        heads.filter(({ tool }) => !isHeld.has(tool)),
        reader,
      );
      for (const entry of listed) {
        while (apart[0] && keyOf(apart[0]) < keyOf(entry)) yield apart.shift() as ToolEntry;
        yield entry;
      }
    }
    yield* apart;
  }
}

/** Every tool that somebody may not know all of, as this reader may know it. */
export async function heldEntries(
  lists: Pick<Lists, 'heldTools'>,
  reader: Reader,
): Promise<readonly ToolEntry[]> {
  const pages = await everyPage((page) => lists.heldTools(page));
  const heads = new Map(pages.flatMap((page) => page.heads).map((head) => [head.tool, head]));
  return entriesOf([...heads.values()], reader);
}

export const keyOf = (entry: Pick<ToolEntry, 'stage' | 'since' | 'tool'>): string => lifeCycleKey(entry);

type PageAt = Awaited<ReturnType<ToolStore['toolsAt']>>;

/**
 * The first pages of places, asked for some places ahead once a place turns out to hold too little: one at first, then
 * two, then four. A long list is read page by page, and an empty register in a few round trips.
 */
function firstPages(lists: Lists, places: readonly Place[], most: number, behind: Behind | undefined) {
  const asked = new Map<number, Promise<PageAt>>();
  let ahead = 1;
  return (i: number): Promise<PageAt> => {
    if (!asked.has(i)) {
      for (const [n, place] of places.slice(i, i + ahead).entries()) {
        const after = place === behind?.place ? { after: behind.key } : {};
        const page = lists.toolsAt(place, { most, ...after });
        // Whoever stops before this place does not wait for it.
        page.catch(() => undefined);
        asked.set(i + n, page);
      }
      ahead *= 2;
    }
    return asked.get(i) as Promise<PageAt>;
  };
}

async function* pagesAt(
  lists: Lists,
  place: Place,
  most: number,
  first: Promise<PageAt>,
): AsyncGenerator<readonly ToolSummary[]> {
  let page = await first;
  yield page.heads;
  while (page.after !== undefined) {
    page = await lists.toolsAt(place, { most, after: page.after });
    yield page.heads;
  }
}
