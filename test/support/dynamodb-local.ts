import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createTableInput } from '../../functions/store/table.ts';
import { startDynamoDbLocal } from '../../local/dynamodb.ts';

export interface TestDynamoDb {
  readonly client: DynamoDBClient;
  /** A new register of its own; its name. */
  freshTable(): Promise<string>;
  stop(): Promise<void>;
}

/** DynamoDB Local in memory for one test file: two seconds to start, so share it within the file. */
export async function dynamoDbForTests(): Promise<TestDynamoDb> {
  const { endpoint, accessKeyId, ...local } = await startDynamoDbLocal({
    accessKeyId: randomUUID().replaceAll('-', ''),
  });
  const client = new DynamoDBClient({
    endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId, secretAccessKey: 'unused' },
  });
  return {
    client,
    async freshTable() {
      const name = `register-${randomUUID()}`;
      await client.send(new CreateTableCommand(createTableInput(name)));
      return name;
    },
    async stop() {
      client.destroy();
      await local.stop();
    },
  };
}
