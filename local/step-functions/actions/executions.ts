import type {
  DescribeExecutionInput,
  DescribeExecutionOutput,
  DescribeStateMachineForExecutionInput,
  DescribeStateMachineForExecutionOutput,
  ListExecutionsInput,
  ListExecutionsOutput,
} from '@aws-sdk/client-sfn';
import { checkArn } from '../arns.ts';
import type { Execution } from '../core/execution.ts';
import type { EngineRoom } from '../engine-room.ts';
import { ServiceError } from '../service-error.ts';
import type { StoredExecution } from '../store/executions.ts';
import { findMachine, shownRevision } from './machines.ts';
import { pageSize, readPageToken, writePageToken } from './paging.ts';
import { whyNotRedrivable } from './redrive-execution.ts';

/** DescribeExecution, ListExecutions, DescribeStateMachineForExecution. */
export function executionActions(room: EngineRoom) {
  const { store, clock } = room;
  return {
    async describeExecution(input: DescribeExecutionInput): Promise<DescribeExecutionOutput> {
      const { execution } = findExecution(room, input.executionArn);
      const refusal = whyNotRedrivable(execution, clock.now());
      return {
        ...summaryOf(execution),
        ...(input.includedData === 'METADATA_ONLY' ? {} : dataOf(execution)),
        ...execution.failure,
        redriveStatus: refusal === undefined ? 'REDRIVABLE' : 'NOT_REDRIVABLE',
        ...(refusal === undefined ? {} : { redriveStatusReason: refusal }),
      };
    },

    async listExecutions(input: ListExecutionsInput): Promise<ListExecutionsOutput> {
      const { arn } = findMachine(room, input.stateMachineArn);
      const size = pageSize(input.maxResults);
      const list = `executions ${arn} ${input.statusFilter ?? ''}`;
      const before = readPageToken(input.nextToken, list) ?? Number.MAX_SAFE_INTEGER;
      const rows = store.executions.page(arn, input.statusFilter ?? null, before, size + 1);
      const shown = rows.slice(0, size);
      return {
        executions: shown.map(({ execution }) => summaryOf(execution)),
        ...writePageToken(rows.length > size, shown.at(-1)?.seq, list),
      };
    },

    async describeStateMachineForExecution(
      input: DescribeStateMachineForExecutionInput,
    ): Promise<DescribeStateMachineForExecutionOutput> {
      const { execution, revisionId } = findExecution(room, input.executionArn);
      const revision = store.machines.revision(revisionId);
      return {
        stateMachineArn: execution.machineArn,
        name: execution.machineName,
        definition: revision.definition,
        roleArn: revision.roleArn,
        updateDate: new Date(revision.updatedAt),
        ...shownRevision(revisionId),
      };
    },
  };
}

/** The execution with that ARN. Throws InvalidArn or ExecutionDoesNotExist. */
export function findExecution({ store }: EngineRoom, arn: string | undefined): StoredExecution {
  checkArn(arn ?? '', 'execution');
  const found = store.executions.find(arn ?? '');
  if (found) return found;
  throw new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
}

function summaryOf(execution: Execution) {
  const { arn, machineArn, name, status, startedAt, stoppedAt, redriveCount, redrivenAt } = execution;
  return {
    executionArn: arn,
    stateMachineArn: machineArn,
    name,
    status,
    startDate: new Date(startedAt),
    ...(stoppedAt === undefined ? {} : { stopDate: new Date(stoppedAt) }),
    redriveCount,
    ...(redrivenAt === undefined ? {} : { redriveDate: new Date(redrivenAt) }),
  };
}

function dataOf({ input, output }: Execution) {
  const details = { included: true };
  return {
    input: JSON.stringify(input),
    inputDetails: details,
    ...(output === undefined ? {} : { output: JSON.stringify(output), outputDetails: details }),
  };
}
