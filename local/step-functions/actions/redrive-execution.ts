import type { RedriveExecutionInput, RedriveExecutionOutput } from '@aws-sdk/client-sfn';
import type { Execution } from '../core/execution.ts';
import { HISTORY_LIMIT_EVENTS } from '../core/history.ts';
import type { EngineRoom } from '../engine-room.ts';
import { ServiceError } from '../service-error.ts';
import { findExecution } from './executions.ts';
import { timeoutOf } from './start-execution.ts';

/** Executions can be redriven for 14 days after they ended (API reference of RedriveExecution). */
const REDRIVABLE_MS = 14 * 24 * 60 * 60 * 1000;

/** RedriveExecution. */
export function redriveActions(room: EngineRoom) {
  const { store, clock, transitions } = room;
  return {
    async redriveExecution({ executionArn }: RedriveExecutionInput): Promise<RedriveExecutionOutput> {
      const { execution, revisionId } = findExecution(room, executionArn);
      const now = clock.now();
      const refusal = whyNotRedrivable(execution, now);
      if (refusal !== undefined) throw new ServiceError('ExecutionNotRedrivable', refusal);
      const timeoutAt = timeoutOf(store.machines.revision(revisionId), now);
      await transitions.apply(execution.arn, { kind: 'redriven', timeoutAt });
      return { redriveDate: new Date(now) };
    },
  };
}

/** The reason why an execution cannot be redriven, or nothing when it can. */
export function whyNotRedrivable(execution: Execution, now: number): string | undefined {
  const { status, stoppedAt, lastEventId } = execution;
  if (status === 'RUNNING' || status === 'SUCCEEDED') return `Execution is ${status} and cannot be redriven`;
  if (stoppedAt !== undefined && now - stoppedAt > REDRIVABLE_MS) {
    return 'Execution has exceeded the redrivable period of 14 days';
  }
  if (lastEventId >= HISTORY_LIMIT_EVENTS)
    return 'Execution has reached the maximum number of history events';
  return undefined;
}
