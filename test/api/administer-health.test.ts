import { describe, expect, it } from 'vitest';
import { personId, toolId } from '../../functions/domain/ids.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import { records, secretary } from '../support/register.ts';
import { bodies, CBC, SWG, seat } from '../support/sample-register.ts';
import { administration } from './administer-rig.ts';
import { apiRig } from './rig.ts';

/** A register in which every body has two secretaries and the last look is a quarter of an hour old. */
async function well(...tools: string[]) {
  const register = await administration();
  await register.waiting(...tools);
  for (const body of [SWG, CBC])
    for (const n of [1, 2]) await register.people.putSeat(seat(`sec-${n}-${body}`, 'secretary', body));
  await register.looks.put({
    at: '2024-04-24T07:45:00.000Z',
    mode: 'compare',
    looked: tools.length,
    drifted: [],
    notices: [],
  });
  return { ...register, ...apiRig(register, administerDesk(register)) };
}

describe('the health sentence', () => {
  it('says that all is well, with the numbers that it is said from', async () => {
    const { get } = await well('T13', 'T14');
    const { status, body } = await get('/api/admin/health', 'admin');
    expect(status).toBe(200);
    expect(body).toEqual({
      sentence:
        'All is well. 2 tools wait where they should; last check 09:45; 0 letters handed over this month, 0 bounced.',
      facts: {
        at: '2024-04-24T08:00:00.000Z',
        waiting: 2,
        lastLookAt: '2024-04-24T07:45:00.000Z',
        drifted: 0,
        paused: 0,
        lettersSent: 0,
        lettersBounced: 0,
        deadLetters: 0,
        unfinishedLetters: 0,
        withOneSecretary: [],
      },
      needs: [],
      warnings: [],
    });
  });

  it('of an empty register says what to do first', async () => {
    const { get } = await well();
    expect((await get('/api/admin/health', 'admin')).body.sentence).toBe(
      'No tool yet. Import history or register the first.',
    );
  });

  it('counts what was handed over this month and what came back', async () => {
    const { get, notices } = await well('T13');
    const notice = noticeId('PTC-2024-04-23');
    const of = { class: 'subscription', body: bodies[1]?.id ?? SWG, day: '2024-04-23' } as const;
    await notices.add(
      { ...of, id: notice, sendAt: '2024-04-23T16:00:00.000Z' },
      { tool: toolId('T13'), n: 2 },
    );
    await notices.freeze(notice);
    await notices.close(notice, '2024-04-23T16:01:00.000Z', { sent: 139, bounced: 3, complained: 1 });
    expect((await get('/api/admin/health', 'admin')).body.sentence).toContain(
      '143 letters handed over this month, 3 bounced.',
    );
  });

  it('names exactly what needs somebody, each with one verb and where to go', async () => {
    const { get, executions, looks, deadLetters, people, notices } = await well('T13');
    await executions.stop('T13-g1', 'by hand');
    await looks.put({
      at: '2024-04-24T05:00:00.000Z',
      mode: 'compare',
      looked: 1,
      drifted: [{ tool: toolId('T13'), why: 'stopped', repaired: false }],
      notices: [],
    });
    deadLetters.comes({ queue: 'relay', body: {} });
    deadLetters.comes({ queue: 'events', body: {} });
    await people.putSeat(seat('sec-2-CBC', 'secretary', CBC, { to: '2024-04-23' }));
    const late = {
      id: noticeId('CBC-2024-04-23'),
      class: 'subscription',
      body: CBC,
      day: '2024-04-23',
    } as const;
    await notices.add({ ...late, sendAt: '2024-04-23T16:00:00.000Z' }, { tool: toolId('T13'), n: 2 });
    const { body } = await get('/api/admin/health', 'admin');
    expect(body.sentence).toBe('4 things need you.');
    expect(body.needs).toEqual([
      {
        code: 'drifted',
        sentence: '1 tool is not where the register says.',
        verb: 'Put right…',
        href: '/admin/drift',
      },
      {
        code: 'not-compared',
        sentence: 'Register and engine have not been compared for more than an hour.',
        verb: 'Compare',
        href: '/admin/drift',
      },
      {
        code: 'dead-letters',
        sentence: '2 messages wait that nobody could process.',
        verb: 'Look at them',
        href: '/admin/letters',
      },
      {
        code: 'unfinished-letters',
        sentence: '1 letter is past the hour and not all sent.',
        verb: 'See the letters',
        href: '/admin/letters',
      },
    ]);
    expect(body.warnings).toEqual([
      {
        code: 'one-secretary',
        sentence: 'CBC has one secretary: corrections will need a second.',
        verb: 'Give a seat',
        href: '/admin/people?body=CBC',
      },
    ]);
  });

  it('is well again once what had drifted is put right', async () => {
    const { get, post, executions, looks, settles } = await well('T13');
    await executions.stop('T13-g1', 'by hand');
    const drifted = [{ tool: toolId('T13'), why: 'stopped', repaired: false }];
    await looks.put({ at: '2024-04-24T07:45:00.000Z', mode: 'compare', looked: 1, drifted, notices: [] });
    expect((await get('/api/admin/health', 'admin')).body.facts).toMatchObject({ drifted: 1, waiting: 0 });
    await post('/api/admin/drift/T13/put-right', 'admin', { reason: 'Stopped by hand' });
    await settles();
    expect((await get('/api/admin/health', 'admin')).body).toMatchObject({
      facts: { drifted: 0 },
      needs: [],
    });
  });

  it('is not well while an execution is paused: says how many, and since when', async () => {
    const { get, post, passes, looks, settles } = await well('T13', 'T14', 'T15');
    const pause = (tool: string) =>
      post(`/api/admin/tools/${tool}/execution/pause`, 'admin', { reason: 'The partner asked for time' });
    await pause('T14');
    passes(30);
    await pause('T13');
    passes(15);
    await looks.put({ at: '2024-04-24T08:40:00.000Z', mode: 'compare', looked: 3, drifted: [], notices: [] });
    const { body } = await get('/api/admin/health', 'admin');
    expect(body).toMatchObject({ sentence: '1 thing needs you.', facts: { waiting: 1, paused: 2 } });
    expect(body.needs).toEqual([
      {
        code: 'paused',
        sentence:
          '2 executions are paused, the first since 10:00: nothing wakes them until somebody resumes them.',
        verb: 'Resume…',
        href: '/admin/executions?status=paused',
      },
    ]);
    for (const tool of ['T13', 'T14'])
      await post(`/api/admin/tools/${tool}/execution/resume`, 'admin', { reason: 'The time is over' });
    await settles();
    expect((await get('/api/admin/health', 'admin')).body).toMatchObject({
      sentence: expect.stringMatching(/^All is well\. 3 tools wait/),
      facts: { paused: 0 },
      needs: [],
    });
  });

  it('is told in French as well, and to administrators alone', async () => {
    const { get } = await well('T13');
    const { body } = await get('/api/admin/health', 'admin', { 'accept-language': 'fr' });
    expect(body.sentence).toMatch(/^Tout va bien\. 1 texte attend où il faut/);
    expect((await get('/api/admin/health', 'sec-PTC')).status).toBe(403);
    expect((await get('/api/admin/health')).status).toBe(401);
  });
});

describe('one box finds', () => {
  const compendium = {
    tool: 'T13',
    title: 'Compendium of Case Studies on Cross-Border E-Commerce',
    at: 'ptc-endorsement',
    executions: [{ execution: 'T13-g1', generation: 1, current: true }],
  };

  it.each([
    ['T13', 'tool'],
    ['t13', 'tool'],
    ['T13-g1', 'execution'],
    ['arn:aws:states:eu-west-1:111122223333:execution:tool-lifecycle:T13-g1', 'execution'],
    ['PC0741Ea', 'paper'],
    ['pc0741', 'paper'],
    ['PTC-243-244', 'session'],
    ['243rd/244th', 'session'],
    ['243e/244e sessions', 'session'],
    ['CTP 244', 'session'],
    ['compendium', 'words'],
    ['études commerce', 'words'],
  ])('%s as a %s', async (q, as) => {
    const { get } = await well('T13');
    const { body } = await get(`/api/admin/find?q=${encodeURIComponent(q)}`, 'admin');
    expect(body).toEqual({ as, items: [compendium] });
  });

  it('a decision, with every tool that it covers', async () => {
    const { get, does } = await well('T13', 'T14');
    const { facts } = records('endorsed');
    const command = { type: 'record-decision', facts };
    await does(secretary, { tools: ['T13', 'T14'], decision: 'D1', command });
    const { body } = await get('/api/admin/find?q=D1', 'admin');
    expect(body.as).toBe('decision');
    expect(body.items.map(({ tool }: { tool: string }) => tool)).toEqual(['T13', 'T14']);
  });

  it('a letter by the execution that it leaves by, with the tools that it tells of', async () => {
    const { get, does, heard } = await well('T13', 'T14');
    await does(secretary, { tool: 'T13', command: records('endorsed') });
    await heard('T13');
    const notice = 'PTC-243-244-2024-04-24';
    const arn = `arn:aws:states:eu-west-1:111122223333:execution:stage-notice:${notice}-r1`;
    for (const q of [notice, arn]) {
      const { body } = await get(`/api/admin/find?q=${encodeURIComponent(q)}`, 'admin');
      expect(body).toMatchObject({ as: 'letter', notice, items: [{ tool: 'T13' }, { tool: 'T14' }] });
    }
    const other = await get('/api/admin/find?q=PTC-243-244-2024-04-25', 'admin');
    expect(other.body).toMatchObject({ as: 'nothing' });
  });

  it('several generations, the present one first', async () => {
    const { get, post, executions } = await well('T13');
    await executions.stop('T13-g1', 'by hand');
    await post('/api/admin/drift/T13/put-right', 'admin', { reason: 'Stopped by hand' });
    const { body } = await get('/api/admin/find?q=T13', 'admin');
    expect(body.items[0].executions).toEqual([
      { execution: 'T13-g2', generation: 2, current: true },
      { execution: 'T13-g1', generation: 1, current: false },
    ]);
  });

  it('nothing, and says what it may have meant', async () => {
    const { get } = await well('T13');
    const { body } = await get('/api/admin/find?q=PX0741Ea', 'admin');
    expect(body).toEqual({
      as: 'nothing',
      items: [],
      sentence: 'Nothing has this number. Papers of the PTC begin with PC. Did you mean PC0741?',
      suggestions: ['PC0741'],
    });
    for (const q of ['PC074', 'PC0742', 'PC0741Exx', 'PC07415'])
      expect((await get(`/api/admin/find?q=${q}`, 'admin')).body.suggestions).toEqual(['PC0741']);
    // Of a paper that is there, a version that is not leads to it.
    expect((await get('/api/admin/find?q=PC0741Eb', 'admin')).body).toMatchObject({ as: 'paper' });
    const other = await get('/api/admin/find?q=PC9999', 'admin', { 'accept-language': 'fr' });
    expect(other.body.sentence).toBe('Rien ne porte ce numéro. Les documents du CTP commencent par PC.');
    expect((await get('/api/admin/find?q=nonsense', 'admin')).body.sentence).toBe(
      'No title has these words. Look for the number of a paper, or the name of a tool, a session, a decision or an execution.',
    );
  });

  it('nothing that only a restricted body’s seats may know of', async () => {
    const register = await well('T13');
    const { does, clock, get, people } = register;
    await does(secretary, { tool: 'T13', command: records('endorsed') });
    clock.at = '2024-06-18T08:00:00.000Z';
    const { sessions } = await people.world(clock.at);
    const session = [...sessions.values()].find(({ id }) => id === 'PoC-90');
    if (session) await people.putSession({ ...session, state: 'open', version: session.version + 1 });
    const facts = { body: 'PoC', session: 'PoC-90', decidedOn: '2024-06-18' };
    const by = { person: personId('sec-PoC'), seat: { role: 'secretary', body: 'PoC' } } as never;
    await does(by, { tool: 'T13', command: records('endorsed', facts) });
    expect((await get('/api/admin/find?q=T13-4', 'admin')).body.as).toBe('nothing');
    await register.heard('T13');
    const { notices } = await register.notices.ofMonth('2024-06');
    const [notice] = notices.filter((one) => one.body === 'PoC' && one.events.every(({ n }) => n === 4));
    expect(notice).toBeDefined();
    expect((await get(`/api/admin/find?q=${notice?.id}`, 'admin')).body.as).toBe('nothing');
    expect((await get('/api/admin/find?q=T13', 'admin')).body.items[0].at).toBe('policy-commission');
    expect((await get('/api/admin/find?q=Council-143-144', 'admin')).body.as).toBe('nothing');
    expect((await get('/api/admin/find?q=PoC-90', 'admin')).body.items).toMatchObject([{ tool: 'T13' }]);
  });

  it('needs something to look for', async () => {
    const { get } = await well();
    expect((await get('/api/admin/find', 'admin')).status).toBe(400);
    expect((await get('/api/admin/find?q=%20', 'admin')).status).toBe(400);
  });
});
