import {
  type AttributeValue,
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteTableCommand,
  type DynamoDBClient,
  paginateScan,
  UpdateTableCommand,
  waitUntilTableExists,
  waitUntilTableNotExists,
} from '@aws-sdk/client-dynamodb';
import { createTableInput } from '../../functions/store/table.ts';

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
  for (let i = 0; i < items.length; i += 25) {
    let left = items.slice(i, i + 25).map((Item) => ({ PutRequest: { Item } }));
    while (left.length > 0) {
      const { UnprocessedItems } = await client.send(
        new BatchWriteItemCommand({ RequestItems: { [table]: left } }),
      );
      left = (UnprocessedItems?.[table] ?? []) as typeof left;
    }
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
