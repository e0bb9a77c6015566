import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { NoticeId } from '../domain/notice.ts';
import type { Executions } from '../ports.ts';
import { sayingBusy } from './engine-busy.ts';
import { executionArnOf } from './execution-arn.ts';
import type { PastExecutions } from './past.ts';

export interface StateMachines {
  readonly lifecycleArn: string;
  readonly noticeArn: string;
}

/**
 * What the protocol asks of Step Functions. Throws EngineBusy where it may be asked again, and errors that the protocol has
 * no answer to as the service names them.
 */
export function runningExecutions(
  engine: SFNClient,
  { lifecycleArn, noticeArn }: StateMachines,
): Omit<Executions, keyof PastExecutions> {
  const client = sayingBusy(engine);
  const start = async (stateMachineArn: string, name: string, input: unknown) => {
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
      return 'started';
    } catch (error) {
      // Running with another input, or ended: in both cases the name has been used.
      if (error instanceof ExecutionAlreadyExists) return 'exists';
      throw error;
    }
  };
  const describe = async (machineArn: string, name: string) => {
    try {
      const described = await client.send(
        // Inputs may hold what only the body's seats may read: they are not asked for.
        new DescribeExecutionCommand({
          executionArn: executionArnOf(machineArn, name),
          includedData: 'METADATA_ONLY',
        }),
      );
      const { status, startDate, stopDate } = described;
      if (!status || !startDate) throw new Error(`The service described ${name} without status or start`);
      return {
        status,
        startedAt: startDate.toISOString(),
        ...(stopDate === undefined ? {} : { endedAt: stopDate.toISOString() }),
      };
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return undefined;
      throw error;
    }
  };
  return {
    start: (name, position) => start(lifecycleArn, name, position),
    startNotice: (id, sendAt, run) => start(noticeArn, noticeExecution(id, run), { notice: id, sendAt }),
    async answer(token, position) {
      try {
        await client.send(new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(position) }));
        return 'answered';
      } catch (error) {
        if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist) return 'gone';
        if (error instanceof InvalidToken) return 'invalid';
        throw error;
      }
    },
    describe: (name) => describe(lifecycleArn, name),
    describeNotice: (id, run) => describe(noticeArn, noticeExecution(id, run)),
    async stop(name, cause) {
      try {
        await client.send(
          new StopExecutionCommand({
            executionArn: executionArnOf(lifecycleArn, name),
            error: 'StoppedByPlacet',
            cause,
          }),
        );
      } catch (error) {
        if (!(error instanceof ExecutionDoesNotExist)) throw error;
      }
    },
  };
}

/** The first execution of a notice has its name; one started again after it died, `-r1`, `-r2` … */
const noticeExecution = (id: NoticeId, run = 0): string => (run === 0 ? id : `${id}-r${run}`);
