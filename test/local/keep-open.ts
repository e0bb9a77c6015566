import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { PersonId } from '../../functions/domain/ids.ts';
import { peopleStore } from '../../functions/store/people.ts';
import { toolStore } from '../../functions/store/tools.ts';
import { makeBundles } from '../../local/bundles.ts';
import { importFile, seedFiles } from '../../local/import/import-file.ts';
import { openSystem } from '../../local/system.ts';
import { importOfFiftyTools } from './fifty-tools.ts';

// A process of its own for kill.test.ts: opens the local system on the folder it is given, fills it with the seed's
// bodies and people and fifty tools where it is new, says where it listens, and stays until it is killed.
const [folder = ''] = process.argv.slice(2);
await makeBundles();
const system = await openSystem({ directory: join(folder, 'state'), registerName: 'Rehearsal' });
const { endpoints, accessKeyId, region, table, environment } = system;
if (system.isNew) {
  const credentials = { accessKeyId, secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: endpoints.dynamodb, region, credentials });
  const ports = { tools: toolStore(client, table), people: peopleStore(client, table) };
  const fifty = join(folder, 'fifty.json');
  writeFileSync(fifty, JSON.stringify(importOfFiftyTools));
  for (const file of [...seedFiles.filter((name) => !name.endsWith('tools.json')), fifty]) {
    const now = new Date(system.clock.now()).toISOString();
    const report = await importFile({ ports, file, dryRun: false, by: 'seed' as PersonId, now });
    if (!report.written) throw new Error(`${file}: ${JSON.stringify(report.wrong)}`);
  }
  client.destroy();
  system.firstStartDone();
}
const lifecycleArn = environment.LIFECYCLE_ARN;
console.log(`OPEN ${JSON.stringify({ endpoints, accessKeyId, region, table, lifecycleArn })}`);
