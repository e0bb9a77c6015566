import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { peopleStore } from '../../functions/store/people.ts';
import { createTableInput } from '../../functions/store/table.ts';
import { toolStore } from '../../functions/store/tools.ts';
import { startDynamoDbLocal } from '../../local/dynamodb.ts';

/** Amazon's own engine for the tests of the import; every `open` gives the stores of a fresh table. */
export async function startRegisters() {
  const accessKeyId = 'importTests';
  const database = await startDynamoDbLocal({ accessKeyId });
  const client = new DynamoDBClient({
    endpoint: database.endpoint,
    region: 'local',
    credentials: { accessKeyId, secretAccessKey: 'none' },
  });
  let tables = 0;
  return {
    async open() {
      const name = `register${++tables}`;
      await client.send(new CreateTableCommand(createTableInput(name)));
      return { tools: toolStore(client, name), people: peopleStore(client, name) };
    },
    async stop() {
      client.destroy();
      await database.stop();
    },
  };
}
