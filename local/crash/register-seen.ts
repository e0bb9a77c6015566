import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetExecutionHistoryCommand, ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import type { RecordedEvent } from '../../functions/domain/event.ts';
import type { Head } from '../../functions/domain/head.ts';
import type { ToolId } from '../../functions/domain/ids.ts';
import type { Chunk, Notice, Verification, Wait } from '../../functions/ports.ts';
import { inTens } from '../../functions/store/in-tens.ts';
import { noticeStore } from '../../functions/store/notices.ts';
import { toolStore } from '../../functions/store/tools.ts';
import { waitStore } from '../../functions/store/waits.ts';
import { region, tableName } from '../environment.ts';
import { machineArnOf } from '../step-functions/arns.ts';

/** A tool as the register has it. */
export interface Stands {
  readonly head: Head;
  readonly wait: Wait | undefined;
  readonly relayedVersion: number;
}

/** Reads the register and the executions themselves, past the API and the functions. */
export interface RegisterSeen {
  tools(): Promise<readonly ToolId[]>;
  stands(tools: readonly ToolId[]): Promise<ReadonlyMap<ToolId, Stands>>;
  chains(
    tools: readonly ToolId[],
  ): Promise<
    ReadonlyMap<ToolId, { readonly events: readonly RecordedEvent[]; readonly verified: Verification }>
  >;
  /** Names of the lifecycle's executions that run. */
  running(): Promise<readonly string[]>;
  /** The stage in which an execution waits now. */
  stageOf(execution: string): Promise<string | undefined>;
  notices(): Promise<readonly { readonly notice: Notice; readonly chunks: readonly Chunk[] }[]>;
  close(): void;
}

export function openRegisterSeen(options: {
  readonly accessKeyId: string;
  readonly dynamodb: string;
  readonly stepFunctions: string;
  /** Of the notices that are looked at. */
  readonly month: string;
}): RegisterSeen {
  const credentials = { accessKeyId: options.accessKeyId, secretAccessKey: 'local' };
  const dynamodb = new DynamoDBClient({ endpoint: options.dynamodb, region, credentials });
  const sfn = new SFNClient({ endpoint: options.stepFunctions, region, credentials });
  const store = toolStore(dynamodb, tableName);
  const waits = waitStore(dynamodb, tableName);
  const ledger = noticeStore(dynamodb, tableName);
  const stateMachineArn = machineArnOf({ region, accountId: '000000000000' }, 'tool-lifecycle');
  const arnOf = (name: string) => `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;

  async function each<T>(tools: readonly ToolId[], read: (tool: ToolId) => Promise<T | undefined>) {
    const found = new Map<ToolId, T>();
    await inTens(tools, async (tool) => {
      const one = await read(tool);
      if (one !== undefined) found.set(tool, one);
    });
    return found;
  }

  return {
    async tools() {
      const all: ToolId[] = [];
      let after: string | undefined;
      do {
        const page = await store.sweep(after);
        all.push(...page.tools);
        after = page.after;
      } while (after !== undefined);
      return all;
    },
    stands: (tools) =>
      each(tools, async (tool) => {
        const head = await store.head(tool);
        const { wait, relayedVersion } = await waits.read(tool);
        return head && { head, wait, relayedVersion };
      }),
    chains: (tools) =>
      each(tools, async (tool) => ({
        events: await store.events(tool),
        verified: await store.verify(tool),
      })),
    async running() {
      const names: string[] = [];
      let nextToken: string | undefined;
      do {
        const asked = { stateMachineArn, statusFilter: 'RUNNING', maxResults: 1000, nextToken } as const;
        const page = await sfn.send(new ListExecutionsCommand(asked));
        names.push(...(page.executions ?? []).map(({ name }) => name ?? ''));
        nextToken = page.nextToken;
      } while (nextToken !== undefined);
      return names;
    },
    async stageOf(execution) {
      const { events = [] } = await sfn.send(
        new GetExecutionHistoryCommand({
          executionArn: arnOf(execution),
          reverseOrder: true,
          maxResults: 20,
          includeExecutionData: false,
        }),
      );
      return events.find(({ stateEnteredEventDetails: entered }) => entered)?.stateEnteredEventDetails?.name;
    },
    async notices() {
      const found: { notice: Notice; chunks: readonly Chunk[] }[] = [];
      let after: string | undefined;
      do {
        const page = await ledger.ofMonth(options.month, after === undefined ? {} : { after });
        for (const notice of page.notices) found.push({ notice, chunks: await ledger.chunks(notice.id) });
        after = page.after;
      } while (after !== undefined);
      return found;
    },
    close() {
      dynamodb.destroy();
      sfn.destroy();
    },
  };
}

/** Whether a tool's execution is, as far as the register tells, where the register says. */
export const isSettled = ({ head, wait, relayedVersion }: Stands): boolean =>
  relayedVersion === head.version &&
  (!head.open || head.paused || (wait?.generation === head.generation && wait.leg === head.leg));
