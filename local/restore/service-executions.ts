import {
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  type SFNClient,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { executionArnOf } from '../../functions/executions/execution-arn.ts';
import type { StateMachines } from '../../functions/executions/running.ts';
import { inTens } from '../../functions/store/in-tens.ts';

/** What a restore asks of Step Functions beside what the protocol does. */
export interface ServiceExecutions {
  /** Names of the executions of tools that run. */
  runningTools(): Promise<ReadonlySet<string>>;
  /** Stops every execution of both state machines that runs, but for those of tools that are named; gives how many. */
  stopAll(but: ReadonlySet<string>): Promise<{ readonly tools: number; readonly notices: number }>;
  /** Whether the execution of a notice ever came to hand letters over; undefined where there never was one of that name. */
  cameToSend(name: string): Promise<boolean | undefined>;
}

/** The state in which a chunk of letters is handed over (workflows/stage-notice.asl.json). */
const sending = 'SendBatch';
const cause = 'The register is being restored: its next generation waits instead.';

export function serviceExecutions(
  client: Pick<SFNClient, 'send'>,
  { lifecycleArn, noticeArn }: StateMachines,
): ServiceExecutions {
  async function running(stateMachineArn: string): Promise<readonly { arn: string; name: string }[]> {
    const found: { arn: string; name: string }[] = [];
    let nextToken: string | undefined;
    do {
      const asked = { stateMachineArn, statusFilter: 'RUNNING', maxResults: 1000, nextToken } as const;
      const page = await client.send(new ListExecutionsCommand(asked));
      for (const { executionArn = '', name = '' } of page.executions ?? [])
        found.push({ arn: executionArn, name });
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    return found;
  }

  async function stop(stateMachineArn: string, but: ReadonlySet<string>): Promise<number> {
    const stopped = (await running(stateMachineArn)).filter(({ name }) => !but.has(name));
    await inTens(stopped, ({ arn }) =>
      client.send(new StopExecutionCommand({ executionArn: arn, error: 'StoppedByPlacet', cause })),
    );
    return stopped.length;
  }

  return {
    runningTools: async () => new Set((await running(lifecycleArn)).map(({ name }) => name)),
    stopAll: async (but) => ({
      tools: await stop(lifecycleArn, but),
      notices: await stop(noticeArn, new Set()),
    }),
    async cameToSend(name) {
      const executionArn = executionArnOf(noticeArn, name);
      let nextToken: string | undefined;
      try {
        do {
          const page = await client.send(
            new GetExecutionHistoryCommand({
              ...{ executionArn, nextToken, maxResults: 1000, includeExecutionData: false },
            }),
          );
          const entered = (page.events ?? []).some(
            ({ stateEnteredEventDetails: state }) => state?.name === sending,
          );
          if (entered) return true;
          nextToken = page.nextToken;
        } while (nextToken !== undefined);
        return false;
      } catch (error) {
        if (error instanceof Error && error.name === 'ExecutionDoesNotExist') return undefined;
        throw error;
      }
    },
  };
}
