import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { SFNClient } from '@aws-sdk/client-sfn';
import { runningExecutions, type StateMachines } from '../../functions/executions/running.ts';
import type { Clock, Watch } from '../../functions/ports.ts';
import { noticeStore } from '../../functions/store/notices.ts';
import { peopleStore } from '../../functions/store/people.ts';
import { toolStore } from '../../functions/store/tools.ts';
import { waitStore } from '../../functions/store/waits.ts';
import { region, tableName } from '../environment.ts';
import { describeRunning } from '../running.ts';
import { machineArnOf } from '../step-functions/arns.ts';
import type { RestorePorts } from './restore-ports.ts';
import { serviceExecutions } from './service-executions.ts';

/** Where a register is: its table, the one that was damaged, its state machines, and the time of its business. */
export interface RegisterPlace {
  readonly dynamodb: DynamoDBClient;
  readonly sfn: SFNClient;
  readonly table: string;
  readonly old?: string | undefined;
  readonly machines: StateMachines;
  readonly clock: Clock;
}

/** Faults are said on standard error; nobody counts them here. */
const watch: Watch = { count: (what, facts) => console.error(`${what} ${JSON.stringify(facts)}`) };

export function restorePorts({ dynamodb, sfn, table, old, machines, clock }: RegisterPlace): RestorePorts {
  return {
    tools: toolStore(dynamodb, table),
    waits: waitStore(dynamodb, table),
    people: peopleStore(dynamodb, table),
    notices: noticeStore(dynamodb, table),
    executions: runningExecutions(sfn, machines),
    service: serviceExecutions(sfn, machines),
    ...(old !== undefined && {
      old: { tools: toolStore(dynamodb, old), notices: noticeStore(dynamodb, old) },
    }),
    clock,
    watch,
  };
}

/** A restore asks faster than the service's buckets refill (DescribeExecution: 15 a second), and has nobody waiting. */
const patient = { maxAttempts: 20, retryMode: 'adaptive' } as const;

/** The one deployed in the account and region of the caller's credentials, as its functions know it. */
export async function deployedPlace(old: string | undefined): Promise<RegisterPlace> {
  const knowing = { FunctionName: 'placet-api-administer' };
  const { Environment } = await new LambdaClient({}).send(new GetFunctionConfigurationCommand(knowing));
  const setting = (name: string): string => {
    const value = Environment?.Variables?.[name];
    if (value === undefined) throw new Error(`placet-api-administer has no ${name}: deploy first.`);
    return value;
  };
  return {
    ...{ dynamodb: new DynamoDBClient(patient), sfn: new SFNClient(patient), old },
    table: setting('TABLE_NAME'),
    machines: { lifecycleArn: setting('LIFECYCLE_ARN'), noticeArn: setting('NOTICE_ARN') },
    clock: { now: () => new Date().toISOString() },
  };
}

/** The local one that runs on a folder, which is to be quiet: PLACET_QUIET=yes npm start. */
export function localPlace(directory: string, old: string | undefined): RegisterPlace {
  const { endpoints, config, now } = describeRunning(directory);
  const arnOf = (name: string) => machineArnOf({ region, accountId: '000000000000' }, name);
  return {
    dynamodb: new DynamoDBClient({ ...config, endpoint: endpoints.dynamodb }),
    sfn: new SFNClient({ ...config, endpoint: endpoints.stepFunctions }),
    ...{ table: tableName, old },
    machines: { lifecycleArn: arnOf('tool-lifecycle'), noticeArn: arnOf('stage-notice') },
    clock: { now: () => now },
  };
}
