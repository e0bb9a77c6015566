import type { DocumentVersion } from '../domain/document.ts';
import { fold } from '../domain/evolve.ts';
import { formsOfHead, type Head } from '../domain/head.ts';
import { type ToolId, toolId } from '../domain/ids.ts';
import type { ToolStore } from '../ports.ts';
import { append, repeated } from './append.ts';
import { canonical } from './canonical.ts';
import { verifyLinks } from './chain.ts';
import { type EventItem, hashIn, linkIn, textOf } from './event-item.ts';
import { type HeadItem, headIn, headItem } from './head-item.ts';
import {
  decisionPartition,
  documentPartition,
  eventPrefix,
  headKey,
  toolPartition,
  toolPrefix,
} from './keys.ts';
import { storableHead } from './links-of.ts';
import type { Table } from './open-table.ts';
import { toolInName } from './tool-in-name.ts';
import type { ToolLists } from './tool-lists.ts';
import { readEvent } from './upcasters.ts';

/** What every tool is: its chain of events and its head. */
export type ToolChains = Omit<ToolStore, keyof ToolLists>;

export function toolChains(table: Table): ToolChains {
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
      const folded = fold(items.map((item) => readEvent(textOf(item))));
      const last = items.at(-1);
      return folded && last && { tool: folded, hash: hashIn(last) };
    },

    events: async (tool) => (await eventItems(tool)).map((item) => readEvent(textOf(item))),

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
      const folded = fold(items.map((item) => readEvent(textOf(item))));
      // Which bodies are restricted today is not the chain's: a tool is listed as it was when it was last written.
      const itemOf = (told: Head) => headItem(storableHead(told), head.hash, head.held === true);
      const forms = folded ? formsOfHead(folded) : [];
      if (forms.some((told) => canonical(itemOf(told)) === canonical(head))) return found;
      return { ...found, broken: { n: links.length, why: 'head-differs' } };
    },

    async toolsOfDecision(decision) {
      const shared = await table.query(decisionPartition(decision));
      if (shared.length > 0) return shared.map(({ SK }) => toolId(SK.slice(toolPrefix.length)));
      const own = toolInName(decision);
      // A name of its own may end in a number too, as that of a decision nobody recorded.
      return own !== undefined && (await headItemOf(own)) ? [own] : [];
    },

    async toolsOfDocument(document) {
      const links = await table.query<{ readonly versions: readonly DocumentVersion[] }>(
        documentPartition(document),
      );
      return links.map(({ SK, versions }) => ({ tool: toolId(SK.slice(toolPrefix.length)), versions }));
    },

    async sweep(after) {
      const { keys, last } = await table.indexSweep(after === undefined ? undefined : JSON.parse(after));
      return {
        tools: keys.filter(({ SK }) => SK === 'HEAD').map(({ PK }) => toolId(PK.slice(toolPrefix.length))),
        ...(last ? { after: JSON.stringify(last) } : {}),
      };
    },
  };
}
