import type { KeptExecution, KeptExecutions } from '../desk-ports.ts';
import type { ExecutionEvent } from '../ports.ts';
import { inTens } from './in-tens.ts';
import { keptKey, keptPartition, keptPartKey, keptPartPrefix, keptPrefix } from './keys.ts';
import { type Client, openTable, withoutKeys } from './open-table.ts';

type Summary = Omit<KeptExecution, 'events'>;
interface PartItem {
  /** JSON: a part is measured by what is written. */
  readonly events: string;
}

/** Bytes of JSON a part; an item of DynamoDB holds 400 KB. */
const mostBytes = 300_000;

/** Executions beyond their 90 days, in DynamoDB. Throws RegisterBusy where the table refuses for the moment. */
export function keptExecutions(client: Client, tableName: string): KeptExecutions {
  const table = openTable(client, tableName);
  return {
    async keep({ events, ...summary }) {
      const { tool, generation } = summary;
      const parts = [...inParts(events)];
      // A history only grows, so parts that are written before the word about them contradict none.
      await inTens([...parts.entries()], ([k, part]) =>
        table.put({ ...keptPartKey(tool, generation, k), events: part }),
      );
      await table.put({ ...keptKey(tool, generation), ...summary, parts: parts.length });
    },

    async read(tool, generation) {
      const item = await table.get<Summary & { readonly parts: number }>(keptKey(tool, generation));
      if (!item) return undefined;
      const { parts, ...summary } = withoutKeys(item);
      const items = await table.query<PartItem>(keptPartition(tool), keptPartPrefix(generation));
      const events = items.slice(0, parts).flatMap((part) => JSON.parse(part.events) as ExecutionEvent[]);
      return { ...summary, events };
    },

    async of(tool) {
      const items = await table.query<Summary & { readonly parts: number }>(keptPartition(tool), keptPrefix);
      return items.toReversed().map((item) => {
        const { parts: _, ...summary } = withoutKeys(item);
        return summary;
      });
    },
  };
}

/** Lists of events in JSON, each within the size of an item. */
function* inParts(events: readonly ExecutionEvent[]): Generator<string> {
  let part: string[] = [];
  let bytes = 0;
  for (const event of events) {
    const text = JSON.stringify(event);
    const size = Buffer.byteLength(text) + 1;
    if (bytes + size > mostBytes) {
      yield `[${part.join(',')}]`;
      part = [];
      bytes = 0;
    }
    part.push(text);
    bytes += size;
  }
  if (part.length > 0) yield `[${part.join(',')}]`;
}
