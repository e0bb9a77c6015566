import { marshall } from '@aws-sdk/util-dynamodb';
import type { ToolEvent } from '../../functions/domain/event.ts';
import { evolve } from '../../functions/domain/evolve.ts';
import { restrictedOf } from '../../functions/domain/held.ts';
import { toolId } from '../../functions/domain/ids.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import { noticesDue } from '../../functions/domain/notices-due.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import { readDesk } from '../../functions/handlers/api/read-desk.ts';
import { takePartReads } from '../../functions/handlers/api/take-part-reads.ts';
import { closeNotice } from '../../functions/handlers/close-notice.ts';
import { findAudience } from '../../functions/handlers/find-audience.ts';
import { letterEvent } from '../../functions/handlers/letter-event.ts';
import { reconcile } from '../../functions/handlers/reconcile.ts';
import { relay } from '../../functions/handlers/relay.ts';
import { sendLetters } from '../../functions/handlers/send-letters.ts';
import { unsubscribePaths } from '../../functions/notify/unsubscribe-path.ts';
import { letterWriter } from '../../functions/notify/write-letter.ts';
import { inboxStore } from '../../functions/store/inbox.ts';
import { bodyKey, sessionKey } from '../../functions/store/keys.ts';
import { looksStore } from '../../functions/store/looks.ts';
import { noticeStore } from '../../functions/store/notices.ts';
import { offerStore } from '../../functions/store/offers.ts';
import { peopleStore } from '../../functions/store/people.ts';
import { toolStore } from '../../functions/store/tools.ts';
import { waitStore } from '../../functions/store/waits.ts';
import { apiRig } from '../../test/api/rig.ts';
import { dynamoDbForTests } from '../../test/support/dynamodb-local.ts';
import { fakeExecutions } from '../../test/support/fake-executions.ts';
import { fakeMail } from '../../test/support/fake-mail.ts';
import { memoryFiles } from '../../test/support/memory-files.ts';
import {
  bodies,
  endorsed,
  PTC,
  person,
  recorded,
  registered,
  seat,
  sessions,
  submitted,
} from '../../test/support/sample-register.ts';
import { itemSize } from '../item-size.ts';
import { countingBoth, type Units } from './counting-both.ts';

export interface Counted {
  /** Bytes of a body and of a session as items of the one partition that every request reads. */
  readonly world: { readonly body: number; readonly session: number };
  /** Of a decision that moves a tool on, until the stage that follows waits; without the relay. */
  readonly decision: Units;
  /** Of each request of the API, cold: a function keeps nothing from the one before. */
  readonly requests: Readonly<Record<string, Units>>;
  /** Of the notice of one body and day, the three steps together, for so many people. */
  readonly notice: Units & { readonly letters: number };
  /** Of what the relay does for one event. */
  readonly relay: Units;
  /** Of what the mail service tells of one letter, where it is written down. */
  readonly letterEvent: Units;
  /** Of one run of the reconciler that finds nothing wrong: read of each tool, written once. */
  readonly reconcile: Units;
}

const tools = ['T13', 'T14', 'T15', 'T16', 'T17', 'T18', 'T19', 'T20'];

/** Counts on DynamoDB Local, with so many delegates on the body: what is asked for is the same under any load. */
export async function count(delegates: number): Promise<Counted> {
  const local = await dynamoDbForTests();
  try {
    const TableName = await local.freshTable();
    const counting = countingBoth(local.client);
    const client = counting.client;
    const clock = { at: '2024-04-24T16:00:00.000Z', now: () => clock.at };
    const unsubscribes = unsubscribePaths('the key of a bench');
    const head = { site: 'https://placet.example.org', registerName: '', domain: 'example.org' };
    const ports = {
      tools: toolStore(client, TableName),
      waits: waitStore(client, TableName),
      people: peopleStore(client, TableName),
      notices: noticeStore(client, TableName),
      inbox: inboxStore(client, TableName),
      offers: offerStore(client, TableName),
      looks: looksStore(client, TableName),
      executions: fakeExecutions(clock),
      files: memoryFiles(),
      mail: fakeMail().mail,
      write: letterWriter({ head, unsubscribePath: unsubscribes.path }),
      watch: { count: () => undefined },
      elapsedMs: () => 0,
      registerName: '',
      ...{ clock, unsubscribes, head },
    };
    for (const body of bodies) await ports.people.putBody(body);
    for (const session of sessions) await ports.people.putSession(session);
    for (let i = 0; i < delegates; i++) {
      const id = `d${String(i).padStart(4, '0')}`;
      await ports.people.putPerson(person(id, { language: i % 3 === 0 ? 'fr' : 'en' }));
      await ports.people.putSeat(seat(id, 'delegate', PTC));
    }
    for (const id of tools) await happens(ports, id);

    const ring = relay(ports);
    const rung = async (id: string) => {
      const Keys = { PK: { S: `TOOL#${id}` }, SK: { S: 'EVENT#000003' } };
      const answer = await ring({
        Records: [{ eventID: '1', dynamodb: { Keys, SequenceNumber: '1' } }],
      } as never);
      if (answer.batchItemFailures.length > 0) throw new Error(`The relay failed for ${id}`);
    };
    for (const id of tools.slice(1)) await rung(id);
    counting.take();
    await rung('T13');
    const relayed = counting.take();

    const reconciler = reconcile(ports);
    await reconciler({ mode: 'sweep' });
    counting.take();
    await reconciler({ mode: 'sweep' });
    const swept = counting.take();

    const notice = noticeId('PTC-243-244-2024-04-24');
    counting.take();
    const { batches } = await findAudience(ports)({ notice });
    for (const { chunks } of batches) await sendLetters(ports)({ notice, chunks: [...chunks] });
    const { sent } = (await closeNotice(ports)({ notice })) as { sent: number };
    const told = counting.take();

    const [chunk] = await ports.notices.chunks(notice);
    counting.take();
    const { marked: state } = await letterEvent(ports)({
      source: 'aws.ses',
      detail: {
        eventType: 'Bounce',
        mail: { tags: { notice: [notice], chunk: [chunk?.key], person: [chunk?.recipients[0]?.person] } },
      },
    });
    if (state !== 'bounced') throw new Error('What was told of a letter was not written down');
    const marked = counting.take();

    const rig = apiRig(ports, [...readDesk(ports), ...takePartReads(ports)]);
    const requests: Record<string, Units> = {};
    for (const path of asked) {
      counting.take();
      const answer = await rig.get(path, 'd0001');
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
      requests[path] = counting.take();
    }
    // Last, since nobody relays it.
    const decision = await decided(ports, counting);
    const { length } = tools;
    return {
      world: {
        body: meanSize(bodies.map((body) => ({ ...bodyKey(body.id), ...body }))),
        session: meanSize(sessions.map((session) => ({ ...sessionKey(session.id), ...session }))),
      },
      decision,
      requests,
      notice: { ...told, letters: sent },
      relay: relayed,
      letterEvent: marked,
      reconcile: { read: swept.read / length, written: swept.written },
    };
  } finally {
    await local.stop();
  }
}

const meanSize = (items: readonly object[]): number =>
  Math.round(
    items.reduce((sum, item) => sum + itemSize(marshall(item, { removeUndefinedValues: true })), 0) /
      items.length,
  );

/** What a person's visit asks for: the first page, the agenda, a tool, the list, the letters. */
export const asked = [
  '/api/me',
  '/api/me/due',
  '/api/sessions/PTC-243-244',
  '/api/tools/T13',
  '/api/tools?body=PTC',
  '/api/me/inbox',
] as const;

/** One more tool, endorsed by somebody's request with their own key, and the next wait opened, as handlers do it. */
async function decided(
  ports: Parameters<typeof happens>[0] & { readonly waits: ReturnType<typeof waitStore> },
  counting: { take(): Units },
): Promise<Units> {
  const tool = toolId('T21');
  const world = await ports.people.world(ports.clock.now());
  const restricted = restrictedOf(world.bodies);
  const events = recorded([registered({ officers: [] }), submitted, endorsed] as const, tool);
  const wait = (leg: number) =>
    ports.waits.open({
      ...{ tool, generation: 1, leg, execution: 'T21-g1', definition: 1 },
      attempt: '000-2024-04-24T08:00:00.000Z-000',
      // As long as Step Functions' tokens are in practice; its API allows 2,048 characters.
      token: 'A'.repeat(800 - String(leg).length) + leg,
    });
  for (const { tool: _, n, at, by, schema: __, ...event } of events) {
    const after = await ports.tools.load(tool);
    if (n === events.length) {
      await wait(2);
      counting.take();
    }
    const request = { person: by.person, key: crypto.randomUUID(), hash: 'a'.repeat(64) };
    const answer = await ports.tools.append({
      ...{ at, by, restricted, request },
      events: [{ tool, after, event: event as ToolEvent }],
    });
    if (answer.is !== 'written') throw new Error(`Not written: ${answer.is}`);
  }
  await wait(3);
  return counting.take();
}

/** Registered, submitted and endorsed; what was endorsed is told in the notice of the day. */
async function happens(
  ports: {
    readonly tools: ReturnType<typeof toolStore>;
    readonly people: ReturnType<typeof peopleStore>;
    readonly notices: ReturnType<typeof noticeStore>;
    readonly clock: { now(): string };
  },
  id: string,
): Promise<void> {
  const world = await ports.people.world(ports.clock.now());
  const events = recorded([registered({ officers: [] }), submitted, endorsed] as const, id);
  let tool: Tool | undefined;
  for (const whole of events) {
    const { tool: _, n, at, by, schema: __, ...event } = whole;
    const answer = await ports.tools.append({
      ...{ at, by, restricted: restrictedOf(world.bodies) },
      events: [{ tool: toolId(id), after: await ports.tools.load(toolId(id)), event: event as ToolEvent }],
    });
    if (answer.is !== 'written') throw new Error(`Not written: ${answer.is}`);
    tool = evolve(tool, whole);
    if (n < events.length) continue;
    for (const notice of noticesDue(whole, tool, world))
      await ports.notices.add(notice, { tool: whole.tool, n });
  }
}
