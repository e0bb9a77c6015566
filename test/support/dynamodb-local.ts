import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createTableInput } from '../../functions/store/table.ts';
import { startDynamoDbLocal } from '../../local/dynamodb.ts';

export interface TestDynamoDb {
  readonly client: DynamoDBClient;
  /** The name of a new, empty register; the one before is deleted. */
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
  let last: string | undefined;
  return {
    client,
    async freshTable() {
      // DynamoDB Local slows down with the number of tables it has.
      if (last !== undefined) await client.send(new DeleteTableCommand({ TableName: last }));
      const name = `register-${randomUUID()}`;
      last = name;
      // Nobody reads its stream, and DynamoDB Local keeps the streams of all tables that it ever had: with them, the tests
      // of the stores take twice as long.
      const { StreamSpecification: _, ...table } = createTableInput(name);
      await client.send(new CreateTableCommand(table));
      return name;
    },
    async stop() {
      client.destroy();
      await local.stop();
    },
  };
}
