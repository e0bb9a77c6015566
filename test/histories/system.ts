import type { SESv2Client } from '@aws-sdk/client-sesv2';
import type { SFNClient } from '@aws-sdk/client-sfn';
import {
  carryOverInput,
  lapseStageInput,
  noticeInput,
  type OpenStageInput,
  openStageInput,
  sendLettersInput,
} from '../../functions/contracts/steps.ts';
import type { ToolId } from '../../functions/domain/ids.ts';
import { reading } from '../../functions/edge.ts';
import { executionArnOf } from '../../functions/executions/execution-arn.ts';
import { stepFunctions } from '../../functions/executions/step-functions.ts';
import type { Answer } from '../../functions/handlers/answer.ts';
import type { Ask } from '../../functions/handlers/ask.ts';
import { carryOut } from '../../functions/handlers/carry-out.ts';
import { carryOver } from '../../functions/handlers/carry-over.ts';
import { closeNotice } from '../../functions/handlers/close-notice.ts';
import { findAudience } from '../../functions/handlers/find-audience.ts';
import { lapseStage } from '../../functions/handlers/lapse-stage.ts';
import { letterEvent } from '../../functions/handlers/letter-event.ts';
import { openStage } from '../../functions/handlers/open-stage.ts';
import { type Reconciled, reconcile } from '../../functions/handlers/reconcile.ts';
import { relay } from '../../functions/handlers/relay.ts';
import { sendLetters } from '../../functions/handlers/send-letters.ts';
import { sesMail } from '../../functions/notify/ses.ts';
import { letterWriter } from '../../functions/notify/write-letter.ts';
import type { Watch } from '../../functions/ports.ts';
import { functionSpecs } from '../../infra/functions.ts';
import { machineArnOf } from '../../local/step-functions/arns.ts';
import type { InvokeResult } from '../../local/step-functions/engine.ts';
import type { Json } from '../../local/step-functions/json.ts';
import { openVirtualEngine } from '../../local/step-functions/virtual-engine.ts';
import { installWorkflows } from '../../local/workflows.ts';
import { clientOf } from '../support/engine-client.ts';
import { bounces } from './people.ts';
import type { Stores } from './stores.ts';
import { type Actor, type Ending, type Mishap, Turns } from './turns.ts';
import { type HandedOver, Witness } from './witness.ts';

const opensAt = '2024-04-01T08:00:00.000Z';
const arn = (name: string) => machineArnOf({ region: 'eu-west-1', accountId: '000000000000' }, name);
const machines = { lifecycleArn: arn('tool-lifecycle'), noticeArn: arn('stage-notice') };
const write = letterWriter({
  head: { site: 'https://placet.example.org', registerName: '', domain: 'example.org' },
  unsubscribePath: (person, topic) => `/u/${person}.${topic.replace(':', '.')}`,
});
const eventId = 'EVENT#000001';
/** As often as Lambda delivers a record of a stream before it gives it up (infra/wakes.ts). */
const deliveries = 10;

/** A function of Lambda that is at work, and how the engine hears of it. */
interface Invocation {
  readonly name: string;
  readonly payload: Json;
  readonly tell: (result: InvokeResult | Error) => void;
  told: boolean;
}

/**
 * The real handlers, clients and workflow files around a table, with a clock, a stream and a mail service of the
 * test's own: each call stands still until the history lets it on. `fraction` is the engine's chance.
 */
export async function openSystem(stores: Stores, fraction: () => number) {
  const watch: Watch = { count: () => undefined };
  const invocations: Invocation[] = [];
  const virtual = openVirtualEngine({
    startsAt: Date.parse(opensAt),
    fraction,
    invoke: (name, payload) =>
      new Promise((resolve, reject) => {
        const invocation: Invocation = {
          name,
          payload,
          told: false,
          tell: (result) => {
            if (invocation.told) return;
            invocation.told = true;
            invocations.splice(invocations.indexOf(invocation), 1);
            if (result instanceof Error) reject(result);
            else resolve(result);
          },
        };
        invocations.push(invocation);
        if (name === 'open-stage') witness.entered.push(payload as unknown as OpenStageInput);
        void runs(invocation);
      }),
  });
  const { engine } = virtual;
  await installWorkflows(engine);
  const sfn = clientOf(engine);
  const clock = { now: () => new Date(virtual.now()).toISOString() };
  const witness = new Witness(clock.now);
  const actors = new Set<Actor>();
  const doorbells: { readonly tool: ToolId; readonly tries: number }[] = [];
  const news: { readonly letter: HandedOver; readonly is: 'Delivery' | 'Bounce' }[] = [];
  /** What befell that the register is not promised to mend by the relay alone. */
  const befallen = new Set<string>();
  /** Letters of which SES says « later » next. */
  let throttles = 0;
  let requests = 0;

  const turns = new Turns((actor, of, args, result) => {
    const before = witness.letters.length;
    witness.performed(actor, of, args, result);
    for (const letter of witness.letters.slice(before))
      news.push({ letter, is: letter.person === bounces ? 'Bounce' : 'Delivery' });
    const appended =
      of === 'tools.append' ? (result as { is: string; events?: readonly { tool: ToolId }[] }) : undefined;
    if (appended?.is === 'written')
      for (const { tool } of appended.events ?? []) doorbells.push({ tool, tries: 0 });
  });

  /** SES, which takes letters for every address and may say « later » of some. */
  const ses = {
    send: async (command: { readonly input: { readonly BulkEmailEntries?: readonly unknown[] } }) => ({
      BulkEmailEntryResults: (command.input.BulkEmailEntries ?? []).map((_, i) =>
        throttles-- > 0
          ? { Status: 'ACCOUNT_THROTTLED', Error: 'later' }
          : { Status: 'SUCCESS', MessageId: `m-${++requests}-${i}` },
      ),
    }),
  };
  const services = { ...stores, sfn: sfn as Pick<SFNClient, 'send'>, ses };
  type Services = typeof services;
  const portsOf = ({ sfn, ses, ...own }: Services) => ({
    ...own,
    executions: stepFunctions(sfn as SFNClient, machines),
    mail: sesMail(ses as unknown as Pick<SESv2Client, 'send'>, {}),
    watch,
    clock,
    write,
    elapsedMs: () => 0,
  });
  type Ports = ReturnType<typeof portsOf>;

  const begin = (
    kind: string,
    does: (ports: Ports) => Promise<unknown>,
    ended: (how: Ending, actor: Actor) => void = () => undefined,
  ) => {
    const spec = functionSpecs[kind as keyof typeof functionSpecs];
    const until = virtual.now() + spec.timeoutSeconds * 1000;
    const work = async (own: Services) => does(portsOf(own));
    return turns.begin(
      { kind, until },
      services,
      work,
      (how, actor) => {
        actors.delete(actor);
        witness.ended(actor, how.is === 'died');
        ended(how, actor);
      },
      (actor) => actors.add(actor),
    );
  };

  const lambdas: Readonly<Record<string, (ports: Ports) => (input: unknown) => Promise<unknown>>> = {
    'open-stage': (ports) => reading(openStageInput, openStage(ports)),
    'lapse-stage': (ports) => reading(lapseStageInput, lapseStage(ports)),
    'carry-over': (ports) => reading(carryOverInput, carryOver(ports)),
    'find-audience': (ports) => reading(noticeInput, findAudience(ports)),
    'send-letters': (ports) => reading(sendLettersInput, sendLetters(ports)),
    'close-notice': (ports) => reading(noticeInput, closeNotice(ports)),
  };

  function runs({ name, payload, tell }: Invocation): Promise<void> {
    const lambda = lambdas[name];
    if (!lambda) throw new Error(`No function ${name}`);
    return begin(
      name,
      (ports) => lambda(ports)(payload),
      (how) => {
        if (how.is === 'done') tell({ payload: JSON.parse(JSON.stringify(how.result ?? null)) as Json });
        else {
          const { name: errorType, message: errorMessage } =
            how.is === 'failed' ? how.error : { name: 'Runtime.ExitError', message: 'It ended' };
          tell({ functionError: 'Unhandled', payload: { errorType, errorMessage } });
        }
      },
    );
  }

  /** Rings some records of the stream: those that are not taken come back, until they have come too often. */
  async function deliver(records: readonly (typeof doorbells)[number][]): Promise<void> {
    const again = (record: (typeof doorbells)[number]) => {
      if (record.tries + 1 < deliveries) doorbells.push({ ...record, tries: record.tries + 1 });
      else befallen.add('a record was given up');
    };
    const event = {
      Records: records.map(({ tool }, i) => ({
        eventID: `${i}`,
        dynamodb: { Keys: { PK: { S: `TOOL#${tool}` }, SK: { S: eventId } }, SequenceNumber: `${i}` },
      })),
    };
    await begin(
      'relay',
      (ports) => relay(ports)(event),
      (how) => {
        if (how.is !== 'done') return records.forEach(again);
        const { batchItemFailures } = how.result as { batchItemFailures: { itemIdentifier: string }[] };
        for (const { itemIdentifier } of batchItemFailures) {
          const record = records[Number(itemIdentifier)];
          if (record) again(record);
        }
      },
    );
  }

  /** What a person's program asks; the same again where it is asked again. */
  async function asks(asked: (typeof witness.asked)[number]): Promise<void> {
    await begin(
      'api-record',
      (ports) => carryOut(ports)(asked.ask),
      (how) => {
        if (how.is === 'done') asked.answers.push(how.result as Answer);
        else asked.unanswered++;
      },
    );
  }

  const system = {
    ...{ engine, turns, witness, clock, doorbells, befallen, stores },
    executions: stepFunctions(sfn, machines),

    ask: async (ask: Omit<Ask, 'request'>): Promise<(typeof witness.asked)[number]> => {
      const key = `request-${witness.asked.length + 1}`;
      const request = { person: ask.by.person, key, hash: JSON.stringify([ask.tool, ask.command]) };
      const asked = { ask: { ...ask, request }, answers: [], unanswered: 0 };
      witness.asked.push(asked);
      await asks(asked);
      return asked;
    },
    again: async (n: number) => {
      const asked = witness.asked[n % Math.max(witness.asked.length, 1)];
      if (asked) await asks(asked);
    },
    deliver: async (n: number, many: number) => {
      const from = n % Math.max(doorbells.length, 1);
      if (doorbells.length > 0) await deliver(doorbells.splice(from, Math.max(1, many)));
    },
    /** A letter's fate is told, once or again, or never. */
    tellNews: async (n: number, how: 'once' | 'twice' | 'never') => {
      const at = n % Math.max(news.length, 1);
      const told = how === 'twice' ? news[at] : news.splice(at, 1)[0];
      if (!told || how === 'never') return;
      const { letter, is } = told;
      const { notice, chunk, person } = letter;
      const tags = { notice: [notice], chunk: [chunk], person: [person] };
      const bounce = { bounceType: 'Permanent', bounceSubType: 'General' };
      const detail = { eventType: is, mail: { tags }, ...(is === 'Bounce' ? { bounce } : {}) };
      await begin(
        'letter-event',
        (ports) => letterEvent(ports)({ source: 'aws.ses', detail }),
        (how) => {
          if (how.is === 'done' && is === 'Bounce') letter.bouncedAt ??= clock.now();
        },
      );
    },
    throttle: (letters: number) => {
      throttles = letters;
    },
    reconcile: (mode: 'compare' | 'sweep'): Promise<Reconciled | undefined> =>
      new Promise((resolve) => {
        void begin(
          'reconcile',
          (ports) => reconcile(ports)({ mode }),
          (how) => resolve(how.is === 'done' ? (how.result as Reconciled) : undefined),
        );
      }),
    /** Lets a call of a port go on; an answer of SES that is lost leaves it open whether the letters left. */
    goes: async (n: number, mishap?: Mishap) => {
      const turn = turns.waiting[n % Math.max(turns.waiting.length, 1)];
      await turns.goes(n, turn?.of === 'ses.send' && mishap === 'twice' ? undefined : mishap);
      if (turn?.of === 'ses.send' && mishap === 'answer-lost') witness.unheard(turn.actor);
    },
    /** The engine hears that a function failed which goes on, or calls it a second time. */
    engineErrs: async (n: number, how: 'gives-up' | 'calls-twice') => {
      const invocation = invocations[n % Math.max(invocations.length, 1)];
      if (!invocation) return;
      if (how === 'calls-twice') await runs(invocation);
      else invocation.tell(Object.assign(new Error('No answer'), { name: 'SdkClientException' }));
      await turns.settled();
    },

    /** Until nothing is under way and every doorbell was heard; timers that are not due wait on. */
    async rests(): Promise<void> {
      for (let n = 0; turns.waiting.length > 0 || doorbells.length > 0; n++) {
        if (n > 20_000) throw new Error('It never comes to rest');
        if (turns.waiting.length > 0) await system.goes(0);
        else await system.deliver(0, 10);
      }
      await turns.settled();
      if (turns.waiting.length > 0) await system.rests();
    },
    /** Time passes: timers fire, and whoever has used up their time is ended. Calmly, all that follows is let on at once. */
    async passes(ms: number, calmly: boolean): Promise<void> {
      const until = virtual.now() + ms;
      if (calmly) await system.rests();
      for (let due = engine.nextDueAt(); due !== undefined && due <= until; due = engine.nextDueAt()) {
        await itIs(Math.max(due, virtual.now()));
        await engine.fireDue();
        await turns.settled();
        if (calmly) await system.rests();
      }
      await itIs(until);
    },
    /** The executions of tools that have a status, by name. */
    lifecycles: async (statusFilter: 'RUNNING' | 'ABORTED' | 'FAILED' | 'TIMED_OUT') => {
      const stateMachineArn = machines.lifecycleArn;
      const { executions = [] } = await engine.listExecutions({ stateMachineArn, statusFilter });
      return executions.map(({ name = '' }) => name).sort();
    },
    /** The state that an execution of a tool entered last. */
    stateOf: async (name: string) => {
      const executionArn = executionArnOf(machines.lifecycleArn, name);
      const last = { executionArn, reverseOrder: true, maxResults: 50 };
      const { events = [] } = await engine.getExecutionHistory(last);
      return events.find((event) => event.stateEnteredEventDetails)?.stateEnteredEventDetails?.name;
    },
    /** Some execution of a tool was given up by the service, after more faults than it forgives. */
    endedBadly: async () =>
      (await system.lifecycles('FAILED')).length > 0 || (await system.lifecycles('TIMED_OUT')).length > 0,
    /** Executions that the service ended with an error, and which. */
    failures: async () => {
      const failed: { readonly name: string; readonly error: string; readonly cause: string }[] = [];
      for (const stateMachineArn of Object.values(machines)) {
        const { executions = [] } = await engine.listExecutions({ stateMachineArn, statusFilter: 'FAILED' });
        for (const { name = '', executionArn = '' } of executions) {
          const { error = '', cause = '' } = await engine.describeExecution({ executionArn });
          failed.push({ name, error, cause: cause.slice(0, 300) });
        }
      }
      return failed;
    },
    hoursAgo: (hours: number) => new Date(virtual.now() - hours * 3_600_000).toISOString(),
    toolsKnown: () => [...new Set(witness.written.flatMap(({ events }) => events.map(({ tool }) => tool)))],
    /** All that the handlers may have written or set going, as one text to compare. */
    everything: async () => {
      const tools = await Promise.all(
        system.toolsKnown().map(async (id) => [await stores.tools.events(id), await stores.waits.read(id)]),
      );
      const listed = await Promise.all(
        Object.values(machines).map((stateMachineArn) => engine.listExecutions({ stateMachineArn })),
      );
      const executions = listed.map(({ executions = [] }) =>
        executions.map(({ name, status }) => [name, status]),
      );
      return JSON.stringify([tools, executions, await stores.notices.unfinished('9999')]);
    },
    close: () => {
      for (const actor of [...actors]) turns.dies(actor);
      engine.close();
    },
  };

  async function itIs(instant: number): Promise<void> {
    virtual.setClock(instant);
    for (const actor of [...actors]) if (actor.until <= instant) turns.dies(actor);
    await turns.settled();
  }

  return system;
}

export type System = Awaited<ReturnType<typeof openSystem>>;
