import { isId, type ToolId, toolId } from '../../../domain/ids.ts';
import { type Place, placeOf } from '../../../domain/life-cycle-order.ts';
import type { ToolStore } from '../../../ports.ts';
import { toolsOfOfficer } from '../take-part/gather-tools.ts';
import { asleepAmong } from './asleep-among.ts';
import type { Reader, ToolEntry } from './tool-entry.ts';
import { isAsked, placesAsked, type ToolQuery } from './tool-query.ts';
import { pagesOf, toolsById } from './tools-by-id.ts';
import { keyOf, toolsByPlace } from './tools-by-place.ts';
import { candidates, matches, soughtBy } from './tools-by-words.ts';

export type ToolLists = Pick<
  ToolStore,
  'toolsAt' | 'heldTools' | 'summaries' | 'toolsOfKind' | 'toolsOfOfficer' | 'toolsByWord' | 'toolsOfDocument'
>;

/** A list of tools that can be begun behind any of its entries. */
export interface ToolList {
  /** Where an entry stands in it, in as many parts as the list has; a cursor holds them. */
  readonly placeOf: (entry: ToolEntry) => readonly string[];
  /** Undefined where such a place is none of this list. */
  readonly from: (
    behind: readonly string[] | undefined,
    most: number,
  ) => AsyncIterable<ToolEntry> | undefined;
  /** Of what the list gives, what was asked for. */
  readonly fits: (entry: ToolEntry) => boolean;
}

/** The list that answers a question with the least reading: by words, by an officer, by a kind, or by place. */
export function toolList(tools: ToolLists, asked: ToolQuery, reader: Reader): ToolList {
  const list = listFor(tools, asked, reader);
  return asked.state === 'dormant' ? asleepAmong(list, reader) : list;
}

function listFor(tools: ToolLists, asked: ToolQuery, reader: Reader): ToolList {
  const { q, officer, kind } = asked;
  const fits = isAsked(asked);
  if (q !== undefined) return listByWords(tools, { ...asked, q }, reader);
  if (officer !== undefined)
    return listById(tools, (page) => tools.toolsOfOfficer(officer, page), reader, fits);
  if (kind !== undefined) return listById(tools, (page) => tools.toolsOfKind(kind, page), reader, fits);
  return listByPlace(tools, asked, reader);
}

function listByPlace(tools: ToolLists, asked: ToolQuery, reader: Reader): ToolList {
  const places = placesAsked(asked, reader.world);
  return {
    placeOf: (entry) => [placeOf(entry.stage, entry.body), keyOf(entry)],
    from: (behind, most) => {
      if (!behind) return toolsByPlace(tools, places, reader, { most });
      const [place, key = ''] = behind;
      if (!places.includes(place as Place) || !/^\d#[\dTZ:.-]+#[A-Za-z0-9_-]{1,60}$/.test(key))
        return undefined;
      return toolsByPlace(tools, places, reader, { most, behind: { place: place as Place, key } });
    },
    fits: isAsked(asked),
  };
}

const listById = (
  tools: ToolLists,
  linked: Parameters<typeof toolsById>[1],
  reader: Reader,
  fits: ToolList['fits'],
): ToolList => ({
  placeOf: ({ tool }) => [tool],
  from: (behind, most) => {
    const [id] = behind ?? [];
    if (id !== undefined && !isId(id)) return undefined;
    return toolsById(tools, linked, reader, { most, ...(id === undefined ? {} : { behind: toolId(id) }) });
  },
  fits,
});

function listByWords(tools: ToolLists, asked: ToolQuery & { readonly q: string }, reader: Reader): ToolList {
  const sought = soughtBy(asked.q);
  const isFound = matches(sought);
  const isWanted = isAsked(asked);
  const { officer } = asked;
  let ids: Promise<readonly ToolId[]> | undefined;
  const find = async () => {
    const [found, own] = await Promise.all([
      candidates(tools, sought),
      officer === undefined ? undefined : toolsOfOfficer(tools, officer),
    ]);
    return own ? found.filter((tool) => own.includes(tool)) : found;
  };
  return listById(
    tools,
    async (page) => {
      ids ??= find();
      return pagesOf(await ids)(page);
    },
    reader,
    (entry) => isWanted(entry) && isFound(entry),
  );
}
