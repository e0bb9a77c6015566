import {
  carryOverInput,
  lapseStageInput,
  noticeInput,
  openStageInput,
  sendLettersInput,
} from '../../functions/contracts/steps.ts';
import type { Instant } from '../../functions/domain/date.ts';
import type { ToolId } from '../../functions/domain/ids.ts';
import { reading } from '../../functions/edge.ts';
import { stepFunctions } from '../../functions/executions/step-functions.ts';
import { carryOver } from '../../functions/handlers/carry-over.ts';
import { closeNotice } from '../../functions/handlers/close-notice.ts';
import { findAudience } from '../../functions/handlers/find-audience.ts';
import { lapseStage } from '../../functions/handlers/lapse-stage.ts';
import { openStage } from '../../functions/handlers/open-stage.ts';
import { reconcile } from '../../functions/handlers/reconcile.ts';
import { relay } from '../../functions/handlers/relay.ts';
import { sendLetters } from '../../functions/handlers/send-letters.ts';
import { letterWriter } from '../../functions/notify/write-letter.ts';
import type { Append, ToolStore, Watch } from '../../functions/ports.ts';
import { machineArnOf } from '../../local/step-functions/arns.ts';
import type { Json } from '../../local/step-functions/json.ts';
import { openVirtualEngine } from '../../local/step-functions/virtual-engine.ts';
import { withFunctions, workflowNames } from '../../local/workflows.ts';
import { clientOf } from '../support/engine-client.ts';
import { fakeMail } from '../support/fake-mail.ts';
import { memoryInboxStore } from '../support/memory-inbox.ts';
import { memoryLooksStore } from '../support/memory-looks.ts';
import { memoryNoticeStore } from '../support/memory-notices.ts';
import { memoryPeopleStore } from '../support/memory-people.ts';
import { memoryToolStore } from '../support/memory-tools.ts';
import { memoryWaitStore } from '../support/memory-waits.ts';
import type { Workflows } from './releases.ts';

/** A call of a function by a state machine: what it was given, and what it gave or threw. */
export interface Called {
  readonly of: string;
  readonly given: Json;
  readonly gave?: Json;
  readonly threw?: string;
}

/**
 * Today's handlers under the workflows of any release, on the local engine with a virtual clock; only the table and the
 * mail are in memory. A deploy puts other workflows in their place, and what runs goes on under what it was started with.
 */
export async function oneSystem(startsAt: Instant, under: Workflows) {
  const stored = memoryToolStore();
  const calls: Called[] = [];
  const counted: { readonly what: string; readonly facts: Record<string, unknown> }[] = [];
  const watch: Watch = { count: (what, facts) => void counted.push({ what, facts }) };
  const rung: ToolId[] = [];
  const faults = new Set<string>();
  let hears = true;
  const tools: ToolStore = {
    ...stored,
    async append(asked: Append) {
      const written = await stored.append(asked);
      if (written.is === 'written' && hears) rung.push(...asked.events.map(({ tool }) => tool));
      return written;
    },
  };
  const virtual = openVirtualEngine({ startsAt: Date.parse(startsAt), invoke });
  const { engine } = virtual;
  const arn = (name: string) => machineArnOf({ region: 'eu-west-1', accountId: '000000000000' }, name);
  const client = clientOf(engine);
  const post = fakeMail();
  const head = { site: 'https://placet.example.org', registerName: '', domain: 'example.org' };
  const ports = {
    tools,
    waits: memoryWaitStore(),
    people: memoryPeopleStore(),
    notices: memoryNoticeStore(),
    inbox: memoryInboxStore(),
    looks: memoryLooksStore(),
    executions: stepFunctions(client, {
      lifecycleArn: arn('tool-lifecycle'),
      noticeArn: arn('stage-notice'),
    }),
    mail: post.mail,
    write: letterWriter({ head, unsubscribePath: (person, topic) => `/u/${person}.${topic}` }),
    clock: { now: () => new Date(virtual.now()).toISOString() },
    elapsedMs: () => 0,
    watch,
  };
  const lambdas: Readonly<Record<string, (input: unknown) => Promise<unknown>>> = {
    'open-stage': reading(openStageInput, openStage(ports)),
    'lapse-stage': reading(lapseStageInput, lapseStage(ports)),
    'carry-over': reading(carryOverInput, carryOver(ports)),
    'find-audience': reading(noticeInput, findAudience(ports)),
    'send-letters': reading(sendLettersInput, sendLetters(ports)),
    'close-notice': reading(noticeInput, closeNotice(ports)),
  };
  async function invoke(name: string, payload: Json) {
    const lambda = lambdas[name];
    if (!lambda) throw new Error(`No function ${name}`);
    const noted = { of: name, given: payload };
    try {
      if (faults.has(name)) throw Object.assign(new Error('Busy'), { name: 'RegisterBusy' });
      const gave = JSON.parse(JSON.stringify((await lambda(payload)) ?? null)) as Json;
      calls.push({ ...noted, gave });
      return { payload: gave };
    } catch (error) {
      const { name: errorType, message: errorMessage } = error as Error;
      calls.push({ ...noted, threw: `${errorType}: ${errorMessage}` });
      return { functionError: 'Unhandled', payload: { errorType, errorMessage } };
    }
  }
  for (const name of workflowNames)
    await engine.createStateMachine({
      name,
      definition: withFunctions(under[name]),
      roleArn: `arn:aws:iam::000000000000:role/${name}`,
    });
  const ring = relay(ports);

  /** Until nothing follows any more from what was written, but for timers that are not due. */
  async function settle(): Promise<void> {
    await engine.idle();
    for (let tool = rung.shift(); tool; tool = rung.shift()) {
      const Keys = { PK: { S: `TOOL#${tool}` }, SK: { S: 'EVENT#000001' } };
      await ring({ Records: [{ eventID: '1', dynamodb: { Keys, SequenceNumber: '1' } }] });
      await engine.idle();
    }
  }

  return {
    ...ports,
    engine,
    calls,
    counted,
    post,
    settle,
    reconciler: reconcile(ports),
    /** From here on the stream rings nobody, as when it has lost what it was told. */
    deafen: (deaf: boolean) => {
      hears = !deaf;
    },
    /** From here on a function finds the register busy, until it is said that it does not. */
    busy: (name: string, is: boolean) => (is ? faults.add(name) : faults.delete(name)),
    /** New definitions for whatever starts from here on. */
    async deploy(workflows: Workflows): Promise<void> {
      for (const name of workflowNames)
        await engine.updateStateMachine({
          stateMachineArn: arn(name),
          definition: withFunctions(workflows[name]),
        });
    },
    async advanceTo(until: Instant): Promise<void> {
      await settle();
      const end = Date.parse(until);
      for (let due = engine.nextDueAt(); due !== undefined && due <= end; due = engine.nextDueAt()) {
        virtual.setClock(Math.max(due, virtual.now()));
        await engine.fireDue();
        await settle();
      }
      virtual.setClock(Math.max(end, virtual.now()));
      await settle();
    },
    /** Every running execution of a workflow with the state that it is in. */
    async running(name: (typeof workflowNames)[number] = 'tool-lifecycle') {
      const { executions = [] } = await engine.listExecutions({
        stateMachineArn: arn(name),
        statusFilter: 'RUNNING',
        maxResults: 1000,
      });
      return Promise.all(
        executions.map(async ({ name: execution = '', executionArn = '' }) => {
          const asked = { executionArn, reverseOrder: true, maxResults: 50 };
          const { events = [] } = await engine.getExecutionHistory(asked);
          const entered = events.find((event) => event.stateEnteredEventDetails);
          return { execution, state: entered?.stateEnteredEventDetails?.name ?? '' };
        }),
      );
    },
    close: () => engine.close(),
  };
}
export type OneSystem = Awaited<ReturnType<typeof oneSystem>>;
