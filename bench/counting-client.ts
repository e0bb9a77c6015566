import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Client } from '../functions/store/open-table.ts';
import { registerTable } from '../functions/store/table.ts';
import type { StoredItem } from './item-size.ts';
import { type Cost, costOf } from './write-cost.ts';

const { partitionKey, sortKey } = registerTable;

/** Counts write units by rule (write-cost.ts), from the items before and after each write of this client. */
export function countingClient(client: DynamoDBClient, costs: Cost[]): Client {
  const read = async (TableName: string | undefined, Key: StoredItem) =>
    (await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))).Item;
  const send = async (command: Parameters<DynamoDBClient['send']>[0]) => {
    const written = keysOf(command);
    const table = written[0]?.table;
    const before = await Promise.all(written.map(({ key }) => read(table, key)));
    const answer = await client.send(command);
    const inTransaction = command instanceof TransactWriteItemsCommand;
    for (const [i, { key }] of written.entries())
      costs.push(costOf(before[i], await read(table, key), inTransaction));
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
