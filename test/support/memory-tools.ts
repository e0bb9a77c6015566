import type { RecordedEvent } from '../../functions/domain/event.ts';
import { fold } from '../../functions/domain/evolve.ts';
import { formsOfHead, type Head } from '../../functions/domain/head.ts';
import { type DecisionId, type ToolId, toolId } from '../../functions/domain/ids.ts';
import type { Request, ToolStore } from '../../functions/ports.ts';
import { canonical } from '../../functions/store/canonical.ts';
import { type Link, verifyLinks } from '../../functions/store/chain.ts';
import type { FoundBy } from '../../functions/store/found-by.ts';
import { linksOf, type Prepared, storableHead } from '../../functions/store/links-of.ts';
import { toolInName } from '../../functions/store/tool-in-name.ts';
import { readEvent } from '../../functions/store/upcasters.ts';
import { memoryToolLists } from './memory-tool-lists.ts';

/** What a test may look at, or damage on purpose. */
export interface MemoryTools extends ToolStore {
  readonly chains: Map<ToolId, Link[]>;
  readonly heads: Map<ToolId, { head: Head; hash: string; held: boolean }>;
}

/** The register's tools in memory, held to the same contract as those in DynamoDB. */
export function memoryToolStore(): MemoryTools {
  const chains: MemoryTools['chains'] = new Map();
  const heads: MemoryTools['heads'] = new Map();
  const requests = new Map<string, { hash: string; tool: ToolId; n: number }>();
  const decisions = new Map<DecisionId, ToolId[]>();
  const found: { tool: ToolId; n: number; found: FoundBy }[] = [];

  /** A stored text is parsed once: links are put and never changed. */
  const parsed = new WeakMap<Link, RecordedEvent>();
  const eventOf = (link: Link): RecordedEvent => {
    const event = parsed.get(link) ?? readEvent(link.event);
    parsed.set(link, event);
    return event;
  };
  const eventsOf = (tool: ToolId) => (chains.get(tool) ?? []).map(eventOf);

  function isStale({ tool, after, shared }: Prepared): boolean {
    const stands = heads.get(tool);
    const isTaken = shared !== undefined && (decisions.get(shared) ?? []).includes(tool);
    const isWritten = (chains.get(tool)?.length ?? 0) > (after?.tool.version ?? 0);
    return (
      isWritten || stands?.head.version !== after?.tool.version || stands?.hash !== after?.hash || isTaken
    );
  }

  function repeated({ person, key, hash }: Request) {
    const before = requests.get(`${person}#${key}`);
    if (!before) return undefined;
    if (before.hash !== hash) return 'key-reused' as const;
    return eventsOf(before.tool)[before.n - 1];
  }

  return {
    chains,
    heads,

    async load(tool) {
      const folded = fold(eventsOf(tool));
      const hash = chains.get(tool)?.at(-1)?.hash;
      return folded && hash !== undefined ? { tool: folded, hash } : undefined;
    },
    events: async (tool) => eventsOf(tool),
    head: async (tool) => heads.get(tool)?.head,
    repeated: async (request) => repeated(request),

    async append(asked) {
      const prepared = linksOf(asked);
      const { request } = asked;
      const before = request && repeated(request);
      if (before) return before === 'key-reused' ? { is: before } : { is: 'repeat', event: before };
      const stale = prepared.find(isStale);
      if (stale) return { is: 'conflict', tool: stale.tool, winner: eventsOf(stale.tool).at(-1) };
      for (const { tool, link, head, held, shared, ...rest } of prepared) {
        chains.set(tool, [...(chains.get(tool) ?? []), link]);
        heads.set(tool, { head, hash: link.hash, held });
        found.push({ tool, n: link.n, found: rest.found });
        if (shared) decisions.set(shared, [...(decisions.get(shared) ?? []), tool].sort());
      }
      const [first] = prepared;
      if (request && first)
        requests.set(`${request.person}#${request.key}`, {
          hash: request.hash,
          tool: first.tool,
          n: first.link.n,
        });
      return {
        is: 'written',
        tools: prepared.map(({ loaded }) => loaded),
        events: prepared.map(({ event }) => event),
      };
    },

    async verify(tool) {
      const links = chains.get(tool) ?? [];
      const stands = heads.get(tool);
      const found = verifyLinks(links, stands && { version: stands.head.version, hash: stands.hash });
      if (found.broken || !stands) return found;
      const folded = fold(eventsOf(tool));
      const forms = folded ? formsOfHead(folded) : [];
      if (forms.some((told) => canonical(storableHead(told)) === canonical(stands.head))) return found;
      return { ...found, broken: { n: links.length, why: 'head-differs' } };
    },

    async toolsOfDecision(decision) {
      const own = toolInName(decision);
      return decisions.get(decision) ?? (own !== undefined && heads.has(own) ? [own] : []);
    },

    async toolsOfDocument(document) {
      return [...chains.keys()].sort().flatMap((tool) => {
        const versions = fold(eventsOf(tool))?.documents.find(
          (paper) => paper.document === document,
        )?.versions;
        return versions ? [{ tool, versions }] : [];
      });
    },

    ...memoryToolLists(heads, found),

    /** Pages of three, so that a sweep that forgets to turn the page is found out. */
    async sweep(after = '') {
      const all = [...heads.keys()].sort().filter((tool) => tool > after);
      const tools = all.slice(0, 3);
      const last = tools.at(-1);
      return { tools: tools.map((tool) => toolId(tool)), ...(last && all.length > 3 ? { after: last } : {}) };
    },
  };
}
