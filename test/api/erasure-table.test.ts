import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { personId, toolId } from '../../functions/domain/ids.ts';
import type { NoticeId } from '../../functions/domain/notice.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import { readDesk } from '../../functions/handlers/api/read-desk.ts';
import { recordDesk } from '../../functions/handlers/api/record-desk.ts';
import { takePartDesk } from '../../functions/handlers/api/take-part-desk.ts';
import { bringUp } from '../../functions/handlers/bring-up.ts';
import { closeNotice } from '../../functions/handlers/close-notice.ts';
import { findAudience } from '../../functions/handlers/find-audience.ts';
import { invite } from '../../functions/handlers/invite.ts';
import { keepHistory } from '../../functions/handlers/keep-history.ts';
import { letterEvent } from '../../functions/handlers/letter-event.ts';
import { openStage } from '../../functions/handlers/open-stage.ts';
import { reconcile } from '../../functions/handlers/reconcile.ts';
import { sendLetters } from '../../functions/handlers/send-letters.ts';
import { cognitoSignIns } from '../../functions/identity/cognito.ts';
import { sesMail } from '../../functions/notify/ses.ts';
import { unsubscribePaths } from '../../functions/notify/unsubscribe-path.ts';
import { letterWriter } from '../../functions/notify/write-letter.ts';
import { erasureStore } from '../../functions/store/erasure.ts';
import { inboxStore } from '../../functions/store/inbox.ts';
import { interventionStore } from '../../functions/store/interventions.ts';
import { keptExecutions } from '../../functions/store/kept.ts';
import { looksStore } from '../../functions/store/looks.ts';
import { noticeStore } from '../../functions/store/notices.ts';
import { offerStore } from '../../functions/store/offers.ts';
import { peopleStore } from '../../functions/store/people.ts';
import { toolStore } from '../../functions/store/tools.ts';
import { waitStore } from '../../functions/store/waits.ts';
import { watch } from '../../functions/watch.ts';
import lifecycle from '../../workflows/tool-lifecycle.asl.json' with { type: 'json' };
import { dynamoDbForTests, type TestDynamoDb } from '../support/dynamodb-local.ts';
import { fakeDeadLetters } from '../support/fake-dead-letters.ts';
import { fakeExecutions } from '../support/fake-executions.ts';
import { fakeUserPool } from '../support/fake-user-pool.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { bodies, PTC, SWG, sessions } from '../support/sample-register.ts';
import { apiRig } from './rig.ts';
import { enterEverybody, everybody } from './whole-rig-people.ts';
import { live, paperFile, publishedFile } from './whole-rig-story.ts';
import { standings } from './whole-rig-tools.ts';

/* A person's whole life in the register, on DynamoDB Local, and what is left of it once they are erased. */

const gone = Object.keys(everybody);
/** How whole-rig-people.ts calls and addresses them; an index has names in small letters. */
const ofThem = new RegExp(`name of (?:${gone.join('|')})|\\b(?:${gone.join('|')})@example\\.org`, 'gi');
const personal = (text: string): readonly string[] => text.match(ofThem) ?? [];

let local: TestDynamoDb;
let table: string;
let register: Awaited<ReturnType<typeof lived>>;
const said: string[] = [];
beforeAll(async () => {
  // Lambda's log is what is written there.
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  local = await dynamoDbForTests();
  table = await local.freshTable();
  register = await lived();
}, 120_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await local.stop();
});

/** What each letter was: to whom, and all that it says. */
interface Post {
  readonly to: string;
  readonly says: string;
}

/** SES as far as we use it: refuses one address in words that name it, as it does of one that nobody verified. */
function service(refuses: string) {
  const post: Post[] = [];
  const send = async ({ input }: { input: { BulkEmailEntries: readonly BulkEntry[] } }) => ({
    BulkEmailEntryResults: input.BulkEmailEntries.map((entry) => {
      const to = entry.Destination.ToAddresses[0] ?? '';
      if (to === refuses)
        return { Status: 'FAILED', Error: `Email address is not verified: ${to} (region EU-WEST-1)` };
      post.push({ to, says: JSON.stringify(entry.ReplacementEmailContent) });
      return { Status: 'SUCCESS', MessageId: `m-${post.length}` };
    }),
  });
  return { post, client: { send } as never };
}
interface BulkEntry {
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly ReplacementEmailContent: unknown;
}

async function lived() {
  const { client } = local;
  const clock = { at: '2024-01-01T08:00:00.000Z', now: () => clock.at };
  const head = { site: 'https://placet.example.org', registerName: '', domain: 'example.org' };
  const unsubscribes = unsubscribePaths('the key of a test');
  const ses = service('del-B@example.org');
  const pool = fakeUserPool();
  const files = memoryFiles();
  const ports = {
    tools: toolStore(client, table),
    waits: waitStore(client, table),
    people: peopleStore(client, table),
    erasure: erasureStore(client, table),
    notices: noticeStore(client, table),
    inbox: inboxStore(client, table),
    offers: offerStore(client, table),
    interventions: interventionStore(client, table),
    kept: keptExecutions(client, table),
    looks: looksStore(client, table),
    executions: fakeExecutions(clock),
    deadLetters: fakeDeadLetters(),
    mail: sesMail(ses.client, {}),
    signIns: cognitoSignIns(pool.client, 'pool'),
    write: letterWriter({ head, unsubscribePath: unsubscribes.path }),
    secrets: () => 's'.repeat(43),
    elapsedMs: () => 0,
    definition: lifecycle,
    ...{ clock, tokenClock: clock, watch, head, unsubscribes, files, registerName: '' },
  };
  const rig = apiRig(ports, [
    ...readDesk(ports),
    ...recordDesk(ports),
    ...takePartDesk(ports),
    ...administerDesk(ports),
  ]);
  const group = { firstDay: '2024-03-11', lastDay: '2024-03-13', body: SWG };
  const first = sessions[0] as (typeof sessions)[number];
  for (const body of bodies) await ports.people.putBody(body);
  for (const session of [...sessions, { ...first, ...group, id: 'SWG-30' as never }])
    await ports.people.putSession(session);
  await enterEverybody(ports.people);
  // Who erases, and who comes after the delegate of A.
  const stays = { language: 'en', levels: {} } as const;
  for (const [id, seat] of [
    ['last-admin', { role: 'administrator' }],
    ['next-for-A', { role: 'delegate', body: PTC, member: 'A' as never }],
    ['next-sec', { role: 'secretary', body: PTC }],
  ] as const) {
    const person = personId(id);
    await ports.people.putPerson({ ...stays, id: person, name: `Who is ${id}`, email: `${id}@stays.test` });
    await ports.people.putSeat({ person, from: '2020-01-01', ...seat });
  }
  for (const bytes of [paperFile, publishedFile]) files.keep(bytes);
  await live(rig, clock, { secret: true });

  /** The doorbell of one person, as the stream rings it. */
  const hears = (id: string) =>
    invite(ports)({
      Records: [
        { dynamodb: { Keys: { PK: { S: `PERSON#${id}` }, SK: { S: 'PERSON' } }, SequenceNumber: '1' } },
      ],
    } as never);
  for (const id of gone) await hears(id);

  /** Everything that follows from what was written: executions that wait, letters in their notices. */
  async function heard(): Promise<readonly NoticeId[]> {
    for (const { tool } of standings) await bringUp(ports)(toolId(tool));
    const { calls } = ports.executions;
    for (let call = calls.shift(); call; call = calls.shift())
      if (call.of === 'open-stage') await openStage(ports)(call.input);
    return [...ports.executions.notices.values()].map(({ notice }) => notice);
  }
  const ledger = async (notice: NoticeId) =>
    (await findAudience(ports)({ notice })).batches.flatMap(({ chunks }) => chunks);
  async function tells(notice: NoticeId): Promise<void> {
    await sendLetters(ports)({ notice, chunks: await ledger(notice) });
    await closeNotice(ports)({ notice });
  }
  return { ...ports, ...rig, ses, pool, hears, heard, ledger, tells };
}

/** Every item of the table and both indexes' keys, with the events as they can be read. */
async function everyItem(): Promise<readonly { readonly key: string; readonly text: string }[]> {
  const { inflateRawSync } = await import('node:zlib');
  const items: { key: string; text: string }[] = [];
  let ExclusiveStartKey: Record<string, never> | undefined;
  do {
    const page = await local.client.send(new ScanCommand({ TableName: table, ExclusiveStartKey }));
    for (const raw of page.Items ?? []) {
      const item = unmarshall(raw) as { PK: string; SK: string; event?: Uint8Array };
      const told = item.event ? inflateRawSync(item.event).toString() : '';
      items.push({ key: `${item.PK} ${item.SK}`, text: `${JSON.stringify(item)} ${told}` });
    }
    ExclusiveStartKey = page.LastEvaluatedKey as typeof ExclusiveStartKey;
  } while (ExclusiveStartKey);
  return items;
}

/** `PERSON#p17 SEAT#…` is of the kind `PERSON SEAT`. */
const kindOf = (key: string): string =>
  key
    .split(' ')
    .map((part) => part.split('#')[0] ?? '')
    .map((part) => (/^\d{4}-|^[a-z]/.test(part) ? '…' : part))
    .join(' ');

it('names and addresses stand in one kind of item; erased, they stand nowhere, and everything else goes on', async () => {
  const { people, notices, executions, ses, pool } = register;
  const due = await register.heard();
  for (const id of ['del-A', 'obs-PTC']) {
    await register.put('/api/me/follows/bodies/CBC', id);
    await register.put('/api/me/follows/tools/T-poc', id);
    expect((await register.post('/api/me/calendar', id)).status).toBe(201);
  }
  const [waiting, ...others] = due.toSorted();
  if (!waiting) throw new Error('There are letters to send');
  for (const notice of others) await register.tells(notice);
  // The ledger of this one is written, and its letters have not left when everybody is erased.
  const left = await register.ledger(waiting);
  const [known = ''] = others;
  const mail = {
    tags: { notice: [known], chunk: [''], person: ['del-A'] },
    destination: ['del-A@example.org'],
  };
  for (const chunk of await notices.chunks(known as NoticeId)) {
    mail.tags.chunk = [chunk.key];
    for (const detail of [
      { eventType: 'Reject', mail, reject: { reason: 'Bad content for <del-A@example.org>' } },
      { eventType: 'Rendering Failure', mail, failure: { errorMessage: 'del-A@example.org has no name' } },
    ])
      await letterEvent(register)({ source: 'aws.ses', detail });
  }
  await executions.stop('T-poc-g1', 'By hand');
  await keepHistory(register)({ execution: 'T-poc-g1' });
  await reconcile(register)({ mode: 'sweep' });
  register.deadLetters.comes({ queue: 'events', body: { source: 'aws.ses', detail: { mail } } });
  const other = { name: 'Name of del-A', email: 'del-A@example.org', language: 'en' };
  const changes = { 'if-match': '*' };
  expect((await register.put('/api/admin/people/del-A', 'last-admin', other, changes)).status).toBe(200);

  const before = await everyItem();
  const kinds = new Set(before.map(({ key }) => kindOf(key)));
  for (const kind of [
    ...['TOOL EVENT', 'TOOL HEAD', 'TOOL WAIT', 'REQUEST REQUEST', 'DOC TOOL', 'KIND TOOL', 'OFFICER TOOL'],
    ...['BODIES BODY', 'BODIES SESSION', 'PERSON PERSON', 'PERSON SEAT', 'PERSON FOLLOWS', 'PERSON LETTER'],
    ...[
      'PERSON CALENDAR',
      'CALENDAR CALENDAR',
      'PERSON OFFERED',
      'SEATS SEAT',
      'TOPIC PERSON',
      'MEMBERS MEMBER',
    ],
    ...['NOTICE NOTICE', 'NOTICE CHUNK', 'OFFERS OFFER', 'INTERVENTIONS …', 'INTERVENTION INTERVENTION'],
    ...['KEPT META', 'KEPT EVENTS', 'OPERATIONS LOOK'],
  ])
    expect([...kinds]).toContain(kind);
  const named = before.filter(({ text }) => personal(text).length > 0);
  expect(new Set(named.map(({ key }) => kindOf(key)))).toEqual(new Set(['PERSON PERSON']));
  expect(named).toHaveLength(gone.length);
  expect(ses.post.some(({ to }) => to === 'del-A@example.org')).toBe(true);

  for (const id of gone) {
    const { status } = await register.post(`/api/admin/people/${id}/erasure`, 'last-admin');
    expect([id, status]).toEqual([id, 200]);
    await register.hears(id);
  }

  const after = await everyItem();
  expect(after.flatMap(({ key, text }) => personal(text).map((found) => `${key}: ${found}`))).toEqual([]);
  const ofTheirs = /^(?:PERSON#\S+ (?:FOLLOWS|LETTER|CALENDAR|OFFERED)|CALENDAR|TOPIC|OFFERS)/;
  const kept = after.filter(({ key }) => ofTheirs.test(key) && !/next-|last-/.test(key));
  expect(kept.map(({ key }) => key)).toEqual([]);

  // The chain: every event is as it was.
  const events = (items: typeof before) => items.filter(({ key }) => / EVENT#/.test(key));
  expect(events(after)).toEqual(events(before));
  for (const { tool, missing } of standings)
    if (!missing) expect(await register.tools.verify(toolId(tool))).not.toHaveProperty('broken');

  // Letters: what was about to leave does not, and what comes later goes to who is there, naming nobody.
  const sentBefore = ses.post.length;
  await sendLetters(register)({ notice: waiting, chunks: left });
  const states = (await notices.chunks(waiting)).flatMap(({ recipients }) => recipients);
  const ours = states.filter(({ person }) => gone.includes(person));
  expect(ours.length).toBeGreaterThan(0);
  expect(new Set(ours.map(({ state, why }) => `${state} ${why}`))).toEqual(
    new Set(['failed nobody-to-tell']),
  );
  await closeNotice(register)({ notice: waiting });
  const answer = await register.post('/api/tools/T-silence/procedures/T-silence-1/answers', 'next-for-A', {
    answer: 'objection',
    text: { en: 'Section 3 needs more work.' },
  });
  expect(answer.status).toBe(201);
  for (const notice of await register.heard()) if (!due.includes(notice)) await register.tells(notice);
  const later = ses.post.slice(sentBefore);
  expect(later.map(({ to }) => to)).toContain('next-sec@stays.test');
  expect(later.filter(({ to }) => !to.endsWith('@stays.test'))).toEqual([]);
  expect(later.flatMap(({ says }) => personal(says))).toEqual([]);

  // Sign-in: accounts are closed and without an address; the token that is good for an hour opens nothing.
  for (const id of gone) {
    const account = pool.accounts.get(id);
    expect([id, account?.open, account?.attributes.has('email')]).toEqual([id, false, false]);
    expect((await register.get('/api/me', id)).status).toBe(403);
    expect((await people.person(personId(id)))?.name).toBe('');
  }
  expect(said.join('')).toContain('Email address is not verified: [address]');
  expect(personal(said.join(''))).toEqual([]);
}, 120_000);
