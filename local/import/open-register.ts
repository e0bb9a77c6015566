import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../functions/domain/date.ts';
import { peopleStore } from '../../functions/store/people.ts';
import { toolStore } from '../../functions/store/tools.ts';
import { firstPort, portsFrom } from '../addresses.ts';
import { makeBundles } from '../bundles.ts';
import { demonstrationName } from '../demonstration.ts';
import { region, tableName } from '../environment.ts';
import { RunsAlready } from '../lock.ts';
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
  return { ...storesOf({}, table), now: () => new Date().toISOString() };
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
  const { accessKeyId } = JSON.parse(await readFile(join(directory, 'system.json'), 'utf8'));
  // What its clock has promised: at most half a minute ahead of what it shows.
  const now = (await readFile(join(directory, 'clock'), 'utf8')).trim();
  const { dynamodb } = portsFrom(firstPort(process.env.PORT));
  const endpoint = elsewhere || `http://127.0.0.1:${dynamodb}`;
  const stores = storesOf(clientOf(endpoint, accessKeyId), tableName);
  try {
    await stores.ports.people.members();
  } catch (error) {
    await stores.close();
    throw new Error(
      `Placet runs on ${directory}, but its register is not at ${endpoint}: give the PORT that it was started with.`,
      { cause: error },
    );
  }
  return { ...stores, now: () => now };
}

const clientOf = (endpoint: string, accessKeyId: string): DynamoDBClientConfig => ({
  endpoint,
  region,
  credentials: { accessKeyId, secretAccessKey: 'local' },
});

function storesOf(config: DynamoDBClientConfig, table: string) {
  const client = new DynamoDBClient(config);
  return {
    ports: { tools: toolStore(client, table), people: peopleStore(client, table) },
    async close() {
      client.destroy();
    },
  };
}
