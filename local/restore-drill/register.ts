import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { personId } from '../../functions/domain/ids.ts';
import { executionArnOf } from '../../functions/executions/execution-arn.ts';
import { peopleStore } from '../../functions/store/people.ts';
import { toolStore } from '../../functions/store/tools.ts';
import { importOf, openSessions, type Placed } from '../../test/local/fifty-tools.ts';
import { importFile, seedFiles } from '../import/import-file.ts';
import { openSystem, type System } from '../system.ts';
import type { Deed } from './story.ts';

/** The local system of a drill, in everyday life or quiet. */
export interface DrillSystem {
  readonly system: System;
  readonly dynamodb: DynamoDBClient;
  readonly sfn: SFNClient;
  /** Throws Error with the register's refusal. */
  give(deed: Deed): Promise<void>;
  /** As somebody would in the console, past our code. */
  stopFromOutside(execution: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens it on its folder with time that stands still but for `advanceTo`. */
export async function openDrill(folder: string, quiet: 'no' | 'yes' | 'entering'): Promise<DrillSystem> {
  const directory = join(folder, 'state');
  const system = await openSystem({ directory, registerName: 'Rehearsal', virtual: true, quiet });
  const credentials = { accessKeyId: system.accessKeyId, secretAccessKey: 'local' };
  const { region, endpoints } = system;
  const dynamodb = new DynamoDBClient({ endpoint: endpoints.dynamodb, region, credentials });
  const sfn = new SFNClient({ endpoint: endpoints.stepFunctions, region, credentials });
  return {
    ...{ system, dynamodb, sfn },
    async give({ tool, key, by, command }) {
      const { payload } = await system.invoke('commands', { tool, key, by, command });
      if ((payload as { ok?: boolean }).ok !== true)
        throw new Error(`${command.type} of ${tool}: ${JSON.stringify(payload)}`);
    },
    async stopFromOutside(execution) {
      const machine = system.environment.LIFECYCLE_ARN ?? '';
      await sfn.send(new StopExecutionCommand({ executionArn: executionArnOf(machine, execution) }));
    },
    async close() {
      dynamodb.destroy();
      sfn.destroy();
      await system.stop();
    },
  };
}

/** Fills a new register: the bodies and people of the demonstration, tools at every stage, sessions that sit. */
export async function fill({ system, dynamodb }: DrillSystem, tools: readonly Placed[], folder: string) {
  const ports = { tools: toolStore(dynamodb, system.table), people: peopleStore(dynamodb, system.table) };
  const own = join(folder, 'tools.json');
  writeFileSync(own, JSON.stringify(importOf(tools)));
  for (const file of [...seedFiles.filter((name) => !name.endsWith('tools.json')), own]) {
    const now = new Date(system.clock.now()).toISOString();
    const report = await importFile({ ports, file, dryRun: false, by: personId('seed'), now });
    if (!report.written) throw new Error(`${file}: ${JSON.stringify(report.wrong)}`);
  }
  await system.idle();
  system.firstStartDone();
  for (const input of openSessions) await system.invoke('commands', input);
}
