import { toolId } from '../domain/ids.ts';
import type { ToolStore } from '../ports.ts';
import { type DecidedKey, decidedPartition, type Key, toolPartition } from './keys.ts';
import type { Item, Table } from './open-table.ts';
import { firstOf, lastOf } from './stretch.ts';

/** Says whether a day, or as much of it as is known, can lie between two days, both included. */
export const canLieBetween = (on: string, from = '', until = '9'): boolean =>
  on >= from.slice(0, on.length) && on <= until.slice(0, on.length);

/**
 * What a body decided, by the second index. What is known by its year alone is in every span that touches that year.
 * Throws RangeError for a page that begins where none of this list can.
 */
export const decidedBy =
  (table: Table): ToolStore['decidedBy'] =>
  async (body, { after, most = 100, from, until, newestFirst = false } = {}) => {
    if (from !== undefined && until !== undefined && from > until) return { decided: [] };
    const partition = decidedPartition(body);
    // A year alone sorts before all of its days, so the reading begins with the year.
    const between = [
      from?.slice(0, 4) ?? '0',
      until === undefined ? lastOf('') : lastOf(`${until}#`),
    ] as const;
    const begin = after === undefined ? undefined : keyFrom(partition, after);
    if (begin && (begin.GSI2SK < between[0] || begin.GSI2SK > between[1]))
      throw new RangeError(`No page of this list begins after ${after}`);
    const read = table.each({
      ...{ of: 'GSI2', partition, between, after: begin, backwards: newestFirst, atOnce: most + 1 },
    });
    async function* wanted() {
      for await (const item of read) {
        const { tool, n, on } = decidedIn(item);
        if (canLieBetween(on, from, until)) yield { tool, n, on, key: `${item.GSI2SK}#${item.SK}` };
      }
    }
    const { items, more } = await firstOf(wanted(), most);
    const last = items.at(-1);
    return {
      decided: items.map(({ key: _, ...told }) => told),
      ...(more && last ? { after: last.key } : {}),
    };
  };

function decidedIn({ GSI2SK = '' }: Item<unknown>) {
  const [on = '', tool = '', n] = GSI2SK.split('#');
  return { tool: toolId(tool), n: Number(n), on };
}

/** `2024-04-24#T13#7#EVENT#000007`: both sort keys; the tool is in the first. */
function keyFrom(GSI2PK: string, after: string): Key & DecidedKey {
  const [, GSI2SK = '', tool = '', SK = ''] = /^([\d-]+#([^#]+)#\d+)#(.+)$/.exec(after) ?? [];
  return { PK: toolPartition(toolId(tool)), SK, GSI2PK, GSI2SK };
}
