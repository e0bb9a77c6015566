/** `open-stage` at an edge of middy, zod and Powertools. */
import { SFNClient } from '@aws-sdk/client-sfn';
import { z } from 'zod';
import { runningExecutions } from '../../functions/executions/running.ts';
import { openStage } from '../../functions/handlers/open-stage.ts';
import { observed, tools, tracer, waits, watch } from './edge.ts';

const count = z.number().int().min(0);
const input = z.object({
  position: z.object({
    tool: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/),
    generation: count,
    leg: count,
    stage: z.string(),
    lapsesAt: z.iso.datetime().nullable(),
  }),
  token: z.string().min(1).max(2048),
  execution: z.string(),
  definition: count,
  attempt: z.object({ redrives: count, enteredAt: z.iso.datetime(), retries: count }),
});
const executions = runningExecutions(tracer.captureAWSv3Client(new SFNClient({})), {
  lifecycleArn: process.env.LIFECYCLE_ARN ?? '',
  noticeArn: process.env.NOTICE_ARN ?? '',
});
const open = openStage({ tools, waits, executions, watch });

export const handler = observed((async (event: unknown) => open(input.parse(event) as never)) as never);
