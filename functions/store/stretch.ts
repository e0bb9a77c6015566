import type { QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { registerTable } from './table.ts';

const { index, secondIndex } = registerTable;
const sources = { table: registerTable, [index.name]: index, [secondIndex.name]: secondIndex } as const;

/** A part of a partition: of the table itself, strongly consistent, or of one of its indexes. */
export interface Stretch {
  readonly of: keyof typeof sources;
  readonly partition: string;
  /** Only sort keys that begin so; the empty text is how all begin. */
  readonly beginning?: string;
  /** Instead: only sort keys from one to another, both included. */
  readonly between?: readonly [string, string];
  /** The whole key of the item after which it begins. */
  readonly after?: Readonly<Record<string, string>> | undefined;
  readonly backwards?: boolean;
  /** How many items a page holds, where not all are wanted. */
  readonly atOnce?: number;
}

/** Sorts after everything that begins so. */
export const lastOf = (beginning: string): string => `${beginning}\u{10FFFF}`;

/** The first page of a stretch, as DynamoDB is asked for it. */
export function pageInput(stretch: Stretch): Omit<QueryCommandInput, 'TableName'> {
  const { of, partition, beginning = '', between, after, backwards, atOnce } = stretch;
  const { partitionKey, sortKey } = sources[of];
  const conditions = [
    `${partitionKey} = :partition`,
    ...(between ? [`${sortKey} BETWEEN :from AND :until`] : []),
    ...(beginning === '' ? [] : [`begins_with(${sortKey}, :beginning)`]),
  ];
  return {
    ...(of === 'table' ? { ConsistentRead: true } : { IndexName: of }),
    KeyConditionExpression: conditions.join(' AND '),
    ExpressionAttributeValues: marshall({
      ':partition': partition,
      ...(between ? { ':from': between[0], ':until': between[1] } : {}),
      ...(beginning === '' ? {} : { ':beginning': beginning }),
    }),
    ScanIndexForward: backwards !== true,
    Limit: atOnce,
    ExclusiveStartKey: after && marshall(after),
  };
}

/** The first of a list, and whether it goes on. */
export async function firstOf<T>(
  list: AsyncIterable<T>,
  most = Number.POSITIVE_INFINITY,
): Promise<{ readonly items: readonly T[]; readonly more: boolean }> {
  const items: T[] = [];
  for await (const item of list) {
    if (items.length === most) return { items, more: true };
    items.push(item);
  }
  return { items, more: false };
}
