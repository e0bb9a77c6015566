import { DeleteItemCommand, type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { ToolId } from '../../functions/domain/ids.ts';
import { eventKey } from '../../functions/store/keys.ts';
import { toolStore } from '../../functions/store/tools.ts';

/** What nobody should be able to do: first events deleted, others written over, past all our code. */
export async function damage(client: DynamoDBClient, table: string, tools: readonly ToolId[]): Promise<void> {
  for (const [i, tool] of tools.entries()) {
    const { PK, SK } = eventKey(tool, 1);
    const Key = { PK: { S: PK }, SK: { S: SK } };
    if (i % 2 === 0) await client.send(new DeleteItemCommand({ TableName: table, Key }));
    else
      await client.send(
        new UpdateItemCommand({
          ...{ TableName: table, Key, UpdateExpression: 'SET #hash = :zero' },
          ExpressionAttributeNames: { '#hash': 'hash' },
          ExpressionAttributeValues: { ':zero': { S: '0'.repeat(64) } },
        }),
      );
    const { broken } = await toolStore(client, table).verify(tool);
    if (!broken) throw new Error(`The chain of ${tool} is whole although it was damaged`);
  }
}
