import { beforeEach, describe, expect, it } from 'vitest';
import type { By } from '../../functions/domain/event.ts';
import { memberId, type PersonId, personId, toolId } from '../../functions/domain/ids.ts';
import type { WriteLetter } from '../../functions/domain/letter-matter.ts';
import { type NoticeId, noticeId, type Recipient } from '../../functions/domain/notice.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import { closeNotice } from '../../functions/handlers/close-notice.ts';
import { findAudience } from '../../functions/handlers/find-audience.ts';
import { sendLetters } from '../../functions/handlers/send-letters.ts';
import { fakeMail } from '../support/fake-mail.ts';
import { records, secretary } from '../support/register.ts';
import { PoC, PTC, person } from '../support/sample-register.ts';
import { administration } from './administer-rig.ts';
import { apiRig } from './rig.ts';

const day = noticeId('PTC-243-244-2024-04-24');
const anna = personId('p-anna');
const ben = personId('p-ben');
const cora = personId('p-cora');

type Register = Awaited<ReturnType<typeof opened>>;

async function opened() {
  const register = await administration();
  await register.before();
  for (const id of [anna, ben, cora]) await register.people.putPerson(person(id));
  return { ...register, ...apiRig(register, administerDesk(register)) };
}

/** A letter of the PTC that left at 18.00 and came to what each recipient says. */
async function left(
  { notices, clock }: Register,
  people: Readonly<Record<string, Recipient['state']>>,
  more: { id?: NoticeId; of?: 'official' | 'subscription'; body?: typeof PTC; n?: number } = {},
): Promise<void> {
  const { id = day, of = 'subscription', body = PTC, n = 2 } = more;
  const sendAt = '2024-04-24T16:00:00.000Z';
  await notices.add({ id, class: of, body, day: '2024-04-24', sendAt }, { tool: toolId('T13'), n });
  await notices.freeze(id);
  const base = { language: 'en', events: [0], class: of } as const;
  const recipients = Object.keys(people).map(
    (one): Recipient => ({ person: personId(one), ...base, state: 'pending' }),
  );
  await notices.putChunks(id, [{ key: 'en-001', state: 'pending', recipients }]);
  await notices.claim(id, 'en-001', sendAt, sendAt);
  const settled = recipients.map(
    (one): Recipient => ({ ...one, state: people[one.person] === 'failed' ? 'failed' : 'sent', at: sendAt }),
  );
  await notices.settle(id, 'en-001', settled, 'sent');
  await notices.close(id, sendAt, {
    sent: settled.filter(({ state }) => state === 'sent').length,
    failed: settled.filter(({ state }) => state === 'failed').length,
  });
  for (const [one, state] of Object.entries(people))
    if (state === 'bounced' || state === 'complained')
      await notices.markRecipient(id, 'en-001', personId(one), state, 'Permanent: General');
  clock.at = '2024-04-24T17:00:00.000Z';
}

describe('the letters of a month', () => {
  it('are listed with how many were reached and what came back', async () => {
    const register = await opened();
    await left(register, { [anna]: 'sent', [ben]: 'bounced', [cora]: 'failed' });
    const { body } = await register.get('/api/admin/letters?month=2024-04', 'admin');
    expect(body.month).toBe('2024-04');
    expect(body.items).toContainEqual({
      notice: day,
      body: 'PTC',
      code: 'PTC',
      class: 'subscription',
      day: '2024-04-24',
      sendAt: '2024-04-24T16:00:00.000Z',
      state: 'closed',
      counts: { sent: 1, bounced: 1, failed: 1, complained: 0, waiting: 0 },
      sentence: '1 reached, 1 bounced, 1 failed.',
    });
  });

  it('are this month’s where none is named, in the language of the asker', async () => {
    const register = await opened();
    await left(register, { [anna]: 'sent', [ben]: 'bounced' });
    const { body } = await register.get('/api/admin/letters', 'admin', { 'accept-language': 'fr' });
    expect(body.items[0].sentence).toBe('1 remise, 1 revenue.');
    expect(body.items[0].code).toBe('CTP');
  });

  it('that have not left yet say when they will', async () => {
    const register = await opened();
    const { heard, does, get } = register;
    await does(secretary, { tool: 'T13', command: records('endorsed') });
    await heard('T13');
    const { body } = await get('/api/admin/letters', 'admin');
    expect(body.items).toContainEqual(
      expect.objectContaining({ state: 'gathering', sentence: 'Leaves on 24 April 2024, 18:00.' }),
    );
  });

  it('are official where one thing that they tell is, before and after they left', async () => {
    const register = await opened();
    const { heard, does, get, people } = register;
    await people.putSeat({
      person: ben,
      role: 'delegate',
      body: PTC,
      member: memberId('B'),
      from: '2020-01-01',
    });
    await register.before(toolId('T14'));
    await does(secretary, { tool: 'T13', command: records('endorsed') });
    await heard('T13');
    const kinds = async () => {
      const { items } = (await get('/api/admin/letters', 'admin')).body;
      return items.map((item: { notice: string; class: string }) => [item.notice, item.class]);
    };
    expect(await kinds()).toContainEqual([day, 'subscription']);
    const until = { deadlineAt: '2024-05-17T10:00:00.000Z' };
    await does(secretary, { tool: 'T14', command: records('in-principle', until) });
    await heard('T14');
    expect(await kinds()).toContainEqual([day, 'official']);
    await findAudience(register)({ notice: day });
    expect(await kinds()).toContainEqual([day, 'official']);
    const { recipients } = (await get(`/api/admin/letters/${day}`, 'admin')).body;
    expect(recipients).toContainEqual(expect.objectContaining({ person: ben, class: 'official' }));
  });

  it('come in pages', async () => {
    const register = await opened();
    for (const n of [1, 2, 3])
      await left(register, { [anna]: 'sent' }, { id: noticeId(`PTC-2024-04-0${n}`) });
    const first = (await register.get('/api/admin/letters?most=2', 'admin')).body;
    const second = (await register.get(`/api/admin/letters?most=2&after=${first.next}`, 'admin')).body;
    expect(first.items.length + second.items.length).toBe(3);
    const other = await register.get(`/api/admin/letters?month=2024-03&after=${first.next}`, 'admin');
    expect(other.status).toBe(400);
  });

  it('of another form than a month are refused, and so is who is no administrator', async () => {
    const { get } = await opened();
    expect((await get('/api/admin/letters?month=april', 'admin')).body).toMatchObject({
      status: 400,
      issues: [{ path: 'query.month' }],
    });
    expect((await get('/api/admin/letters', 'sec-PTC')).status).toBe(403);
  });

  it('that hold a written procedure open come first, with whom they did not reach', async () => {
    const register = await opened();
    const { people, does, clock, get, tools } = register;
    for (const id of ['A', 'B'])
      await people.putMember({
        id: memberId(id),
        name: { en: `Member ${id}`, fr: `Membre ${id}` },
        kind: 'member',
      });
    await people.putSeat({
      person: ben,
      role: 'delegate',
      body: PTC,
      member: memberId('B'),
      from: '2020-01-01',
    });
    const versions = ['en', 'fr'].map((language) => ({ document: 'PC0741', language, revision: 'a' }));
    await does(secretary, {
      tool: 'T13',
      command: { type: 'attach-document', version: versions[1], as: 'translation' },
    });
    const { facts } = records('endorsed');
    await does(secretary, {
      tool: 'T13',
      command: {
        type: 'open-written-procedure',
        facts: {
          ...facts,
          outcome: 'written-opened',
          deadlineAt: '2024-05-17T10:00:00.000Z',
          rule: 'Decision of the 241st/242nd Sessions, para. 47',
          versions,
        },
        agrees: 'endorsed',
        minimumDays: 14,
      },
    });
    const opening = (await tools.events(toolId('T13'))).at(-1)?.n ?? 0;
    await left(
      register,
      { 'del-A': 'sent', [ben]: 'bounced' },
      {
        id: noticeId(`T13-${opening}-official`),
        of: 'official',
        n: opening,
      },
    );
    await left(register, { [anna]: 'sent' }, { id: noticeId('PTC-2024-04-25') });
    clock.at = '2024-04-26T08:00:00.000Z';
    const { body } = await get('/api/admin/letters', 'admin');
    expect(body.items[0]).toMatchObject({
      notice: `T13-${opening}-official`,
      holdsOpen: {
        tool: 'T13',
        deadlineAt: '2024-05-17T10:00:00.000Z',
        members: [{ member: 'B', name: 'Member B' }],
        sentence:
          'Not reached: Member B. The written procedure on this text stays open: Compendium of Case Studies on Cross-Border E-Commerce.',
      },
    });
    expect((await get('/api/admin/health', 'admin')).body.needs).toContainEqual({
      code: 'procedure-held-open',
      sentence: '1 Member was not reached: a written procedure is held open.',
      verb: 'See who',
      href: '/admin/letters',
    });
  });
});

describe('one letter', () => {
  it('names its recipients, those who were not reached first, and why', async () => {
    const register = await opened();
    await left(register, { [anna]: 'sent', [ben]: 'bounced', [cora]: 'failed' });
    const { body } = await register.get(`/api/admin/letters/${day}`, 'admin');
    expect(body.recipients).toEqual([
      expect.objectContaining({ person: cora, state: 'failed' }),
      {
        person: ben,
        name: 'Name of p-ben',
        language: 'en',
        class: 'subscription',
        state: 'bounced',
        at: '2024-04-24T16:00:00.000Z',
        why: 'Permanent: General',
      },
      expect.objectContaining({ person: anna, state: 'sent', why: null }),
    ]);
    const first = (await register.get(`/api/admin/letters/${day}?most=2`, 'admin')).body;
    const rest = (await register.get(`/api/admin/letters/${day}?after=${first.next}`, 'admin')).body;
    expect(rest.recipients).toMatchObject([{ person: anna }]);
    expect(rest.next).toBeUndefined();
  });

  it('that is not there is not found', async () => {
    const { get, post } = await opened();
    expect((await get('/api/admin/letters/PTC-2024-04-01', 'admin')).status).toBe(404);
    const again = await post('/api/admin/letters/PTC-2024-04-01/send-again', 'admin', { persons: ['p-ben'] });
    expect(again.status).toBe(404);
  });
});

describe('the letters of a person', () => {
  it('are the last five, and those that did not reach them', async () => {
    const register = await opened();
    await left(register, { [anna]: 'sent', [ben]: 'bounced' });
    await register.inbox.add(
      [anna, ben].map((one) => ({
        person: one,
        notice: day,
        body: PTC,
        class: 'subscription' as const,
        at: '2024-04-24T16:00:00.000Z',
        subject: 'PTC: endorsed',
        events: [{ tool: toolId('T13'), n: 2 }],
      })),
    );
    const { body } = await register.get(`/api/admin/people/${ben}/letters`, 'admin');
    expect(body).toEqual({
      person: ben,
      name: 'Name of p-ben',
      last: [
        {
          notice: day,
          code: 'PTC',
          class: 'subscription',
          at: '2024-04-24T16:00:00.000Z',
          state: 'bounced',
          why: 'Permanent: General',
        },
      ],
      failures: [
        {
          notice: day,
          code: 'PTC',
          class: 'subscription',
          day: '2024-04-24',
          state: 'bounced',
          why: 'Permanent: General',
        },
      ],
    });
    expect((await register.get('/api/admin/people/p-nobody/letters', 'admin')).body).toMatchObject({
      status: 404,
      code: 'unknown-person',
    });
  });
});

describe('sending again', () => {
  let register: Register;
  const again = (persons: readonly PersonId[], headers = {}) =>
    register.post(
      `/api/admin/letters/${day}/send-again`,
      'admin',
      { persons, reason: 'Address corrected' },
      headers,
    );

  beforeEach(async () => {
    register = await opened();
    await left(register, { [anna]: 'sent', [ben]: 'bounced', [cora]: 'failed' });
  });

  /** What the state machine of a notice does with the letters that wait. */
  async function leaves() {
    const post = fakeMail();
    const write: WriteLetter = (_, __, to) => ({
      ...{ to: to.person, from: 'PTC', replyTo: 'ptc@example.org', subject: 'PTC', text: '', html: '' },
      tags: {},
    });
    const ports = { ...register, mail: post.mail, write };
    const { batches } = await findAudience(ports)({ notice: day });
    for (const { chunks } of batches) await sendLetters(ports)({ notice: day, chunks: [...chunks] });
    await closeNotice(ports)({ notice: day });
    return post.taken.map(({ to }) => to);
  }

  it('goes to those whose letter was lost, and nobody gets it twice', async () => {
    const { body } = await again([anna, ben, personId('p-nobody')]);
    expect(body).toEqual({
      notice: day,
      again: [{ person: ben, name: 'Name of p-ben' }],
      left: [
        { person: anna, state: 'sent' },
        { person: 'p-nobody', state: null },
      ],
      sentence:
        '1 letter leaves again now. 2 of those named have it, or it is on its way: nobody gets it twice.',
    });
    expect([...register.executions.notices.values()].at(-1)).toMatchObject({
      notice: day,
      sendAt: '2024-04-24T17:00:00.000Z',
    });
    expect(await leaves()).toEqual([ben]);
    expect((await register.notices.read(day))?.counts).toEqual({ sent: 2, failed: 1 });
    expect(await register.noted()).toMatchObject([
      { what: 'send-again', on: day, reason: 'Address corrected', after: { people: [ben] } },
    ]);
  });

  it('starts an execution of its own beside the first, which has ended', async () => {
    await register.executions.startNotice(day, '2024-04-24T16:00:00.000Z');
    const first = register.executions.notices.get(day);
    if (first) first.status = 'SUCCEEDED';
    await again([ben]);
    expect(register.executions.notices.has(`${day}-r1`)).toBe(true);
  });

  it('does nothing where every letter arrived, and nothing twice', async () => {
    expect((await again([anna])).body).toMatchObject({
      again: [],
      sentence: 'No letter leaves again. 1 of those named has it, or it is on its way: nobody gets it twice.',
    });
    expect(await register.noted()).toEqual([]);
    await again([ben, cora], { 'idempotency-key': 'the-one-key' });
    await again([ben, cora], { 'idempotency-key': 'the-one-key' });
    expect((await leaves()).sort()).toEqual([ben, cora]);
    expect(await register.noted()).toHaveLength(1);
  });

  it('is the administrator’s alone, and names somebody', async () => {
    const { post } = register;
    const address = `/api/admin/letters/${day}/send-again`;
    expect((await post(address, 'sec-PTC', { persons: [ben] })).status).toBe(403);
    expect((await post(address, 'admin', { persons: [] })).body).toMatchObject({
      status: 422,
      issues: [{ path: 'persons' }],
    });
  });
});

describe('a letter that tells only of what a restricted body decided', () => {
  it('is not there for an administrator without a seat on it', async () => {
    const register = await opened();
    const { does, clock, people, get, post } = register;
    await does(secretary, { tool: 'T13', command: records('endorsed') });
    clock.at = '2024-06-18T08:00:00.000Z';
    const { sessions } = await people.world(clock.at);
    const session = [...sessions.values()].find(({ id }) => id === 'PoC-90');
    if (session) await people.putSession({ ...session, state: 'open', version: session.version + 1 });
    const facts = { body: PoC, session: 'PoC-90', decidedOn: '2024-06-18' };
    const by: By = { person: personId('sec-PoC'), seat: { role: 'secretary', body: PoC } };
    await does(by, { tool: 'T13', command: records('endorsed', facts) });
    const hidden = noticeId('PoC-90-2024-06-18');
    await left(register, { [anna]: 'sent', [ben]: 'bounced' }, { id: hidden, body: PoC, n: 4 });
    clock.at = '2024-04-30T08:00:00.000Z';
    expect((await get('/api/admin/letters', 'admin')).body.items).toEqual([]);
    expect((await get('/api/admin/health', 'admin')).body.facts).toMatchObject({ lettersSent: 0 });
    expect((await get(`/api/admin/letters/${hidden}`, 'admin')).status).toBe(404);
    const again = await post(`/api/admin/letters/${hidden}/send-again`, 'admin', { persons: [ben] });
    expect(again.status).toBe(404);
    expect((await get(`/api/admin/people/${ben}/letters`, 'admin')).body.failures).toEqual([]);
  });
});
