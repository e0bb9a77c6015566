/** `relay` at an edge of middy and Powertools. */
import { SFNClient } from '@aws-sdk/client-sfn';
import { runningExecutions } from '../../functions/executions/running.ts';
import { relay } from '../../functions/handlers/relay.ts';
import { clock, notices, observed, people, tools, tracer, waits, watch } from './edge.ts';

const executions = runningExecutions(tracer.captureAWSv3Client(new SFNClient({})), {
  lifecycleArn: process.env.LIFECYCLE_ARN ?? '',
  noticeArn: process.env.NOTICE_ARN ?? '',
});

export const handler = observed(relay({ tools, waits, people, notices, executions, watch, clock }) as never);
