import { describe, expect, it } from 'vitest';
import { personId, toolId } from '../../functions/domain/ids.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import { placeText } from '../../functions/handlers/api/place-in-list.ts';
import { type Administered, administered } from './administer-rig.ts';
import { apiRig } from './rig.ts';

describe('interventions', () => {
  /** So many of them, a second apart, by somebody whom the register does not know. */
  async function noted(n: number) {
    const register = await administered();
    for (let i = 0; i < n; i++)
      await register.interventions.add({
        id: String(i),
        at: new Date(Date.UTC(2024, 3, 1) + i * 1000).toISOString(),
        ...{ by: personId('p-gone'), what: 'verify', after: { events: i } },
      });
    return register;
  }
  const file = async (n: number) =>
    (await (await noted(n)).get('/api/admin/interventions.csv', 'admin')).text
      .trimEnd()
      .split('\r\n')
      .slice(1);

  it('are told whole, without what was not said', async () => {
    const { get, interventions } = await noted(1);
    await interventions.add({
      ...{ id: 'x', at: '2024-04-24T08:00:00.000Z', by: personId('admin'), what: 'pause', on: 'T13' },
      ...{ reason: 'A restore', before: { execution: 'T13-g1' }, after: { execution: 'T13-g2' } },
    });
    expect((await get('/api/admin/interventions', 'admin')).body).toEqual({
      items: [
        {
          ...{ id: 'x', at: '2024-04-24T08:00:00.000Z', by: 'admin', name: 'Name of admin' },
          ...{ what: 'pause', label: 'Paused', on: 'T13', reason: 'A restore' },
          ...{ before: { execution: 'T13-g1' }, after: { execution: 'T13-g2' } },
        },
        {
          ...{ id: '0', at: '2024-04-01T00:00:00.000Z', by: 'p-gone', name: '' },
          ...{ what: 'verify', label: 'Checked the record', after: { events: 0 } },
        },
      ],
    });
  });

  it('go on from places of their own only', async () => {
    const { get } = await noted(2);
    const first = (await get('/api/admin/interventions?most=1', 'admin')).body;
    const place = JSON.parse(Buffer.from(first.next, 'base64url').toString())[1];
    const list = async (question: string) =>
      (await get(`/api/admin/interventions?after=${placeText([question], place)}`, 'admin')).body;
    expect((await list('interventions')).items).toMatchObject([{ id: '0' }]);
    expect(await list('')).toMatchObject({ status: 400 });
    const register = await noted(1);
    const listing: typeof register.interventions.list = async () => {
      throw new RangeError('No such place');
    };
    const strict = { ...register, interventions: { ...register.interventions, list: listing } };
    const { get: ask } = apiRig(register, administerDesk(strict));
    const { status } = await ask(`/api/admin/interventions?after=${first.next}`, 'admin');
    expect(status).toBe(400);
  });

  it('are a file of all of them, however many pages they fill, with empty cells where nothing was said', async () => {
    const lines = await file(101);
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe('2024-04-01T00:00:00.000Z,p-gone,,Checked the record,,,,"{""events"":0}"');
    const { headers } = await (await noted(0)).get('/api/admin/interventions.csv', 'admin');
    expect(headers['content-disposition']).toBe('attachment; filename="interventions.csv"');
  });

  it('are a file of the newest 2,000', async () => {
    const register = await administered();
    const { interventions: store } = register;
    const one = { at: '2024-04-24T08:00:00.000Z', by: personId('admin'), what: 'verify' } as const;
    const list: typeof store.list = async ({ after = '0' } = {}) => ({
      interventions: Array.from({ length: 100 }, (_, i) => ({
        id: after,
        on: `${Number(after) + i}`,
        ...one,
      })),
      after: `${Number(after) + 100}`,
    });
    const { get } = apiRig(register, administerDesk({ ...register, interventions: { ...store, list } }));
    const lines = (await get('/api/admin/interventions.csv', 'admin')).text.trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(2_000);
    expect(lines.at(-1)).toBe('2024-04-24T08:00:00.000Z,admin,Name of admin,Checked the record,1999,,,');
  });
});

describe('checking the record', () => {
  const after = (place: object, question = 'verification') => placeText([question], place);
  const checks = (
    register: Administered,
    { tools = {}, times = [0] }: { tools?: Partial<Administered['tools']>; times?: number[] } = {},
  ) => {
    let last = 0;
    const elapsedMs = () => (last = times.shift() ?? last);
    const ports = { ...register, tools: { ...register.tools, ...tools }, elapsedMs };
    const { post } = apiRig(register, administerDesk(ports));
    return async (place?: string) =>
      (await post('/api/admin/verification', 'admin', place === undefined ? {} : { after: place })).body;
  };
  /** Lists that give one tool at a time. */
  const onePerPage = ({ tools }: Administered): Pick<Administered['tools'], 'toolsOfKind'> => ({
    toolsOfKind: (kind, page) => tools.toolsOfKind(kind, { ...page, most: 1 }),
  });

  it('says how long it took, in tenths of a second, and notes what was broken', async () => {
    const register = await administered('T13', 'T14');
    const links = register.tools.chains.get(toolId('T14')) ?? [];
    const [first] = links;
    if (first)
      register.tools.chains.set(toolId('T14'), [{ ...first, event: `${first.event} ` }, ...links.slice(1)]);
    expect(await checks(register, { times: [1_000, 1_000, 4_160] })()).toEqual({
      ...{ events: 4, tools: 2, seconds: 3.2 },
      broken: [{ tool: 'T14', n: 1, why: 'changed', sentence: 'T14: event 1 is not as it was written.' }],
      sentence: '4 events, 1 chain broken, 3.2\u00a0s.',
    });
    expect((await register.noted()).map((one) => one.after)).toEqual([
      { events: 4, tools: 2, broken: ['T14'] },
    ]);
  });

  it('stops at a page once twenty seconds are over, and goes on behind the last tool that it told', async () => {
    const register = await administered('T13', 'T14', 'T15');
    const tools = onePerPage(register);
    const first = await checks(register, { tools, times: [5_000, 5_000, 24_999, 25_000] })();
    expect(first).toMatchObject({ tools: 2, events: 4 });
    expect(first.next).toBe(after({ kind: 'compendium', after: 'T14' }));
    expect(first.sentence).toMatch(/There are more to check\.$/);
    const rest = await checks(register, { tools })(first.next);
    expect(rest).toMatchObject({ tools: 1, events: 2 });
    expect(rest).not.toHaveProperty('next');
  });

  it('goes on from places of its own only', async () => {
    const check = checks(await administered('T13'));
    expect(await check(after({ kind: 'compendium' }))).toMatchObject({ tools: 1 });
    expect(await check(after({ kind: 'compendium' }, ''))).toMatchObject({ status: 400 });
    expect(await check(after({ kind: 'compendium', after: 'no tool!' }))).toMatchObject({ status: 400 });
  });

  it('fails where a chain that is whole cannot be read: that is no broken chain', async () => {
    const events = async () => {
      throw new Error('The table is throttled');
    };
    expect(await checks(await administered('T13'), { tools: { events } })()).toMatchObject({ status: 500 });
  });
});
