import { type ToolId, toolId } from '../domain/ids.ts';
import type { Page, ToolStore } from '../ports.ts';
import { decidedBy } from './decided-by.ts';
import { type HeadItem, summaryIn } from './head-item.ts';
import {
  headKey,
  heldPartition,
  kindPartition,
  officerPartition,
  placePartition,
  toolPrefix,
  wordsPartition,
} from './keys.ts';
import type { Table } from './open-table.ts';

export type ToolLists = Pick<
  ToolStore,
  'toolsAt' | 'heldTools' | 'toolsOfKind' | 'toolsOfOfficer' | 'summaries' | 'toolsByWord' | 'decidedBy'
>;

const atMost = 100;
/** The tool is the last part of a link's key and of an index key alike. */
const toolOf = (key: string): ToolId => toolId(key.slice(key.lastIndexOf('#') + 1));

/** The lists in which tools are found. Throws RangeError for a page that begins where none can. */
export function toolLists(table: Table): ToolLists {
  async function listed(partition: string, { after, most = atMost }: Page = {}) {
    const begin = after === undefined ? undefined : { GSI1PK: partition, GSI1SK: after };
    const { items, more } = await table.page<HeadItem>(
      { of: 'GSI1', partition, after: begin && { ...headKey(toolOf(begin.GSI1SK)), ...begin } },
      most,
    );
    const last = items.at(-1);
    return { heads: items.map(summaryIn), ...(more && last ? { after: last.GSI1SK } : {}) };
  }

  async function linked(partition: string, { after, most = atMost }: Page = {}) {
    const begin = after === undefined ? undefined : { PK: partition, SK: `${toolPrefix}${toolId(after)}` };
    const { items, more } = await table.page({ of: 'table', partition, after: begin }, most);
    const tools = items.map(({ SK }) => toolOf(SK));
    const last = tools.at(-1);
    return { tools, ...(more && last ? { after: last } : {}) };
  }

  return {
    decidedBy: decidedBy(table),
    toolsAt: (place, page) => listed(placePartition(place), page),
    heldTools: (page) => listed(heldPartition, page),
    toolsOfKind: (kind, page) => linked(kindPartition(kind), page),
    toolsOfOfficer: (person, page) => linked(officerPartition(person), page),

    async summaries(tools) {
      const items = await table.getAll<HeadItem>([...new Set(tools)].map(headKey));
      const found = new Map(items.map(summaryIn).map((summary) => [summary.tool, summary]));
      return tools.flatMap((tool) => found.get(tool) ?? []);
    },

    async toolsByWord(beginning, most = atMost) {
      if ([...beginning].length < 2) return [];
      const found = new Set<ToolId>();
      const links = { of: 'table', partition: wordsPartition(beginning), beginning, atOnce: most } as const;
      for await (const { SK } of table.each(links)) if (found.add(toolOf(SK)).size === most) break;
      return [...found];
    },
  };
}
