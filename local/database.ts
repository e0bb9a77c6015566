import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createTableInput } from '../functions/store/table.ts';
import { DamagedLocalState } from './clock.ts';
import { startDynamoDbLocal } from './dynamodb.ts';
import { region, tableName } from './environment.ts';
import type { Folder } from './folder.ts';

export interface Database {
  readonly endpoint: string;
  /** Settles when it has ended, whoever ended it; one that runs elsewhere never does. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts DynamoDB Local on the folder, or takes the DynamoDB that runs at `elsewhere`, and sees to the register's table.
 * Rejects with `DynamoDbLocalNotStarted`, or with {@link DamagedLocalState} where an old folder has lost its table.
 */
export async function openDatabase(
  folder: Folder,
  port: number,
  elsewhere: string | undefined,
): Promise<Database> {
  const { accessKeyId, dynamodb: directory } = folder;
  const database: Database =
    elsewhere === undefined
      ? await startDynamoDbLocal({ directory, port, accessKeyId })
      : { endpoint: elsewhere, ended: new Promise(() => undefined), stop: async () => undefined };
  try {
    const isMissing = await makeTable(database.endpoint, accessKeyId);
    if (isMissing && !folder.isNew) throw new DamagedLocalState(directory, `it had no table ${tableName}`);
  } catch (error) {
    await database.stop();
    throw error;
  }
  return database;
}

/** Says whether it was missing. */
async function makeTable(endpoint: string, accessKeyId: string): Promise<boolean> {
  const credentials = { accessKeyId, secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region, credentials, maxAttempts: 1 });
  try {
    await client.send(new CreateTableCommand(createTableInput(tableName)));
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceInUseException') return false;
    throw error;
  } finally {
    client.destroy();
  }
}
