import type { Head } from '../domain/head.ts';
import { toolId } from '../domain/ids.ts';
import type { ToolSummary } from '../ports.ts';
import { headKey, type IndexKey, type Key, type Place, placeKey } from './keys.ts';

/** A head as an item: the index repeats `stage`, which a list shows and a map inside an item cannot project. */
export type HeadItem = Key &
  IndexKey &
  Omit<Head, 'tool'> & { readonly stage: Head['next']['stage']; readonly hash: string };

/** The partition of the index in which a tool is listed: its body, or where no body holds it. */
export const placeOf = ({ body, next }: Pick<Head, 'body' | 'next'>): Place => {
  const { stage } = next;
  return stage === 'draft' || stage === 'publication' || stage === 'ended' ? stage : (body ?? 'draft');
};

export function headItem(head: Head, hash: string): HeadItem {
  const { tool, ...rest } = head;
  const { stage } = head.next;
  return {
    ...headKey(tool),
    ...placeKey(placeOf(head), { stage, since: head.since, tool }),
    ...rest,
    stage,
    hash,
  };
}

const toolIn = (item: Pick<Key, 'PK'>) => toolId(item.PK.slice('TOOL#'.length));

export function headIn(item: HeadItem): Head {
  const { PK, SK: _sk, GSI1PK: _gsi1pk, GSI1SK: _gsi1sk, stage: _stage, hash: _hash, ...head } = item;
  return { tool: toolIn({ PK }), ...head };
}

/** What the index keeps of a head. */
export function summaryIn(item: Pick<HeadItem, 'PK' | Exclude<keyof ToolSummary, 'tool'>>): ToolSummary {
  const { version, kind, title, body, since, stage } = item;
  return { tool: toolIn(item), version, kind, title, body, since, stage };
}
