import {
  BatchWriteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Client } from '../functions/store/open-table.ts';
import type { StoredItem } from './item-size.ts';

/**
 * Fills an empty register through its own stores, quickly: what they put is gathered, twenty-five items a call and eight
 * calls at once. Conditions are not looked at. Reads see what was flushed.
 */
export function filling(client: DynamoDBClient, table: string) {
  const gathered: StoredItem[] = [];
  const send = async (command: Parameters<DynamoDBClient['send']>[0]) => {
    if (command instanceof PutItemCommand) gathered.push(command.input.Item ?? {});
    else if (command instanceof TransactWriteItemsCommand)
      gathered.push(...(command.input.TransactItems ?? []).map(({ Put }) => Put?.Item ?? {}));
    else return client.send(command);
    return {};
  };
  async function flush(): Promise<void> {
    const parts: StoredItem[][] = [];
    while (gathered.length > 0) parts.push(gathered.splice(0, 25));
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let part = parts.shift(); part; part = parts.shift()) {
          const puts = part.map((Item) => ({ PutRequest: { Item } }));
          const { UnprocessedItems } = await client.send(
            new BatchWriteItemCommand({ RequestItems: { [table]: puts } }),
          );
          if (UnprocessedItems?.[table]?.length) throw new Error('DynamoDB Local left items out');
        }
      }),
    );
  }
  return {
    client: { send: send as DynamoDBClient['send'] } as Client,
    /** Keeps an item as it is. */
    put: (item: StoredItem) => void gathered.push(item),
    flush,
  };
}
