import type { StopExecutionInput, StopExecutionOutput } from '@aws-sdk/client-sfn';
import type { EngineRoom } from '../engine-room.ts';
import { findExecution } from './executions.ts';

/** StopExecution. */
export function stopActions(room: EngineRoom) {
  return {
    /** An execution that has ended is left as it is, and the answer says when that was. */
    async stopExecution({ executionArn, error, cause }: StopExecutionInput): Promise<StopExecutionOutput> {
      const { execution } = findExecution(room, executionArn);
      const failure = {
        ...(error === undefined ? {} : { error }),
        ...(cause === undefined ? {} : { cause }),
      };
      await room.transitions.apply(execution.arn, { kind: 'stopped', failure });
      const { stoppedAt } = findExecution(room, executionArn).execution;
      return { stopDate: new Date(stoppedAt ?? room.clock.now()) };
    },
  };
}
