import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BodyId, bodyId, memberId, personId, type ToolId, toolId } from '../../functions/domain/ids.ts';
import { countsOf, noticeId, type Recipient } from '../../functions/domain/notice.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import { placeText } from '../../functions/handlers/api/place-in-list.ts';
import { records, secretary } from '../support/register.ts';
import { PoC, PTC, person, seat } from '../support/sample-register.ts';
import {
  type Administered,
  administered,
  beforePoC,
  recordsInJune,
  secretaryOfPoC,
} from './administer-rig.ts';
import { apiRig } from './rig.ts';

const T13 = toolId('T13');
const sendAt = '2024-06-18T16:00:00.000Z';
const anna = personId('p-anna');
const ben = personId('p-ben');
const cora = personId('p-cora');
const dora = personId('p-dora');

interface Notice {
  readonly id?: string;
  readonly of?: 'official' | 'subscription';
  readonly body?: BodyId;
  readonly sendAt?: string;
  readonly tells?: readonly (readonly [tool: ToolId, n: number])[];
  /** State and, where it is not the first alone, which events each person is told. */
  readonly to?: Readonly<
    Record<string, Recipient['state'] | readonly [Recipient['state'], readonly number[]]>
  >;
  readonly is?: 'gathering' | 'leaving' | 'closed' | 'closed without counts';
}

/** A letter as the ledger has it. */
async function letter({ notices }: Administered, notice: Notice) {
  const { id = 'PTC-2024-06-18', of = 'subscription', body = PTC, to = {}, is = 'closed' } = notice;
  const name = noticeId(id);
  const at = notice.sendAt ?? sendAt;
  for (const [tool, n] of notice.tells ?? [[T13, 2]])
    await notices.add({ id: name, class: of, body, day: at.slice(0, 10), sendAt: at }, { tool, n });
  if (is === 'gathering') return;
  await notices.freeze(name);
  const recipients = Object.entries(to).map(([one, told]): Recipient => {
    const [state, events] = typeof told === 'string' ? ([told, [0]] as const) : told;
    return { person: personId(one), language: 'en', class: of, state, events, at };
  });
  await notices.putChunks(name, [{ key: 'en-001', state: 'sent', recipients }]);
  if (is !== 'leaving') await notices.close(name, at, is === 'closed' ? countsOf(recipients) : undefined);
}

async function opened() {
  const register = await administered('T13');
  for (const id of [anna, ben, cora]) await register.people.putPerson(person(id));
  await beforePoC(register, 'T13');
  return register;
}
/** The desk, and what it reads of ledgers and chains. */
function watched(register: Administered) {
  const read = { ledgers: [] as string[], chains: [] as string[] };
  const { notices, tools } = register;
  const ports = {
    ...register,
    notices: {
      ...notices,
      chunks: (id: Parameters<typeof notices.chunks>[0]) => {
        read.ledgers.push(id);
        return notices.chunks(id);
      },
    },
    tools: {
      ...tools,
      events: (id: ToolId) => {
        read.chains.push(id);
        return tools.events(id);
      },
    },
  };
  return { ...apiRig(register, administerDesk(ports)), read };
}

describe('letters that tell in part of what a restricted body decided', () => {
  let register: Administered;
  beforeAll(async () => {
    register = await opened();
    await register.does(secretaryOfPoC, { tool: 'T13', command: recordsInJune('endorsed') });
    for (const tool of ['T14', 'T15']) await register.before(toolId(tool));
    await letter(register, {
      tells: [
        [T13, 3],
        [T13, 4],
      ],
      to: {
        [anna]: ['sent', [0]],
        [ben]: ['failed', [1]],
        [cora]: ['bounced', []],
        [dora]: ['complained', [0, 1]],
      },
    });
    await letter(register, { id: 'PoC-2024-06-18', body: PoC, to: { [anna]: 'sent', [ben]: 'failed' } });
    await letter(register, { id: 'T13-4', body: PoC, tells: [[T13, 4]], to: { [ben]: 'failed' } });
    await letter(register, { id: 'gone-1', body: bodyId('gone'), tells: [[toolId('T14'), 9]] });
    await letter(register, { id: 'PTC-T15', tells: [[toolId('T15'), 2]], to: { [ben]: 'sent' } });
    for (const [notice, at] of ['PTC-2024-06-18', 'T13-4', 'never-kept'].entries())
      await register.inbox.add([
        {
          ...{ person: ben, notice: noticeId(at), body: PTC, class: 'subscription', subject: 'PTC' },
          ...{ at: `2024-06-18T16:00:0${notice}.000Z`, events: [] },
        },
      ]);
  });

  it('count and name only those who were told of the rest, by whatever may be known', async () => {
    const { body } = await register.get('/api/admin/letters/PTC-2024-06-18', 'admin');
    const row = { language: 'en', class: 'subscription', at: sendAt, why: null };
    expect(body).toEqual({
      notice: 'PTC-2024-06-18',
      body: 'PTC',
      code: 'PTC',
      class: 'subscription',
      day: '2024-06-18',
      sendAt,
      state: 'closed',
      counts: { sent: 1, bounced: 1, failed: 0, complained: 1, waiting: 0 },
      sentence: '1 reached, 1 bounced, 1 complained of.',
      recipients: [
        { person: cora, name: 'Name of p-cora', state: 'bounced', ...row },
        { person: dora, name: '', state: 'complained', ...row },
        { person: anna, name: 'Name of p-anna', state: 'sent', ...row },
      ],
    });
  });

  it('are counted whole for who sits there', async () => {
    await register.people.putSeat(seat('sec-PoC', 'administrator'));
    const { body } = await register.get('/api/admin/letters/PTC-2024-06-18', 'sec-PoC');
    expect(body).toMatchObject({
      counts: { sent: 1, bounced: 1, failed: 1, complained: 1, waiting: 0 },
      recipients: [{ person: ben }, { person: cora }, { person: dora }, { person: anna }],
    });
  });

  it('of that body are there where they tell of something that all may know, and are not where they do not', async () => {
    const { items } = (await register.get('/api/admin/letters', 'admin')).body;
    expect(items.map(({ notice }: { notice: string }) => notice).sort()).toEqual([
      'PTC-2024-06-18',
      'PTC-T15',
      'PoC-2024-06-18',
    ]);
    expect(items.find(({ notice }: { notice: string }) => notice === 'PoC-2024-06-18')).toMatchObject({
      counts: { sent: 1, failed: 1 },
    });
    for (const id of ['T13-4', 'gone-1'])
      expect((await register.get(`/api/admin/letters/${id}`, 'admin')).body).toMatchObject({
        code: 'no-such-thing',
        facts: { notice: id },
      });
  });

  it('are not among those of a person who was told of nothing else', async () => {
    const { body } = await register.get(`/api/admin/people/${ben}/letters`, 'admin');
    expect(body).toEqual({
      person: ben,
      name: 'Name of p-ben',
      last: [],
      failures: [
        {
          notice: 'PoC-2024-06-18',
          code: 'PoC',
          class: 'subscription',
          day: '2024-06-18',
          state: 'failed',
          why: null,
        },
      ],
    });
  });

  it('leave again for nobody who was told of nothing else', async () => {
    const persons = [ben, anna];
    const address = '/api/admin/letters/PTC-2024-06-18/send-again';
    expect((await register.post(address, 'admin', { persons })).body).toMatchObject({
      again: [],
      left: [
        { person: ben, state: null },
        { person: anna, state: 'sent' },
      ],
    });
    const { body } = await register.post('/api/admin/letters/T13-4/send-again', 'admin', { persons });
    expect(body).toMatchObject({ code: 'no-such-thing', facts: { notice: 'T13-4' } });
  });

  it('are official to whoever may know of what makes them so', async () => {
    const own = await opened();
    await own.before(toolId('T14'));
    const until = { deadlineAt: '2024-08-30T10:00:00.000Z' };
    await own.does(secretaryOfPoC, { tool: 'T13', command: recordsInJune('in-principle', until) });
    for (const [id, n] of [
      ['both', 4],
      ['known', 3],
    ] as const)
      await letter(own, {
        ...{ id, of: 'official', to: { [anna]: 'sent' } },
        tells: [
          [toolId('T14'), 2],
          [T13, n],
        ],
      });
    const kind = async (id: string) => (await own.get(`/api/admin/letters/${id}`, 'admin')).body.class;
    expect([await kind('both'), await kind('known')]).toEqual(['subscription', 'official']);
    await own.people.putSeat(seat('admin', 'secretary', PoC));
    expect(await kind('both')).toBe('official');
  });

  it('have each chain read once, and none of which nothing is hidden', async () => {
    const { get, read } = watched(register);
    await get('/api/admin/letters', 'admin');
    expect(read.chains.sort()).toEqual(['T13', 'T14']);
  });
});

describe('letters and their ledgers', () => {
  let register: Administered;
  beforeEach(async () => {
    register = await opened();
    register.clock.at = '2024-06-20T08:00:00.000Z';
  });

  it('are counted from there while they leave, and as they were closed with since', async () => {
    await letter(register, { id: 'gathers', is: 'gathering' });
    await letter(register, {
      id: 'leaves',
      is: 'leaving',
      to: { [anna]: 'sent', [ben]: 'pending', [cora]: 'throttled', [dora]: 'throttled' },
    });
    await letter(register, { id: 'closed', to: { [anna]: 'failed' } });
    const { get, read } = watched(register);
    const { body } = await get('/api/admin/letters', 'admin');
    const rows = new Map(body.items.map((row: { notice: string }) => [row.notice, row]));
    expect(rows.get('gathers')).toMatchObject({
      state: 'gathering',
      counts: { sent: 0, bounced: 0, failed: 0, complained: 0, waiting: 0 },
      sentence: 'Leaves on 18 June 2024, 18:00.',
    });
    expect(rows.get('leaves')).toMatchObject({
      state: 'frozen',
      counts: { sent: 1, bounced: 0, failed: 0, complained: 0, waiting: 3 },
      sentence: '1 reached, 3 waiting.',
    });
    expect(rows.get('closed')).toMatchObject({ counts: { failed: 1 } });
    expect(read.ledgers).toEqual(['leaves']);
  });

  it('of a person are looked through where a letter of this month or the last may be lost', async () => {
    for (const notice of [
      { id: 'all-sent', to: { [ben]: 'sent' } },
      { id: 'one-failed', to: { [ben]: 'failed' } },
      { id: 'one-bounced', to: { [anna]: 'bounced', [ben]: 'sent' } },
      { id: 'leaving', is: 'leaving', to: { [ben]: 'failed' } },
      { id: 'gathering', is: 'gathering' },
      { id: 'uncounted', is: 'closed without counts', to: { [ben]: 'failed' } },
      { id: 'in-may', sendAt: '2024-05-01T16:00:00.000Z', to: { [ben]: 'bounced' } },
      { id: 'in-april', sendAt: '2024-04-30T16:00:00.000Z', to: { [ben]: 'failed' } },
      { id: 'in-july', sendAt: '2024-07-01T16:00:00.000Z', to: { [ben]: 'failed' } },
    ] as const)
      await letter(register, notice);
    const { get, read } = watched(register);
    const { body } = await get(`/api/admin/people/${ben}/letters`, 'admin');
    expect(read.ledgers.sort()).toEqual(['in-may', 'leaving', 'one-bounced', 'one-failed']);
    expect(body.failures.map(({ notice }: { notice: string }) => notice).sort()).toEqual([
      'in-may',
      'leaving',
      'one-failed',
    ]);
    expect((await get('/api/admin/people/p-nobody/letters', 'admin')).body).toMatchObject({
      facts: { person: 'p-nobody' },
    });
  });

  it('that a person was handed are shown as far as the last five', async () => {
    for (let n = 0; n < 6; n++) {
      const [id, at] = [`letter-${n}`, `2024-06-18T16:00:0${n}.000Z`];
      await letter(register, { id, to: { [ben]: 'sent' } });
      const of = { body: PTC, class: 'subscription', subject: 'PTC', events: [] } as const;
      await register.inbox.add([{ person: ben, notice: noticeId(id), at, ...of }]);
    }
    const { body } = await register.get(`/api/admin/people/${ben}/letters`, 'admin');
    expect(body.last.map(({ notice }: { notice: string }) => notice)).toEqual(
      [5, 4, 3, 2, 1].map((n) => `letter-${n}`),
    );
  });

  it('of a person are looked through a hundred at a time', async () => {
    for (let n = 0; n < 101; n++) await letter(register, { id: `letter-${n}`, to: { [ben]: 'failed' } });
    const { body } = await register.get(`/api/admin/people/${ben}/letters`, 'admin');
    expect(body.failures).toHaveLength(100);
  });

  it('come in pages that end with the last one', async () => {
    await letter(register, { id: 'two', to: { [anna]: 'sent', [ben]: 'failed' } });
    const page = async (query: string) =>
      (await register.get(`/api/admin/letters/two?${query}`, 'admin')).body;
    const first = await page('most=1');
    expect(first.recipients).toMatchObject([{ person: ben }]);
    expect((await page(`most=1&after=${first.next}`)).next).toBeUndefined();
    expect((await page('most=2')).next).toBeUndefined();
    expect((await page(`after=${placeText(['letter', 'two'], 1)}`)).recipients).toHaveLength(1);
    expect(await page(`after=${placeText(['letter', 'one'], 1)}`)).toMatchObject({ status: 400 });
    expect(await page('after=nonsense')).toMatchObject({ status: 400 });
  });

  it('of a month go on from places of that month only', async () => {
    for (const id of ['one', 'two']) await letter(register, { id });
    const list = async (question: readonly string[], place: string) =>
      (await register.get(`/api/admin/letters?after=${placeText(question, place)}`, 'admin')).body;
    expect((await list(['letters', '2024-06'], `0#${sendAt}#two`)).items).toMatchObject([{ notice: 'one' }]);
    expect(await list(['letters', '2024-06'], 'nowhere')).toMatchObject({ status: 400 });
    expect(await list(['', '2024-06'], `0#${sendAt}#two`)).toMatchObject({ status: 400 });
  });
});

describe('a letter that leaves again', () => {
  const name = noticeId('PTC-2024-06-18');
  let register: Administered;
  beforeEach(async () => {
    register = await opened();
    await letter(register, { to: { [ben]: 'failed' } });
  });
  const again = async (executions: Partial<Administered['executions']>) => {
    const ports = { ...register, executions: { ...register.executions, ...executions } };
    const { post } = apiRig(register, administerDesk(ports));
    const { body } = await post(`/api/admin/letters/${name}/send-again`, 'admin', { persons: [ben, anna] });
    expect(body).toMatchObject({ again: [{ person: ben }], left: [{ person: anna, state: null }] });
    return [...register.executions.notices.keys()].filter((one) => one.startsWith(name));
  };

  it('has an execution of its own, unless one is at it', async () => {
    expect(await again({})).toEqual([name]);
    register = await opened();
    await letter(register, { to: { [ben]: 'failed' } });
    expect(await again({ describeNotice: async () => ({ status: 'RUNNING' }) })).toEqual([]);
  });

  it('has fifty executions at most', async () => {
    const describeNotice = async (_: unknown, run = 0) =>
      run < 49 ? ({ status: 'SUCCEEDED' } as const) : undefined;
    expect(await again({ describeNotice })).toEqual([`${name}-r49`]);
    register = await opened();
    await letter(register, { to: { [ben]: 'failed' } });
    expect(await again({ describeNotice: async () => ({ status: 'SUCCEEDED' }) })).toEqual([]);
  });
});

describe('a letter holds a written procedure open', () => {
  let register: Administered;
  let opening = 0;
  const official = { of: 'official', sendAt: '2024-04-24T08:00:00.000Z' } as const;
  beforeEach(async () => {
    register = await administered('T13', 'T14');
    const { people, does, tools } = register;
    await people.putSeat(seat('p-ben', 'delegate', PTC, { member: memberId('B') }));
    const versions = ['en', 'fr'].map((language) => ({ document: 'PC0741', language, revision: 'a' }));
    const goesOn = records('continued', { guidance: { en: 'More cases' }, byDay: '2024-08-30' });
    await does(secretary, { tool: 'T13', command: goesOn });
    await does(secretary, {
      tool: 'T13',
      command: { type: 'attach-document', version: versions[1], as: 'translation' },
    });
    const { facts } = records('written-opened', {
      deadlineAt: '2024-05-17T10:00:00.000Z',
      rule: 'Decision of the 241st/242nd Sessions, para. 47',
      versions,
    });
    const command = { type: 'open-written-procedure', facts, agrees: 'endorsed', minimumDays: 14 };
    await does(secretary, { tool: 'T13', command });
    opening = (await tools.events(T13)).length;
    register.clock.at = '2024-04-26T08:00:00.000Z';
  });
  const held = async () => {
    const { items } = (await register.get('/api/admin/letters', 'admin')).body;
    return items.filter((row: object) => 'holdsOpen' in row);
  };
  const opens = () => ({ id: `T13-${opening}-official`, ...official, tells: [[T13, opening] as const] });

  it('that told of its opening and did not reach every Member, who is named by their id where they have no name', async () => {
    await letter(register, { ...opens(), to: { 'del-A': 'sent', [ben]: 'bounced' } });
    expect((await held())[0]?.holdsOpen).toEqual({
      tool: 'T13',
      title: 'Compendium of Case Studies on Cross-Border E-Commerce',
      deadlineAt: '2024-05-17T10:00:00.000Z',
      members: [{ member: 'B', name: 'B' }],
      sentence:
        'Not reached: B. The written procedure on this text stays open: Compendium of Case Studies on Cross-Border E-Commerce.',
    });
  });

  it('and comes before all others of its page', async () => {
    for (const [id, at] of [
      ['newest', '2024-04-25T16:00:00.000Z'],
      ['oldest', '2024-04-20T16:00:00.000Z'],
    ] as const)
      await letter(register, { id, sendAt: at });
    await letter(register, { ...opens(), to: { 'del-A': 'sent', [ben]: 'bounced' } });
    const { items } = (await register.get('/api/admin/letters', 'admin')).body;
    expect(items.map(({ notice }: { notice: string }) => notice)).toEqual([
      `T13-${opening}-official`,
      'PTC-243-244-2024-04-24',
      'newest',
      'oldest',
    ]);
  });

  it('unless everybody was reached', async () => {
    await letter(register, { ...opens(), to: { 'del-A': 'sent', [ben]: 'sent' } });
    expect(await held()).toEqual([]);
  });

  it('unless it has not left', async () => {
    await letter(register, { ...opens(), is: 'leaving', to: { 'del-A': 'sent', [ben]: 'pending' } });
    expect(await held()).toEqual([]);
  });

  it('unless it is one for who follows, or tells of something else: of another decision or another tool', async () => {
    const to = { 'del-A': 'failed' } as const;
    await letter(register, { id: 'followed', tells: [[T13, opening]], to });
    await letter(register, { ...official, id: 'earlier', tells: [[T13, 3]], to });
    await letter(register, { ...official, id: 'papers', tells: [[T13, opening - 1]], to });
    await letter(register, { ...official, id: 'other', tells: [[toolId('T14'), 2]], to });
    await letter(register, { ...official, id: 'gone', tells: [[toolId('T99'), opening]], to });
    await letter(register, {
      ...{ ...official, id: 'both', to },
      tells: [
        [T13, 2],
        [toolId('T14'), opening],
      ],
    });
    expect(await held()).toEqual([]);
    await letter(register, {
      ...{ ...official, id: 'with-others', to },
      tells: [
        [toolId('T14'), 2],
        [T13, opening],
        [T13, 2],
      ],
    });
    expect(await held()).toMatchObject([{ notice: 'with-others' }]);
  });
});
