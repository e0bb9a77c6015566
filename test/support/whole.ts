import {
  carryOverInput,
  lapseStageInput,
  noticeInput,
  openStageInput,
  sendLettersInput,
} from '../../functions/contracts/steps.ts';
import type { Instant } from '../../functions/domain/date.ts';
import { type ToolId, toolId } from '../../functions/domain/ids.ts';
import { reading } from '../../functions/edge.ts';
import { stepFunctions } from '../../functions/executions/step-functions.ts';
import { carryOver } from '../../functions/handlers/carry-over.ts';
import { closeNotice } from '../../functions/handlers/close-notice.ts';
import { findAudience } from '../../functions/handlers/find-audience.ts';
import { lapseStage } from '../../functions/handlers/lapse-stage.ts';
import { openStage } from '../../functions/handlers/open-stage.ts';
import { reconcile } from '../../functions/handlers/reconcile.ts';
import { relay } from '../../functions/handlers/relay.ts';
import type { Append, ToolStore, Watch } from '../../functions/ports.ts';
import { machineArnOf } from '../../local/step-functions/arns.ts';
import type { Json } from '../../local/step-functions/json.ts';
import { openVirtualEngine } from '../../local/step-functions/virtual-engine.ts';
import { installWorkflows } from '../../local/workflows.ts';
import { clientOf } from './engine-client.ts';
import { memoryLooksStore } from './memory-looks.ts';
import { memoryNoticeStore } from './memory-notices.ts';
import { memoryPeopleStore } from './memory-people.ts';
import { memoryToolStore } from './memory-tools.ts';
import { memoryWaitStore } from './memory-waits.ts';

/**
 * The real handlers and the real workflow files on the local engine with a virtual clock; only the table is in memory.
 * Years pass in milliseconds, and a doorbell may be left unheard.
 */
export async function wholeInMemory(startsAt: Instant) {
  const stored = memoryToolStore();
  const waits = memoryWaitStore();
  const people = memoryPeopleStore();
  const notices = memoryNoticeStore();
  const counted: { readonly what: string; readonly facts: Record<string, unknown> }[] = [];
  const watch: Watch = { count: (what, facts) => void counted.push({ what, facts }) };
  const rung: ToolId[] = [];
  let hears = true;

  const tools: ToolStore = {
    ...stored,
    async append(asked: Append) {
      const written = await stored.append(asked);
      if (written.is === 'written' && hears) rung.push(...asked.events.map(({ tool }) => tool));
      return written;
    },
  };
  const virtual = openVirtualEngine({
    startsAt: Date.parse(startsAt),
    invoke: async (name, payload) => {
      const lambda = lambdas[name];
      if (!lambda) throw new Error(`No function ${name}`);
      try {
        return { payload: JSON.parse(JSON.stringify((await lambda(payload)) ?? null)) as Json };
      } catch (error) {
        const { name: errorType, message: errorMessage } = error as Error;
        return { functionError: 'Unhandled', payload: { errorType, errorMessage } };
      }
    },
  });
  const { engine } = virtual;
  await installWorkflows(engine);
  const arn = (name: string) => machineArnOf({ region: 'eu-west-1', accountId: '000000000000' }, name);
  const client = clientOf(engine);
  const executions = stepFunctions(client, {
    lifecycleArn: arn('tool-lifecycle'),
    noticeArn: arn('stage-notice'),
  });
  const clock = { now: () => new Date(virtual.now()).toISOString() };
  const looks = memoryLooksStore();
  const ports = { tools, waits, people, notices, executions, looks, watch, clock, elapsedMs: () => 0 };
  const ring = relay(ports);
  const reconciler = reconcile(ports);
  const lambdas: Record<string, (input: unknown) => Promise<unknown>> = {
    'open-stage': reading(openStageInput, openStage(ports)),
    'lapse-stage': reading(lapseStageInput, lapseStage(ports)),
    'carry-over': reading(carryOverInput, carryOver(ports)),
    'find-audience': reading(noticeInput, findAudience(ports)),
    'send-letters': reading(sendLettersInput, async () => ({ sent: 0 })),
    'close-notice': reading(noticeInput, closeNotice(ports)),
  };

  /** Until nothing follows any more from what was written, but for timers that are not due. */
  async function settle(): Promise<void> {
    await engine.idle();
    for (let tool = rung.shift(); tool; tool = rung.shift()) {
      const Keys = { PK: { S: `TOOL#${tool}` }, SK: { S: 'EVENT#000001' } };
      const { batchItemFailures } = await ring({
        Records: [{ eventID: '1', dynamodb: { Keys, SequenceNumber: '1' } }],
      });
      if (batchItemFailures.length > 0)
        throw new Error(`The relay failed: ${JSON.stringify(counted.at(-1))}`);
      await engine.idle();
    }
  }

  return {
    ...ports,
    engine,
    counted,
    settle,
    reconciler,
    /** From here on appended events ring nobody, as when the stream has lost them. */
    deafen(deaf: boolean): void {
      hears = !deaf;
    },
    async advanceTo(at: Instant): Promise<void> {
      const until = Date.parse(at);
      await settle();
      for (let due = engine.nextDueAt(); due !== undefined && due <= until; due = engine.nextDueAt()) {
        virtual.setClock(Math.max(due, virtual.now()));
        await engine.fireDue();
        await settle();
      }
      virtual.setClock(Math.max(until, virtual.now()));
      await settle();
    },
    /** Every running execution of the lifecycle with the state that it is in. */
    async running(): Promise<readonly { readonly name: string; readonly state: string }[]> {
      const { executions: list = [] } = await engine.listExecutions({
        stateMachineArn: arn('tool-lifecycle'),
        statusFilter: 'RUNNING',
      });
      return Promise.all(
        list.map(async ({ name = '', executionArn = '' }) => {
          const { events = [] } = await engine.getExecutionHistory({
            executionArn,
            reverseOrder: true,
            maxResults: 50,
          });
          const entered = events.find((event) => event.stateEnteredEventDetails);
          return { name, state: entered?.stateEnteredEventDetails?.name ?? '' };
        }),
      );
    },
    toolOf: (execution: string) => toolId(execution.replace(/-g\d+$/, '')),
    close: () => engine.close(),
  };
}

export type Whole = Awaited<ReturnType<typeof wholeInMemory>>;
