import type { Head } from '../../functions/domain/head.ts';
import { type ToolId, toolId } from '../../functions/domain/ids.ts';
import type { Page } from '../../functions/ports.ts';
import { canLieBetween } from '../../functions/store/decided-by.ts';
import type { FoundBy } from '../../functions/store/found-by.ts';
import { headItem, summaryIn } from '../../functions/store/head-item.ts';
import { heldPartition, lineKey, placePartition } from '../../functions/store/keys.ts';
import type { ToolLists } from '../../functions/store/tool-lists.ts';
import { byKey, pageOf } from './memory-pages.ts';

type Heads = ReadonlyMap<ToolId, { readonly head: Head; readonly hash: string; readonly held: boolean }>;
/** By what each event made its tool findable. */
type Found = readonly { readonly tool: ToolId; readonly n: number; readonly found: FoundBy }[];

/** The lists in which tools are found, over heads and links in memory. */
export function memoryToolLists(heads: Heads, found: Found): ToolLists {
  const items = () => [...heads.values()].map(({ head, hash, held }) => headItem(head, hash, held));

  function listed(partition: string, asked?: Page) {
    const here = items().filter((item) => item.GSI1PK === partition);
    if (asked?.after !== undefined) toolId(asked.after.slice(asked.after.lastIndexOf('#') + 1));
    const { page, next } = pageOf(here, (item) => item.GSI1SK, asked);
    return { heads: page.map(summaryIn), ...next };
  }
  function linked(begins: (of: NonNullable<FoundBy['begins']>) => boolean, asked?: Page) {
    if (asked?.after !== undefined) toolId(asked.after);
    const tools = found.flatMap(({ tool, found: by }) => (by.begins && begins(by.begins) ? [tool] : []));
    const { page, next } = pageOf(tools, String, asked);
    return { tools: page, ...next };
  }

  return {
    toolsAt: async (place, page) => listed(placePartition(place), page),
    heldTools: async (page) => listed(heldPartition, page),
    toolsOfKind: async (kind, page) => linked((of) => of.kind === kind, page),
    toolsOfOfficer: async (person, page) => linked((of) => of.officers.includes(person), page),

    async summaries(tools) {
      const known = new Map(items().map((item) => [summaryIn(item).tool, summaryIn(item)]));
      return tools.flatMap((tool) => known.get(tool) ?? []);
    },

    async toolsByWord(beginning, most = 100) {
      if ([...beginning].length < 2) return [];
      const words = found.flatMap(({ tool, found: by }) => by.words.map((word) => ({ word, tool })));
      const fitting = words.filter(({ word }) => word.startsWith(beginning));
      const inOrder = byKey(fitting, ({ word, tool }) => `${word}#${tool}`);
      return [...new Set(inOrder.map(({ tool }) => tool))].slice(0, most);
    },

    async decidedBy(body, { after, most, from, until, newestFirst = false } = {}) {
      if (from !== undefined && until !== undefined && from > until) return { decided: [] };
      const all = found.flatMap(({ tool, n, found: { decided, lines } }) => [
        ...(decided ? [{ ...decided, tool, n, place: '' }] : []),
        ...lines.map((line) => ({ ...line, tool, n: 0, place: lineKey(tool, n, line.k).SK })),
      ]);
      const wanted = all.filter((told) => told.body === body && canLieBetween(told.on, from, until));
      const keyOf = (told: (typeof all)[number]) => `${told.on}#${told.tool}#${told.n}#${told.place}`;
      if (after !== undefined && !wanted.some((told) => keyOf(told) === after))
        throw new RangeError(`No page of this list begins after ${after}`);
      const { page, next } = pageOf(wanted, keyOf, { after, most }, newestFirst);
      return { decided: page.map(({ tool, n, on }) => ({ tool, n, on })), ...next };
    },
  };
}
