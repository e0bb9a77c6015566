import type { StartExecutionInput, StartExecutionOutput } from '@aws-sdk/client-sfn';
import { checkName, executionArnOf } from '../arns.ts';
import type { Definition } from '../asl/definition.ts';
import type { Call, Execution } from '../core/execution.ts';
import type { EngineRoom } from '../engine-room.ts';
import type { Json } from '../json.ts';
import { ServiceError } from '../service-error.ts';
import type { MachineRow, RevisionRow } from '../store/machines.ts';
import { findMachine } from './machines.ts';
import { parseData } from './parse-data.ts';

/** The service ends an execution after a year, whatever its machine says (quotas of Standard workflows). */
const LONGEST_EXECUTION_MS = 365 * 24 * 60 * 60 * 1000;

/** StartExecution, as the API and as a task of another execution ask for it. */
export function startActions(room: EngineRoom) {
  const { store, chance, place, transitions } = room;

  return {
    async startExecution(input: StartExecutionInput): Promise<StartExecutionOutput> {
      const machine = findMachine(room, input.stateMachineArn);
      const data = parseData(input.input ?? '{}', 'InvalidExecutionInput');
      return start(machine, input.name ?? chance.uuid(), data);
    },

    /** For a task: a name that this very task has used before answers as it did then (see `startedBy`). */
    async startFromTask(
      call: Extract<Call, { kind: 'start-execution' }>,
      by: string,
    ): Promise<StartExecutionOutput> {
      const { machineArn, name, input } = call;
      const data = typeof input === 'string' ? parseData(input, 'InvalidExecutionInput') : input;
      return start(findMachine(room, machineArn), name, data, by);
    },
  };

  function start(machine: MachineRow, name: string, data: Json, by?: string): Promise<StartExecutionOutput> {
    checkName(name);
    if (machine.status === 'DELETING') {
      throw new ServiceError('StateMachineDeleting', `State Machine is being deleted: '${machine.arn}'`);
    }
    const arn = executionArnOf(place, machine.name, name);
    return transitions.inTurn(arn, async () => {
      const existing = store.executions.find(arn);
      if (existing) {
        const { status, input, startedAt } = existing.execution;
        const repeated = by !== undefined && existing.startedBy === by;
        if (!repeated && !(status === 'RUNNING' && JSON.stringify(input) === JSON.stringify(data))) {
          throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
        }
        return { executionArn: arn, startDate: new Date(startedAt) };
      }
      const revision = store.machines.revision(machine.revisionId);
      const execution = newExecution(room, machine, revision, name, data);
      await transitions.begin(revision.id, by, execution);
      return { executionArn: arn, startDate: new Date(execution.startedAt) };
    });
  }
}

function newExecution(
  room: EngineRoom,
  machine: MachineRow,
  revision: RevisionRow,
  name: string,
  input: Json,
): Execution {
  const startedAt = room.clock.now();
  return {
    arn: executionArnOf(room.place, machine.name, name),
    name,
    machineArn: machine.arn,
    machineName: machine.name,
    roleArn: revision.roleArn,
    region: room.place.region,
    input,
    status: 'RUNNING',
    startedAt,
    timeoutAt: timeoutOf(revision, startedAt),
    redriveCount: 0,
    lastEventId: 0,
    root: { status: 'running', input, variables: {}, lastEventId: 0 },
  };
}

/** When an execution of that revision that begins, or begins anew, at the instant is ended. */
export function timeoutOf({ definition }: RevisionRow, from: number): number {
  const { TimeoutSeconds } = JSON.parse(definition) as Definition;
  return from + Math.min(LONGEST_EXECUTION_MS, 1000 * (TimeoutSeconds ?? Number.POSITIVE_INFINITY));
}
