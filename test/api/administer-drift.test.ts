import { describe, expect, it } from 'vitest';
import { toolId } from '../../functions/domain/ids.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import { administration } from './administer-rig.ts';
import { apiRig } from './rig.ts';

async function opened(...tools: string[]) {
  const register = await administration();
  await register.waiting(...tools);
  const rig = apiRig(register, administerDesk(register));
  return { ...register, ...rig };
}
const reason = 'Stopped by hand in the console';

describe('drift', () => {
  it('is none where every execution waits where the register has its tool', async () => {
    const { get } = await opened('T13', 'T14');
    const { status, body } = await get('/api/admin/drift', 'admin');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      looked: 2,
      agree: 2,
      onTheirWay: 0,
      paused: 0,
      sentence: 'Register and engine agree on 2 of 2 (10:00).',
      items: [],
      definitions: {
        accepts: { from: 1, to: 1 },
        waiting: [
          { sentence: '2 executions wait under definition 1; today’s code accepts 1.', executions: 2 },
        ],
      },
    });
  });

  it('says what the register says, what the engine says, and what putting it right will do and write', async () => {
    const { get, executions, passes } = await opened('T13', 'T14');
    passes(25);
    await executions.stop('T13-g1', 'by hand');
    passes(25);
    const { body } = await get('/api/admin/drift', 'admin');
    expect(body).toMatchObject({ looked: 2, agree: 1 });
    expect(body.items).toEqual([
      {
        tool: 'T13',
        title: 'Compendium of Case Studies on Cross-Border E-Commerce',
        execution: 'T13-g1',
        why: 'stopped',
        register: { sentence: 'PTC endorsement, since 24 April 2024.', at: 'ptc-endorsement' },
        engine: { sentence: 'T13-g1 has ended (ABORTED).', status: 'ABORTED' },
        since: '2024-04-24T08:25:00.000Z',
        repair: 'Starts T13-g2 where the register has the tool.',
        event: { type: 'ExecutionReplaced', why: 'stopped' },
      },
    ]);
  });

  it('is compared for no execution that is paused, and says so', async () => {
    const { get, post } = await opened('T13', 'T14');
    await post('/api/admin/tools/T14/execution/pause', 'admin', { reason: 'The partner asked for time' });
    expect((await get('/api/admin/drift', 'admin')).body).toMatchObject({
      looked: 1,
      agree: 1,
      paused: 1,
      sentence: 'Register and engine agree on 1 of 1 (10:00). 1 execution is paused: nothing wakes it.',
      items: [],
    });
  });

  it('of a definition that became old is known without a beginning', async () => {
    const { get, waits } = await opened('T13');
    const { wait } = await waits.read(toolId('T13'));
    if (wait) await waits.open({ ...wait, definition: 0, attempt: '999999', token: 'another' });
    expect((await get('/api/admin/drift', 'admin')).body.items).toMatchObject([
      { tool: 'T13', why: 'old-definition', since: null },
    ]);
  });

  it('is told in French as well', async () => {
    const { get, executions } = await opened('T13');
    await executions.stop('T13-g1', 'by hand');
    const { body } = await get('/api/admin/drift', 'admin', { 'accept-language': 'fr' });
    expect(body.sentence).toBe('Registre et moteur concordent pour 0 sur 1 (10\u00a0h\u00a000).');
    expect(body.items[0].engine.sentence).toBe('T13-g1 a pris fin (ABORTED).');
  });

  it('waits two minutes for what may only be slow, and then is', async () => {
    const { get, before, passes } = await opened();
    await before(toolId('T15'));
    expect((await get('/api/admin/drift', 'admin')).body).toMatchObject({ onTheirWay: 1, items: [] });
    passes(3);
    expect((await get('/api/admin/drift', 'admin')).body.items).toMatchObject([
      { tool: 'T15', why: 'not-relayed', since: '2024-04-24T08:00:00.000Z', event: null },
    ]);
  });

  it('is the administrator’s to look at', async () => {
    const { get } = await opened();
    expect((await get('/api/admin/drift', 'sec-PTC')).body).toMatchObject({
      status: 403,
      facts: { needs: [{ role: 'administrator' }], action: 'read-executions' },
    });
  });

  it('a place that is none of the list is the asker’s fault', async () => {
    const { get } = await opened();
    for (const after of ['nonsense', Buffer.from('[["drift"],["nowhere",null]]').toString('base64url')])
      expect((await get(`/api/admin/drift?after=${after}`, 'admin')).body).toMatchObject({
        status: 400,
        issues: [{ path: 'query.after' }],
      });
  });
});

describe('putting a tool right', () => {
  it('writes the event with the administrator’s seat and reason, starts the next generation, and looks again', async () => {
    const { post, executions, tools, settles, noted } = await opened('T13');
    await executions.stop('T13-g1', 'by hand');
    const first = await post('/api/admin/drift/T13/put-right', 'admin', { reason });
    expect(first.body).toEqual({
      tool: 'T13',
      execution: 'T13-g2',
      state: 'started-not-yet-seen',
      event: { type: 'ExecutionReplaced', why: 'stopped', reason },
      sentence: 'Started, but not yet seen waiting. Check again in 30 seconds.',
    });
    expect((await tools.events(toolId('T13'))).at(-1)).toMatchObject({
      type: 'ExecutionReplaced',
      why: 'stopped',
      reason,
      by: { person: 'admin', seat: { role: 'administrator' } },
    });
    await settles();
    const again = await post('/api/admin/drift/T13/put-right', 'admin', { reason });
    expect(again.body).toMatchObject({ state: 'no-drift', event: null });
    expect(await noted()).toMatchObject([
      {
        by: 'admin',
        what: 'put-right',
        on: 'T13',
        reason,
        before: { execution: 'T13-g1', why: 'stopped', status: 'ABORTED' },
        after: { execution: 'T13-g2' },
      },
    ]);
  });

  it('is done once under one key, and then only looks again', async () => {
    const { ask, executions, tools, settles, noted } = await opened('T13');
    await executions.stop('T13-g1', 'by hand');
    const request = { as: 'admin', body: { reason }, headers: { 'idempotency-key': 'the-one-key' } };
    await ask('POST', '/api/admin/drift/T13/put-right', request);
    await settles();
    const again = await ask('POST', '/api/admin/drift/T13/put-right', request);
    expect(again.body).toMatchObject({
      state: 'waits',
      execution: 'T13-g2',
      event: { type: 'ExecutionReplaced', why: 'stopped', reason },
      sentence: 'T13-g2 waits where the register has T13.',
    });
    expect(
      (await tools.events(toolId('T13'))).filter(({ type }) => type === 'ExecutionReplaced'),
    ).toHaveLength(1);
    expect(await noted()).toHaveLength(1);
    const other = { ...request, body: { reason: 'Another one' } };
    expect((await ask('POST', '/api/admin/drift/T13/put-right', other)).body).toMatchObject({
      code: 'request-key-reused',
    });
  });

  it('relays what was not relayed, and writes nothing', async () => {
    const { post, before, passes, tools, settles, waits } = await opened();
    await before(toolId('T15'));
    passes(3);
    const answer = await post('/api/admin/drift/T15/put-right', 'admin', { reason });
    expect(answer.body).toMatchObject({ state: 'started-not-yet-seen', execution: 'T15-g1', event: null });
    await settles();
    expect((await waits.read(toolId('T15'))).wait?.execution).toBe('T15-g1');
    expect(await tools.events(toolId('T15'))).toHaveLength(2);
  });

  it('stops an execution that runs where the register does not know it', async () => {
    const { post, executions, waits, passes } = await opened('T13');
    passes(3);
    const { wait } = await waits.read(toolId('T13'));
    if (wait) await waits.open({ ...wait, leg: wait.leg + 1, attempt: '999999', token: 'another' });
    const answer = await post('/api/admin/drift/T13/put-right', 'admin', { reason });
    expect(answer.body.event).toMatchObject({ why: 'ahead' });
    expect(executions.runs.get('T13-g1')?.status).toBe('ABORTED');
  });

  it('leaves a tool alone on which somebody acted meanwhile', async () => {
    const register = await administration();
    await register.waiting('T13');
    await register.executions.stop('T13-g1', 'by hand');
    const load = async (id: never) => {
      const loaded = await register.tools.load(id);
      return loaded && { ...loaded, tool: { ...loaded.tool, version: loaded.tool.version + 1 } };
    };
    const racing = { ...register, tools: { ...register.tools, load } };
    const { post } = apiRig(register, administerDesk(racing));
    expect((await post('/api/admin/drift/T13/put-right', 'admin', { reason })).body).toMatchObject({
      state: 'somebody-acted',
      event: null,
    });
  });

  it('needs a reason, a key and a tool that is there', async () => {
    const { post, ask } = await opened('T13');
    expect((await post('/api/admin/drift/T13/put-right', 'admin', {})).body).toMatchObject({
      status: 422,
      issues: [{ path: 'reason' }],
    });
    expect(
      (
        await ask('POST', '/api/admin/drift/T13/put-right', {
          as: 'admin',
          body: { reason },
          headers: { 'idempotency-key': '' },
        })
      ).body,
    ).toMatchObject({ code: 'key-missing' });
    expect((await post('/api/admin/drift/T99/put-right', 'admin', { reason })).body).toMatchObject({
      status: 404,
      code: 'unknown-tool',
    });
  });
});

describe('putting all right', () => {
  it('does each by itself, and says how many wait where they should', async () => {
    const { post, executions } = await opened('T13', 'T14', 'T15');
    await executions.stop('T13-g1', 'by hand');
    await executions.stop('T15-g1', 'by hand');
    const { body } = await post('/api/admin/drift/put-right', 'admin', { reason });
    expect(body.items).toMatchObject([
      { tool: 'T13', state: 'started-not-yet-seen' },
      { tool: 'T15', state: 'started-not-yet-seen' },
    ]);
    expect(body.sentence).toBe('0 of 2 wait where they should.');
  });

  it('takes those that are named, and says which are not there', async () => {
    const { post, executions } = await opened('T13', 'T14');
    await executions.stop('T13-g1', 'by hand');
    const { body } = await post('/api/admin/drift/put-right', 'admin', { reason, tools: ['T14', 'T99'] });
    expect(body.items).toMatchObject([
      { tool: 'T14', state: 'no-drift' },
      { tool: 'T99', state: 'not-there', execution: null },
    ]);
    expect(executions.runs.has('T13-g2')).toBe(false);
  });

  it('has nothing to do where nothing drifts', async () => {
    const { post, noted } = await opened('T13');
    expect((await post('/api/admin/drift/put-right', 'admin', { reason })).body).toEqual({
      items: [],
      sentence: 'Nothing drifts; nothing was written.',
    });
    expect(await noted()).toEqual([]);
  });
});
