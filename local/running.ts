import { existsSync, readFileSync } from 'node:fs';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../functions/domain/date.ts';
import { peopleStore } from '../functions/store/people.ts';
import { firstPort, type Ports, portsFrom } from './addresses.ts';
import { region, tableName } from './environment.ts';
import { pathsIn } from './folder.ts';
import { isLocked } from './lock.ts';

/** No local system answers. The message is one line that names the cure. */
export class NotRunning extends Error {
  override readonly name = 'NotRunning';
}

/** The local system that runs, as another process of this machine finds it. */
export interface Running {
  readonly directory: string;
  readonly accessKeyId: string;
  readonly endpoints: { readonly [Part in keyof Ports]: string };
  /** What clients of AWS' services need to speak with it, but for the endpoint. */
  readonly config: DynamoDBClientConfig;
  /** The time of the bodies' business: what its clock has promised, at most half a minute ahead of what it shows. */
  readonly now: Instant;
}

/**
 * What its folder and PORT say of it; nobody is asked whether it is there. `DYNAMODB_ENDPOINT` counts as for `npm start`.
 * Throws {@link NotRunning} where the folder was never used.
 */
export function describeRunning(directory: string): Running {
  const { manifest, clock } = pathsIn(directory);
  if (!existsSync(manifest) || !existsSync(clock))
    throw new NotRunning(`There is no register in ${directory} yet: npm start first.`);
  const { accessKeyId } = JSON.parse(readFileSync(manifest, 'utf8')) as { accessKeyId: string };
  const ports = Object.entries(portsFrom(firstPort(process.env.PORT)));
  const endpoints = Object.fromEntries(
    ports.map(([part, port]) => [part, `http://127.0.0.1:${port}`]),
  ) as unknown as Running['endpoints'];
  const elsewhere = process.env.DYNAMODB_ENDPOINT;
  return {
    directory,
    accessKeyId,
    endpoints: elsewhere ? { ...endpoints, dynamodb: elsewhere } : endpoints,
    config: { region, credentials: { accessKeyId, secretAccessKey: 'local' } },
    now: readFileSync(clock, 'utf8').trim(),
  };
}

/** A client for its register, once it has answered. Rejects with {@link NotRunning} where it does not. */
export async function registerOfRunning({ directory, endpoints, config }: Running): Promise<DynamoDBClient> {
  const endpoint = endpoints.dynamodb;
  const client = new DynamoDBClient({ ...config, endpoint, maxAttempts: 1 });
  try {
    await peopleStore(client, tableName).members();
    return client;
  } catch (cause) {
    client.destroy();
    const why = isLocked(directory)
      ? `Placet runs on ${directory}, but its register is not at ${endpoint}: give the PORT that it was started with.`
      : `Placet does not run on ${directory}: npm start first, and leave it running.`;
    throw new NotRunning(why, { cause });
  }
}
