import type { Head } from '../domain/head.ts';
import { toolId } from '../domain/ids.ts';
import { placeOf } from '../domain/life-cycle-order.ts';
import type { ToolSummary } from '../ports.ts';
import {
  headKey,
  heldPartition,
  type IndexKey,
  type Key,
  placeKey,
  placePartition,
  toolPrefix,
} from './keys.ts';

/**
 * A head as an item. Stage and session stand outside `next`, because a list shows them and a map inside an item cannot
 * be projected.
 */
export type HeadItem = Key &
  IndexKey &
  Omit<Head, 'tool' | 'next'> & {
    readonly next: Omit<Head['next'], 'stage' | 'session'>;
    readonly stage: Head['next']['stage'];
    readonly session: Head['next']['session'];
    readonly hash: string;
    /** Listed apart: where it stands is not everybody's to know. */
    readonly held?: true;
  };

export function headItem({ tool, next, ...rest }: Head, hash: string, held: boolean): HeadItem {
  const { stage, session, ...ahead } = next;
  const partition = held ? heldPartition : placePartition(placeOf(stage, rest.body));
  return {
    ...headKey(tool),
    ...placeKey(partition, { stage, since: rest.since, tool }),
    ...rest,
    next: ahead,
    stage,
    session,
    hash,
    ...(held ? { held } : {}),
  };
}

const toolIn = (item: Pick<Key, 'PK'>) => toolId(item.PK.slice(toolPrefix.length));

export function headIn(item: HeadItem): Head {
  const { PK, SK: _sk, GSI1PK: _gsi1pk, GSI1SK: _gsi1sk, hash: _hash, held: _held, ...head } = item;
  const { stage, session, next, ...rest } = head;
  return { tool: toolIn({ PK }), ...rest, next: { ...next, stage, session } };
}

/** What the index keeps of a head. */
export function summaryIn(item: Pick<HeadItem, 'PK' | Exclude<keyof ToolSummary, 'tool'>>): ToolSummary {
  const { version, kind, title, titleFr, working, body, since, stage, session, held } = item;
  return {
    tool: toolIn(item),
    version,
    kind,
    title,
    ...(titleFr === undefined ? {} : { titleFr }),
    ...(working ? { working } : {}),
    body,
    since,
    stage,
    session,
    held: held === true,
  };
}
