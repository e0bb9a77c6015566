import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Client } from '../functions/store/open-table.ts';
import { registerTable } from '../functions/store/table.ts';
import { itemSize, type StoredItem } from './item-size.ts';

/** What one written item costs. */
export interface Cost {
  readonly item: string;
  readonly bytes: number;
  readonly units: number;
  readonly indexUnits: number;
}

const { partitionKey, sortKey, index, secondIndex } = registerTable;
/** What each index keeps of an item beside its own keys. */
const indexes = [index, { ...secondIndex, include: [] }] as const;
type Index = (typeof indexes)[number];
const steps = (bytes: number) => Math.ceil(bytes / 1024);

/**
 * Counts write units by AWS's rules, from the items before and after: a kilobyte a unit, twice that in a transaction,
 * and in the index one write for a changed entry, two where its key moves. What DynamoDB Local itself reports is
 * not used: for transactions it counts the index double.
 */
export function countingClient(client: DynamoDBClient, costs: Cost[]): Client {
  const read = async (TableName: string | undefined, Key: StoredItem) =>
    (await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))).Item;
  const send = async (command: Parameters<DynamoDBClient['send']>[0]) => {
    const written = keysOf(command);
    const table = written[0]?.table;
    const before = await Promise.all(written.map(({ key }) => read(table, key)));
    const answer = await client.send(command);
    const factor = command instanceof TransactWriteItemsCommand ? 2 : 1;
    for (const [i, { key }] of written.entries())
      costs.push(costOf(before[i], await read(table, key), factor));
    return answer;
  };
  return { send: send as DynamoDBClient['send'] };
}

const keyIn = (item: StoredItem = {}): StoredItem =>
  Object.fromEntries(Object.entries(item).filter(([name]) => name === partitionKey || name === sortKey));

function keysOf(command: unknown): readonly { table: string | undefined; key: StoredItem }[] {
  if (command instanceof PutItemCommand)
    return [{ table: command.input.TableName, key: keyIn(command.input.Item) }];
  if (command instanceof UpdateItemCommand)
    return [{ table: command.input.TableName, key: command.input.Key ?? {} }];
  if (command instanceof TransactWriteItemsCommand)
    return (command.input.TransactItems ?? []).map(({ Put, Delete }) => ({
      table: (Put ?? Delete)?.TableName,
      key: Delete?.Key ?? keyIn(Put?.Item),
    }));
  return [];
}

function costOf(before: StoredItem = {}, after: StoredItem = {}, factor: number): Cost {
  const bytes = Math.max(itemSize(before), itemSize(after));
  return {
    item: `${after[partitionKey]?.S} ${after[sortKey]?.S}`,
    bytes,
    units: steps(bytes) * factor,
    indexUnits: indexes.reduce((sum, of) => sum + indexUnits(of, before, after), 0),
  };
}

/** What an index keeps of an item; undefined where it is not in the index. */
function entryOf(of: Index, item: StoredItem): StoredItem | undefined {
  if (!item[of.partitionKey]) return undefined;
  const kept: readonly string[] = [partitionKey, sortKey, of.partitionKey, of.sortKey, ...of.include];
  return Object.fromEntries(Object.entries(item).filter(([name]) => kept.includes(name)));
}

function indexUnits(of: Index, itemBefore: StoredItem, itemAfter: StoredItem): number {
  const [before, after] = [entryOf(of, itemBefore), entryOf(of, itemAfter)];
  const keyOf = (entry: StoredItem) => `${entry[of.partitionKey]?.S} ${entry[of.sortKey]?.S}`;
  const sizes = [before, after].map((entry) => (entry ? steps(itemSize(entry)) : 0));
  if (!before || !after || keyOf(before) !== keyOf(after)) return sizes.reduce((sum, size) => sum + size, 0);
  return JSON.stringify(before) === JSON.stringify(after) ? 0 : Math.max(...sizes);
}
