import { describe, expect, it } from 'vitest';
import type { By } from '../../functions/domain/event.ts';
import { personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import { records, secretary } from '../support/register.ts';
import { PoC, person, registration, seat } from '../support/sample-register.ts';
import { administration } from './administer-rig.ts';
import { apiRig } from './rig.ts';

async function opened(...tools: string[]) {
  const register = await administration();
  await register.waiting(...tools);
  return { ...register, ...apiRig(register, administerDesk(register)) };
}
type Register = Awaited<ReturnType<typeof opened>>;

describe('interventions', () => {
  it('are listed newest first, with who, why, before and after', async () => {
    const { get, post, passes } = await opened('T13');
    await post('/api/admin/tools/T13/execution/pause', 'admin', { reason: 'A restore' });
    passes(1);
    await post('/api/admin/tools/T13/execution/resume', 'admin', { reason: 'It is over' });
    const { body } = await get('/api/admin/interventions', 'admin');
    expect(body.items).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        at: '2024-04-24T08:01:00.000Z',
        by: 'admin',
        name: 'Name of admin',
        what: 'resume',
        label: 'Resumed',
        on: 'T13',
        reason: 'It is over',
        after: { execution: 'T13-g2' },
      },
      expect.objectContaining({ what: 'pause', reason: 'A restore' }),
    ]);
    const first = (await get('/api/admin/interventions?most=1', 'admin')).body;
    const second = (await get(`/api/admin/interventions?after=${first.next}`, 'admin')).body;
    expect(second.items).toMatchObject([{ what: 'pause' }]);
    expect((await get('/api/admin/interventions?after=nonsense', 'admin')).status).toBe(400);
  });

  it('never hold the key of a request', async () => {
    const { get, post } = await opened('T13');
    const key = { 'idempotency-key': 'a-very-own-key' };
    await post('/api/admin/tools/T13/execution/pause', 'admin', { reason: 'A restore' }, key);
    expect((await get('/api/admin/interventions', 'admin')).text).not.toContain('a-very-own-key');
  });

  it('are each there, also where one key is used for all of them', async () => {
    const { post, noted, passes } = await opened('T13');
    const key = { 'idempotency-key': 'the-one-key' };
    const at = '/api/admin/people/del-A/seats';
    const seat = { role: 'chair', body: 'CBC', from: '2024-04-24' };
    await post(at, 'admin', seat, key);
    await post(at, 'admin', { ...seat, body: 'PTC' }, key);
    await post('/api/admin/see-as/del-A/tools/T13', 'admin', {}, key);
    for (const _ of ['given again after its end', 'and once more']) {
      passes(1);
      await post(`${at}/end`, 'admin', { ...seat, to: '2024-04-24' }, key);
      passes(1);
      await post(at, 'admin', seat, key);
    }
    await post('/api/admin/exports', 'admin', {}, key);
    const inOrder = (await noted()).map(({ what }) => what).toReversed();
    expect(inOrder.slice(0, 3).sort()).toEqual(['put-seat', 'put-seat', 'see-as']);
    expect(inOrder.slice(3, 6)).toEqual(['end-seat', 'put-seat', 'end-seat']);
    expect(inOrder.slice(6).sort()).toEqual(['export', 'put-seat']);
  });

  it('are a file for a spreadsheet as well, without formulas', async () => {
    const { get, post } = await opened('T13');
    await post('/api/admin/tools/T13/execution/pause', 'admin', { reason: '=HYPERLINK("x")' });
    const { text, headers } = await get('/api/admin/interventions.csv', 'admin', { 'accept-language': 'fr' });
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const [header, line] = text.split('\r\n');
    expect(header).toBe('\uFEFFdate,personne,nom,intervention,objet,motif,avant,après');
    expect(line).toBe(
      `2024-04-24T08:00:00.000Z,admin,Name of admin,Suspendu,T13,"'=HYPERLINK(""x"")",,"{""execution"":""T13-g1""}"`,
    );
  });

  it('are the administrator’s to read', async () => {
    const { get } = await opened();
    expect((await get('/api/admin/interventions', 'sec-PTC')).status).toBe(403);
    expect((await get('/api/admin/interventions.csv', 'del-A')).status).toBe(403);
  });
});

/** Both before the Policy Commission, which derives one from the other; nothing is cleared. */
async function childOfPoC({ does, clock, people }: Register, tool: string, child: string): Promise<void> {
  for (const one of ['T13', 'T14']) await does(secretary, { tool: one, command: records('endorsed') });
  clock.at = '2024-06-18T08:00:00.000Z';
  const session = (await people.world(clock.at)).sessions.get(sessionId('PoC-90'));
  if (session) await people.putSession({ ...session, state: 'open', version: session.version + 1 });
  const facts = { body: PoC, session: 'PoC-90', decidedOn: '2024-06-18', child };
  const by: By = { person: personId('sec-PoC'), seat: { role: 'secretary', body: PoC } };
  const made = { tool: child, registration: { ...registration, officers: ['officer'] } };
  await does(by, { tool, command: { ...records('child-derived', facts), child: made } });
}

describe('checking the record', () => {
  it('counts the events of every chain, says that they are whole, and is noted', async () => {
    const { post, noted } = await opened('T13', 'T14', 'T15', 'T16');
    const { body } = await post('/api/admin/verification', 'admin', { reason: 'The audit of April' });
    expect(body).toEqual({
      events: 8,
      tools: 4,
      broken: [],
      seconds: 0,
      sentence: '8 events, chain whole, 0.0\u00a0s.',
    });
    expect(await noted()).toMatchObject([
      { what: 'verify', reason: 'The audit of April', after: { events: 8, tools: 4, broken: [] } },
    ]);
  });

  it('names the chain that is broken, and rings the alarm', async () => {
    const { post, tools, watched } = await opened('T13', 'T14');
    const links = tools.chains.get(toolId('T14')) ?? [];
    const [first] = links;
    if (first) tools.chains.set(toolId('T14'), [{ ...first, event: `${first.event} ` }, ...links.slice(1)]);
    const { body } = await post('/api/admin/verification', 'admin');
    expect(body).toMatchObject({
      broken: [{ tool: 'T14', n: 1, why: 'changed', sentence: 'T14: event 1 is not as it was written.' }],
      sentence: '4 events, 1 chain broken, 0.0\u00a0s.',
    });
    expect(watched).toContainEqual({ what: 'ChainBroken', facts: { tool: 'T14', n: 1, why: 'changed' } });
  });

  it('counts only what the asker may know, and names no tool that they may not', async () => {
    const register = await opened('T13', 'T14');
    const { post, people, tools, watched } = register;
    await childOfPoC(register, 'T14', 'T99');
    expect((await post('/api/admin/verification', 'admin')).body).toMatchObject({
      ...{ events: 6, tools: 2, broken: [] },
      sentence: '6 events, chain whole, 0.0\u00a0s.',
    });
    const after = Buffer.from('[["verification"],{"kind":"compendium","after":"T14"}]').toString('base64url');
    expect((await post('/api/admin/verification', 'admin', { after })).body).toMatchObject({
      ...{ events: 0, tools: 0, broken: [] },
    });
    const links = tools.chains.get(toolId('T99')) ?? [];
    tools.chains.set(
      toolId('T99'),
      links.map((link) => ({ ...link, event: `${link.event} ` })),
    );
    const sentence = 'The chain of a text that you may not see is broken.';
    const { body, text } = await post('/api/admin/verification', 'admin');
    expect(body.broken).toEqual([{ tool: null, sentence }]);
    expect(text).not.toContain('T99');
    expect(watched).toContainEqual({ what: 'ChainBroken', facts: { tool: 'T99', n: 1, why: 'changed' } });
    await people.putSeat(seat('admin', 'secretary', PoC));
    expect((await post('/api/admin/verification', 'admin')).body).toMatchObject({
      ...{ events: 8, tools: 3 },
      broken: [{ tool: 'T99' }],
    });
  });

  it('counts a chain that can no longer be read as broken', async () => {
    const { post, tools } = await opened('T13', 'T14');
    const links = tools.chains.get(toolId('T14')) ?? [];
    tools.chains.set(toolId('T14'), links.slice(1));
    expect((await post('/api/admin/verification', 'admin')).body).toMatchObject({
      ...{ events: 2, tools: 1 },
      broken: [{ tool: null }],
    });
  });

  it('goes on where it left off when there is more than fits', async () => {
    const register = await administration();
    await register.waiting('T1', 'T2', 'T3', 'T4');
    let elapsed = 0;
    const toolsOfKind: typeof register.tools.toolsOfKind = (kind, page) =>
      register.tools.toolsOfKind(kind, { ...page, most: 3 });
    const tools = { ...register.tools, toolsOfKind };
    const slow = { ...register, tools, elapsedMs: () => (elapsed += 30_000) };
    const { post } = apiRig(register, administerDesk(slow));
    const first = (await post('/api/admin/verification', 'admin')).body;
    expect(first).toMatchObject({ tools: 3, sentence: expect.stringContaining('There are more to check.') });
    const rest = (await post('/api/admin/verification', 'admin', { after: first.next })).body;
    expect(rest).toMatchObject({ tools: 1 });
    expect(rest.next).toBeUndefined();
    expect((await post('/api/admin/verification', 'admin', { after: 'nonsense' })).status).toBe(400);
  });

  it('is the administrator’s alone', async () => {
    const { post } = await opened();
    expect((await post('/api/admin/verification', 'sec-PTC')).status).toBe(403);
  });
});

describe('an export', () => {
  const exported = async ({ post }: Register, as = 'admin', body: object = {}) => {
    const { text, status, headers } = await post('/api/admin/exports', as, body);
    const lines = text.split('\n').filter((line) => line !== '');
    return { status, headers, text, lines: lines.map((line) => JSON.parse(line)) };
  };
  interface Line {
    readonly kind?: string;
    readonly id?: string;
    readonly n?: number;
    readonly next?: string;
  }
  const ofKind = (lines: readonly Line[], kind: string) => lines.filter((line) => line.kind === kind);

  it('holds bodies, sessions, Members, people, seats, events and papers, a line each', async () => {
    const register = await opened('T13');
    const { lines, headers, status } = await exported(register);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="register-2024-04-24.ndjson"');
    expect(lines[0]).toMatchObject({ kind: 'register', at: '2024-04-24T08:00:00.000Z' });
    expect(lines.at(-1)).toEqual({ kind: 'end' });
    for (const kind of ['body', 'session', 'person', 'seat', 'event', 'document'])
      expect(ofKind(lines, kind), kind).not.toEqual([]);
    expect(ofKind(lines, 'document')).toMatchObject([{ tool: 'T13', document: 'PC0741' }]);
    expect(ofKind(lines, 'event')).toMatchObject([{ type: 'Registered' }, { type: 'Submitted' }]);
    expect(await register.noted()).toMatchObject([{ what: 'export', after: { whole: true } }]);
  });

  it('holds no token, no key of a request, and nothing of a calendar', async () => {
    const register = await opened('T13');
    const { people, does } = register;
    await people.putCalendar(personId('del-A'), 'f'.repeat(64));
    await does(secretary, { session: 'PTC-243-244', act: 'suspend' }, 'the-key-of-a-request');
    const { text } = await exported(register);
    const { wait } = await register.waits.read(toolId('T13'));
    expect(wait?.token).toBeDefined();
    for (const secret of [`"${wait?.token}"`, 'the-key-of-a-request', 'f'.repeat(64)])
      expect(text).not.toContain(secret);
  });

  it('leaves out what is for a restricted body’s seats, but for who holds one', async () => {
    const decided = async (isDecided: boolean) => {
      const register = await opened('T13');
      const { does, clock, people } = register;
      await does(secretary, { tool: 'T13', command: records('endorsed') });
      clock.at = '2024-06-18T08:00:00.000Z';
      const session = (await people.world(clock.at)).sessions.get(sessionId('PoC-90'));
      if (session) await people.putSession({ ...session, state: 'open', version: session.version + 1 });
      const facts = { body: PoC, session: 'PoC-90', decidedOn: '2024-06-18' };
      const by: By = { person: personId('sec-PoC'), seat: { role: 'secretary', body: PoC } };
      if (isDecided) await does(by, { tool: 'T13', command: records('endorsed', facts) });
      return register;
    };
    const [with_, without] = [await decided(true), await decided(false)];
    expect((await exported(with_)).text).toBe((await exported(without)).text);
    await with_.people.putSeat(seat('admin', 'secretary', PoC));
    const { lines } = await exported(with_);
    expect(ofKind(lines, 'event').map(({ n }) => n)).toEqual([1, 2, 3, 4]);
  });

  it('comes in several answers where it is long, each of which says where the next begins', async () => {
    const register = await opened('T13', 'T14');
    for (let n = 0; n < 250; n++) {
      const name = `${n} ${'x'.repeat(250)}`;
      await register.people.putPerson(person(`p-${n}`, { name }));
      for (let of = 0; of < 60; of++)
        await register.people.putSeat(
          seat(`p-${n}`, 'officer', undefined, { tool: toolId(`${'T'.repeat(30)}${of}`) }),
        );
    }
    const whole: Line[] = [];
    let after: string | undefined;
    let answers = 0;
    do {
      const { lines, text } = await exported(register, 'admin', after === undefined ? {} : { after });
      expect(text.length).toBeLessThan(4_100_000);
      whole.push(...lines);
      after = lines.at(-1)?.next;
      answers++;
    } while (after !== undefined && answers < 20);
    const people = ofKind(whole, 'person').map(({ id = '' }) => id);
    expect(new Set(people).size).toBe(people.length);
    expect(people.filter((id) => id.startsWith('p-'))).toHaveLength(250);
    expect(ofKind(whole, 'event')).toHaveLength(4);
  });

  it('is the administrator’s alone, and goes on from places of its own only', async () => {
    const register = await opened('T13');
    expect((await register.post('/api/admin/exports', 'sec-PTC')).status).toBe(403);
    expect((await register.post('/api/admin/exports', 'admin', { after: 'nonsense' })).status).toBe(400);
  });
});
