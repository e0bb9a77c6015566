import type {
  CreateStateMachineInput,
  CreateStateMachineOutput,
  DeleteStateMachineInput,
  DescribeStateMachineInput,
  DescribeStateMachineOutput,
  ListStateMachinesInput,
  ListStateMachinesOutput,
  UpdateStateMachineInput,
  UpdateStateMachineOutput,
} from '@aws-sdk/client-sfn';
import { checkArn, checkName, machineArnOf } from '../arns.ts';
import { readDefinition } from '../asl/read-definition.ts';
import type { EngineRoom } from '../engine-room.ts';
import { ServiceError } from '../service-error.ts';
import type { MachineRow } from '../store/machines.ts';
import { pageSize, readPageToken, writePageToken } from './paging.ts';

/** What the engine only keeps and tells again. */
interface Settings {
  loggingConfiguration: DescribeStateMachineOutput['loggingConfiguration'];
  tracingConfiguration: DescribeStateMachineOutput['tracingConfiguration'];
}

const UNSET: Settings = {
  loggingConfiguration: { includeExecutionData: false, level: 'OFF' },
  tracingConfiguration: { enabled: false },
};

/** Create, Update, Delete, Describe and ListStateMachines. */
export function machineActions(room: EngineRoom) {
  const { store, clock, chance, place } = room;

  return {
    async createStateMachine(input: CreateStateMachineInput): Promise<CreateStateMachineOutput> {
      const { name = '', definition = '', roleArn = '' } = input;
      checkName(name);
      if (input.type === 'EXPRESS') {
        throw new ServiceError('StateMachineTypeNotSupported', 'Only STANDARD state machines are supported');
      }
      readDefinition(definition);
      const arn = machineArnOf(place, name);
      const settings = JSON.stringify(settingsFrom(input, UNSET));
      const existing = store.machines.find(arn);
      if (existing) return sameMachine(existing, definition, settings);
      const revisionId = keepRevision(`${INITIAL}${chance.uuid()}`, definition, roleArn);
      const createdAt = clock.now();
      store.machines.insert({ seq: 0, arn, name, status: 'ACTIVE', revisionId, createdAt, settings });
      return { stateMachineArn: arn, creationDate: new Date(createdAt) };
    },

    async updateStateMachine(input: UpdateStateMachineInput): Promise<UpdateStateMachineOutput> {
      const machine = findMachine(room, input.stateMachineArn);
      const { definition, roleArn, loggingConfiguration, tracingConfiguration } = input;
      if (!definition && !roleArn && !loggingConfiguration && !tracingConfiguration) {
        const message =
          'Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified';
        throw new ServiceError('MissingRequiredParameter', message);
      }
      if (definition !== undefined) readDefinition(definition);
      const current = store.machines.revision(machine.revisionId);
      const next = { definition: definition ?? current.definition, roleArn: roleArn ?? current.roleArn };
      const same = next.definition === current.definition && next.roleArn === current.roleArn;
      const revisionId = same ? current.id : keepRevision(chance.uuid(), next.definition, next.roleArn);
      const settings = settingsFrom(input, JSON.parse(machine.settings) as Settings);
      store.machines.update({ ...machine, revisionId, settings: JSON.stringify(settings) });
      return { updateDate: new Date(clock.now()), ...shownRevision(revisionId) };
    },

    /** Like the service: at once when nothing runs, else each execution is ended at its next transition. */
    async deleteStateMachine({ stateMachineArn }: DeleteStateMachineInput): Promise<Record<string, never>> {
      checkArn(stateMachineArn ?? '', 'stateMachine');
      const machine = store.machines.find(stateMachineArn ?? '');
      if (!machine) return {};
      if (store.executions.hasRunning(machine.arn)) store.machines.update({ ...machine, status: 'DELETING' });
      else store.machines.remove(machine.arn);
      return {};
    },

    async describeStateMachine(input: DescribeStateMachineInput): Promise<DescribeStateMachineOutput> {
      const machine = findMachine(room, input.stateMachineArn);
      const { definition, roleArn } = store.machines.revision(machine.revisionId);
      return {
        stateMachineArn: machine.arn,
        name: machine.name,
        status: machine.status,
        definition,
        roleArn,
        type: 'STANDARD',
        creationDate: new Date(machine.createdAt),
        ...shownRevision(machine.revisionId),
        ...(JSON.parse(machine.settings) as Settings),
      };
    },

    async listStateMachines(input: ListStateMachinesInput): Promise<ListStateMachinesOutput> {
      const size = pageSize(input.maxResults);
      const after = readPageToken(input.nextToken, 'machines') ?? 0;
      const rows = store.machines.page(after, size + 1);
      const shown = rows.slice(0, size);
      return {
        stateMachines: shown.map(({ arn, name, createdAt }) => ({
          stateMachineArn: arn,
          name,
          type: 'STANDARD',
          creationDate: new Date(createdAt),
        })),
        ...writePageToken(rows.length > size, shown.at(-1)?.seq, 'machines'),
      };
    },
  };

  /** Creating the same machine again is answered as the first time; another role is ignored (API reference). */
  function sameMachine(machine: MachineRow, definition: string, settings: string): CreateStateMachineOutput {
    if (machine.status === 'DELETING') {
      throw new ServiceError('StateMachineDeleting', `State Machine is being deleted: '${machine.arn}'`);
    }
    if (
      store.machines.revision(machine.revisionId).definition !== definition ||
      machine.settings !== settings
    ) {
      throw new ServiceError('StateMachineAlreadyExists', `State Machine Already Exists: '${machine.arn}'`);
    }
    return { stateMachineArn: machine.arn, creationDate: new Date(machine.createdAt) };
  }

  function keepRevision(id: string, definition: string, roleArn: string): string {
    store.machines.insertRevision({ id, definition, roleArn, updatedAt: clock.now() });
    return id;
  }
}

function settingsFrom(input: Partial<Settings>, before: Settings): Settings {
  return {
    loggingConfiguration: input.loggingConfiguration ?? before.loggingConfiguration,
    tracingConfiguration: input.tracingConfiguration ?? before.tracingConfiguration,
  };
}

/** Observed of the service: a machine has no revision id until an update changes it. */
const INITIAL = 'initial-';

/** The member `revisionId` of an answer. */
export function shownRevision(id: string): { revisionId?: string } {
  return id.startsWith(INITIAL) ? {} : { revisionId: id };
}

/** The machine with that ARN. Throws InvalidArn or StateMachineDoesNotExist. */
export function findMachine({ store }: EngineRoom, arn: string | undefined): MachineRow {
  checkArn(arn ?? '', 'stateMachine');
  const machine = store.machines.find(arn ?? '');
  if (machine) return machine;
  throw new ServiceError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
}
