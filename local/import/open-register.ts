import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../functions/domain/date.ts';
import { peopleStore } from '../../functions/store/people.ts';
import { toolStore } from '../../functions/store/tools.ts';
import { makeBundles } from '../bundles.ts';
import { demonstrationName } from '../demonstration.ts';
import { region, tableName } from '../environment.ts';
import { RunsAlready } from '../lock.ts';
import { describeRunning, registerOfRunning } from '../running.ts';
import { openSystem } from '../system.ts';

/** As for `npm start`: a DynamoDB that is not ours. */
const elsewhere = process.env.DYNAMODB_ENDPOINT;

/** A register that a file can be brought into, and the time of its business. */
export interface OpenRegister {
  readonly ports: { tools: ReturnType<typeof toolStore>; people: ReturnType<typeof peopleStore> };
  readonly now: () => Instant;
  /** `wrote`: the register holds something now, so that a first start does not fill it with the demonstration. */
  close(wrote: boolean): Promise<void>;
}

/** The register on AWS that TABLE_NAME names; the SDK finds region and credentials as it always does. */
export function openDeployed(table: string): OpenRegister {
  return { ...storesOf(new DynamoDBClient({}), table), now: () => new Date().toISOString() };
}

/**
 * The register of the local system in a folder: through the one that runs there, or else one opened for the while.
 * Rejects with a sentence where the running one cannot be reached.
 */
export async function openLocal(directory: string): Promise<OpenRegister> {
  try {
    await makeBundles();
    const system = await openSystem({
      directory,
      registerName: demonstrationName,
      virtual: true,
      ...(elsewhere && { dynamodbEndpoint: elsewhere }),
    });
    const stores = storesOf(clientOf(system.endpoints.dynamodb, system.accessKeyId), system.table);
    return {
      ...stores,
      now: () => new Date(system.clock.now()).toISOString(),
      async close(wrote) {
        await stores.close();
        // The executions of what was brought in are started before it is closed.
        await system.idle();
        if (wrote && system.isNew) system.firstStartDone();
        await system.stop();
      },
    };
  } catch (error) {
    if (error instanceof RunsAlready) return openRunning(directory);
    throw error;
  }
}

async function openRunning(directory: string): Promise<OpenRegister> {
  const running = describeRunning(directory);
  const client = await registerOfRunning(running);
  return { ...storesOf(client, tableName), now: () => running.now };
}

const clientOf = (endpoint: string, accessKeyId: string): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region, credentials: { accessKeyId, secretAccessKey: 'local' } });

function storesOf(client: DynamoDBClient, table: string) {
  return {
    ports: { tools: toolStore(client, table), people: peopleStore(client, table) },
    async close() {
      client.destroy();
    },
  };
}
