import type { SFNClient } from '@aws-sdk/client-sfn';
import type { Executions } from '../ports.ts';
import { pastExecutions } from './past.ts';
import { runningExecutions, type StateMachines } from './running.ts';

/** Executions in Step Functions, with what the service still tells of those that ended. */
export const stepFunctions = (client: SFNClient, machines: StateMachines): Executions => ({
  ...runningExecutions(client, machines),
  ...pastExecutions(client, machines.lifecycleArn),
});
