import type { DocumentVersion } from '../domain/document.ts';
import { fold } from '../domain/evolve.ts';
import { headOf } from '../domain/head.ts';
import { type ToolId, toolId } from '../domain/ids.ts';
import type { ToolStore } from '../ports.ts';
import { append, repeated } from './append.ts';
import { canonical } from './canonical.ts';
import { verifyLinks } from './chain.ts';
import { type EventItem, linkIn } from './event-item.ts';
import { type HeadItem, headIn, headItem, summaryIn } from './head-item.ts';
import {
  decisionPartition,
  documentPartition,
  eventPrefix,
  headKey,
  type IndexKey,
  type Key,
  type Place,
  placePartition,
  toolPartition,
} from './keys.ts';
import { storableHead } from './links-of.ts';
import { type Client, openTable } from './open-table.ts';
import { toolInName } from './tool-in-name.ts';
import { readEvent } from './upcasters.ts';

/** The register's tools in DynamoDB. Throws RegisterBusy where the table refuses for the moment. */
export function toolStore(client: Client, tableName: string): ToolStore {
  const table = openTable(client, tableName);
  const eventItems = (tool: ToolId) => table.query<EventItem>(toolPartition(tool), eventPrefix);
  const headItemOf = (tool: ToolId) => table.get<HeadItem>(headKey(tool));

  /** Head and events of one moment: an event written between the two reads brings a newer head with it. */
  async function chainOf(tool: ToolId) {
    for (let version = -1; ; ) {
      const head = await headItemOf(tool);
      const items = await eventItems(tool);
      const isOlder = items.length > (head?.version ?? 0) && (head?.version ?? 0) > version;
      if (!isOlder) return { head, items };
      version = head?.version ?? 0;
    }
  }

  return {
    async load(tool) {
      const items = await eventItems(tool);
      const folded = fold(items.map((item) => readEvent(item.event)));
      const last = items.at(-1);
      return folded && last && { tool: folded, hash: linkIn(last).hash };
    },

    events: async (tool) => (await eventItems(tool)).map((item) => readEvent(item.event)),

    async head(tool) {
      const item = await headItemOf(tool);
      return item && headIn(item);
    },

    append: (asked) => append(table, asked),
    repeated: (request) => repeated(table, request),

    async verify(tool) {
      const { head, items } = await chainOf(tool);
      const links = items.map(linkIn);
      const found = verifyLinks(links, head);
      if (found.broken || !head) return found;
      const folded = fold(items.map((item) => readEvent(item.event)));
      const told = folded && headItem(storableHead(headOf(folded)), head.hash);
      if (canonical(told) === canonical(head)) return found;
      return { ...found, broken: { n: links.length, why: 'head-differs' } };
    },

    async toolsOfDecision(decision) {
      const shared = await table.query(decisionPartition(decision));
      if (shared.length > 0) return shared.map(({ SK }) => toolId(SK.slice('TOOL#'.length)));
      const own = toolInName(decision);
      // A name of its own may end in a number too, as that of a decision nobody recorded.
      return own !== undefined && (await headItemOf(own)) ? [own] : [];
    },

    async toolsOfDocument(document) {
      const links = await table.query<{ readonly versions: readonly DocumentVersion[] }>(
        documentPartition(document),
      );
      return links.map(({ SK, versions }) => ({ tool: toolId(SK.slice('TOOL#'.length)), versions }));
    },

    async toolsAt(place, { after, most } = {}) {
      const { items, more } = await table.indexPage<HeadItem>(placePartition(place), {
        most: most ?? 100,
        ...(after === undefined ? {} : { after: indexKeyFrom(place, after) }),
      });
      const last = items.at(-1);
      return { heads: items.map(summaryIn), ...(more && last?.GSI1SK ? { after: last.GSI1SK } : {}) };
    },

    async sweep(after) {
      const { keys, last } = await table.indexSweep(after === undefined ? undefined : JSON.parse(after));
      return {
        tools: keys.filter(({ SK }) => SK === 'HEAD').map(({ PK }) => toolId(PK.slice('TOOL#'.length))),
        ...(last ? { after: JSON.stringify(last) } : {}),
      };
    },
  };
}

/** Where a page ended, from the index's own sort key, whose last part is the tool. Throws RangeError otherwise. */
function indexKeyFrom(place: Place, GSI1SK: string): Key & IndexKey {
  return { ...headKey(toolId(GSI1SK.split('#').at(-1) ?? '')), GSI1PK: placePartition(place), GSI1SK };
}
