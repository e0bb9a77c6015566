import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { personId } from '../../functions/domain/ids.ts';
import { peopleStore } from '../../functions/store/people.ts';
import { toolStore } from '../../functions/store/tools.ts';
import { makeBundles } from '../../local/bundles.ts';
import { importFile, seedFiles } from '../../local/import/import-file.ts';
import { openSystem, type System, type SystemOptions } from '../../local/system.ts';

export interface SeededSystem {
  readonly system: System;
  readonly dynamo: DynamoDBClient;
  /** Ends it and removes all that it kept. */
  end(): Promise<void>;
}

/**
 * The whole local system over the demonstration's register, in a folder of its own and on free ports, with time that
 * stands still. Nothing is throttled: a test asks more than people do.
 */
export async function seededSystem(options: Partial<SystemOptions> = {}): Promise<SeededSystem> {
  const folder = mkdtempSync(join(tmpdir(), 'placet-seeded-'));
  await makeBundles();
  const system = await openSystem({
    directory: join(folder, 'state'),
    registerName: 'Rehearsal',
    virtual: true,
    limits: { ratePerSecond: 1_000_000, burst: 1_000_000 },
    ...options,
  });
  const dynamo = new DynamoDBClient({
    endpoint: system.endpoints.dynamodb,
    region: system.region,
    credentials: { accessKeyId: system.accessKeyId, secretAccessKey: 'local' },
  });
  const ports = { people: peopleStore(dynamo, system.table), tools: toolStore(dynamo, system.table) };
  const now = new Date(system.clock.now()).toISOString();
  for (const file of seedFiles) await importFile({ ports, file, dryRun: false, by: personId('seed'), now });
  await system.idle();
  system.firstStartDone();
  return {
    system,
    dynamo,
    async end() {
      dynamo.destroy();
      await system.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
