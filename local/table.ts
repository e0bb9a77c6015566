import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createTableInput } from '../functions/store/table.ts';
import { DamagedLocalState } from './clock.ts';
import { region, tableName } from './environment.ts';

/** Makes the register's table where the folder is new. Throws {@link DamagedLocalState} where an old one has lost it. */
export async function makeTable(
  endpoint: string,
  accessKeyId: string,
  { isNew, dynamodb: path }: { isNew: boolean; dynamodb: string },
): Promise<void> {
  const client = new DynamoDBClient({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  try {
    await client.send(new CreateTableCommand(createTableInput(tableName)));
    if (!isNew) throw new DamagedLocalState(path, `the table ${tableName} was missing`);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ResourceInUseException') throw error;
  } finally {
    client.destroy();
  }
}
