import {
  type AttributeValue,
  CreateTableCommand,
  DeleteTableCommand,
  type DynamoDBClient,
  paginateScan,
  TransactWriteItemsCommand,
  UpdateTableCommand,
  waitUntilTableExists,
  waitUntilTableNotExists,
} from '@aws-sdk/client-dynamodb';
import { createTableInput } from '../../functions/store/table.ts';

/** Items of one transaction (AWS, TransactWriteItems). */
const mostInTransaction = 100;

type Item = Record<string, AttributeValue>;

/** Every item of a table, strongly consistent. With nobody writing it is what a recovery to this second would give. */
async function itemsOf(client: DynamoDBClient, table: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const page of paginateScan({ client }, { TableName: table, ConsistentRead: true }))
    items.push(...(page.Items ?? []));
  return items;
}

/** As a restored table is on AWS: the items and the indexes, and no stream. */
async function tableFrom(client: DynamoDBClient, items: readonly Item[], table: string): Promise<void> {
  const { StreamSpecification: _, ...input } = createTableInput(table);
  await client.send(new CreateTableCommand(input));
  await waitUntilTableExists({ client, maxWaitTime: 60 }, { TableName: table });
  // A transaction, because DynamoDB Local commits each item of a batch by itself.
  for (let i = 0; i < items.length; i += mostInTransaction) {
    const TransactItems = items
      .slice(i, i + mostInTransaction)
      .map((Item) => ({ Put: { TableName: table, Item } }));
    await client.send(new TransactWriteItemsCommand({ TransactItems }));
  }
}

/** A second table with what the first has at this moment; gives how many items. */
export async function copyTable(client: DynamoDBClient, from: string, to: string): Promise<number> {
  const items = await itemsOf(client, from);
  await tableFrom(client, items, to);
  return items.length;
}

/** Puts a copy in the place of a table, whose name and stream it then has. */
export async function putInPlace(client: DynamoDBClient, copy: string, table: string): Promise<void> {
  const items = await itemsOf(client, copy);
  await client.send(new DeleteTableCommand({ TableName: table }));
  await waitUntilTableNotExists({ client, maxWaitTime: 60 }, { TableName: table });
  await tableFrom(client, items, table);
  const { StreamSpecification } = createTableInput(table);
  await client.send(new UpdateTableCommand({ TableName: table, StreamSpecification }));
}
