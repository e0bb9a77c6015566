import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyId } from '../../functions/domain/ids.ts';
import { peopleStore } from '../../functions/store/people.ts';
import { killNow } from '../../local/crash/family.ts';
import { startDynamoDbLocal } from '../../local/dynamodb.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'dynamodb-local-'));
});
afterEach(() => rm(directory, { recursive: true }));

const accessKeyId = 'abc123';
const table = 'register';
const storeAt = (endpoint: string) =>
  peopleStore(
    new DynamoDBClient({
      endpoint,
      region: 'eu-west-1',
      credentials: { accessKeyId, secretAccessKey: 'local' },
    }),
    table,
  );
const follower = bodyId('p1') as never;

/** A process that starts DynamoDB Local, writes one item and then only waits to be killed. */
const owner = `
  import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
  import { createTableInput } from './functions/store/table.ts';
  import { peopleStore } from './functions/store/people.ts';
  import { startDynamoDbLocal } from './local/dynamodb.ts';
  import { committed } from './local/dynamodb-commits.ts';
  const { endpoint } = await startDynamoDbLocal({ directory: process.argv[1], accessKeyId: '${accessKeyId}' });
  const credentials = { accessKeyId: '${accessKeyId}', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials });
  await client.send(new CreateTableCommand(createTableInput('${table}')));
  await peopleStore(client, '${table}').follow('body:PTC', 'p1', true);
  if (process.argv[2] === 'committed') await committed({ endpoint, accessKeyId: '${accessKeyId}', region: 'eu-west-1' });
  console.log(endpoint);
`;

/** Settles once nobody listens there any more: a busy machine may drop a connection of one that still does. */
async function silent(endpoint: string): Promise<void> {
  for (;;) {
    const refused = await fetch(endpoint).then(
      () => false,
      ({ cause }: { cause?: { code?: string } }) => cause?.code === 'ECONNREFUSED',
    );
    if (refused) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('DynamoDB Local', () => {
  it('ends when its owner is killed, and finds everything when it starts again', async () => {
    const script = spawn(process.execPath, ['--input-type=module-typescript', '-e', owner, directory], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(script.stdout, 'data');
    const endpoint = String(line).trim();
    script.kill('SIGKILL');
    await silent(endpoint);
    const again = await startDynamoDbLocal({ directory, accessKeyId });
    expect(await storeAt(again.endpoint).followers('body:PTC')).toEqual([follower]);
    await again.stop();
  });

  it('has what it answered after a kill of everything, once that was committed', async () => {
    const args = ['--input-type=module-typescript', '-e', owner, directory, 'committed'];
    const script = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(script.stdout, 'data');
    killNow(script.pid ?? 0, 'the program and its database');
    await once(script, 'close');
    const again = await startDynamoDbLocal({ directory, accessKeyId });
    expect(await storeAt(again.endpoint).followers('body:PTC')).toEqual([follower]);
    await again.stop();
  });

  it('shows another access key none of our tables', async () => {
    const local = await startDynamoDbLocal({ accessKeyId: 'somebodyElse' });
    await expect(storeAt(local.endpoint).members()).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    await local.stop();
    await local.ended;
  });

  it('keeps its directory from other users of the machine', async () => {
    const local = await startDynamoDbLocal({ directory: join(directory, 'new', 'folder'), accessKeyId });
    expect((await stat(join(directory, 'new', 'folder'))).mode & 0o777).toBe(0o700);
    await local.stop();
  });

  it('says which port is taken', async () => {
    const local = await startDynamoDbLocal({ accessKeyId });
    await expect(startDynamoDbLocal({ accessKeyId, port: local.port })).rejects.toThrow(
      `Port ${local.port} is taken: stop what listens there, or choose another port.`,
    );
    await local.stop();
  });

  it('says how to cure a damaged file', async () => {
    await writeFile(join(directory, 'abc123_eu-west-1.db'), 'not a database at all');
    await expect(startDynamoDbLocal({ directory, accessKeyId })).rejects.toThrow('npm run reset');
  });

  it('says how to get Java where there is none', async () => {
    const { PATH } = process.env;
    process.env.PATH = directory;
    try {
      await expect(startDynamoDbLocal({ accessKeyId })).rejects.toThrow('install Java 17');
    } finally {
      process.env.PATH = PATH;
    }
  });

  it('takes only an access key that it can take', async () => {
    await expect(startDynamoDbLocal({ accessKeyId: 'with-dashes' })).rejects.toThrow('letters and digits');
  });
});
