import { describe, expect, it } from 'vitest';
import type { Command } from '../../functions/domain/command.ts';
import { decide } from '../../functions/domain/decide.ts';
import type { By } from '../../functions/domain/event.ts';
import { executionOf } from '../../functions/domain/head.ts';
import { personId, toolId } from '../../functions/domain/ids.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import type { ExecutionEvent } from '../../functions/ports.ts';
import { administrator, records, secretary } from '../support/register.ts';
import { PoC, registration } from '../support/sample-register.ts';
import { administration } from './administer-rig.ts';
import { apiRig } from './rig.ts';

async function opened(...tools: string[]) {
  const register = await administration();
  await register.waiting(...tools);
  return { ...register, ...apiRig(register, administerDesk(register)) };
}
const reason = 'The register is being restored';
const T13 = toolId('T13');
const title = 'Compendium of Case Studies on Cross-Border E-Commerce';

/** The service's events of a way through the workflow: `[at, state]`, each state left when the next is entered. */
function way(...steps: (readonly [at: string, state: string])[]): ExecutionEvent[] {
  const [first] = steps;
  const events: Omit<ExecutionEvent, 'id' | 'previous'>[] = [
    { at: first?.[0] ?? '', type: 'ExecutionStarted' },
  ];
  for (const [i, [at, state]] of steps.entries()) {
    const before = steps[i - 1]?.[1];
    if (before !== undefined) events.push({ at, type: 'TaskStateExited', state: before });
    events.push({ at, type: 'TaskStateEntered', state });
  }
  return events.map((event, i) => ({ id: i + 1, previous: i, ...event }));
}

describe('the list of executions', () => {
  it('shows each by its tool: where the register has it, since when, and who waits', async () => {
    const { get } = await opened('T13', 'T14');
    expect((await get('/api/admin/executions', 'admin')).body.items).toEqual(
      ['T13', 'T14'].map((tool) => ({
        tool,
        title,
        execution: `${tool}-g1`,
        generation: 1,
        state: 'waiting',
        at: 'ptc-endorsement',
        since: '2024-04-24T08:00:00.000Z',
        until: null,
        wait: { execution: `${tool}-g1`, definition: 1 },
      })),
    );
  });

  it('never holds a token', async () => {
    const { get, waits } = await opened('T13');
    const token = (await waits.read(T13)).wait?.token ?? '';
    expect(token).not.toBe('');
    for (const address of ['/api/admin/executions', '/api/admin/executions/T13-g1?raw=true'])
      expect((await get(address, 'admin')).text).not.toContain(`"${token}"`);
  });

  it('can be asked for those that drift, are paused or have ended', async () => {
    const { get, before, passes, post, does, heard } = await opened('T13', 'T14');
    await before(toolId('T15'));
    await before(toolId('T16'));
    await does(secretary, {
      tool: 'T16',
      command: {
        ...records('discontinued'),
        type: 'discontinue',
        facts: { ...records('discontinued').facts, reason: { en: 'Asked for' } },
      },
    });
    await heard('T16');
    await post('/api/admin/tools/T14/execution/pause', 'admin', { reason });
    passes(3);
    const states = async (status: string) =>
      (await get(`/api/admin/executions?status=${status}`, 'admin')).body.items.map(
        ({ tool }: { tool: string }) => tool,
      );
    expect(await states('waiting')).toEqual(['T13']);
    expect(await states('drifted')).toEqual(['T15']);
    expect(await states('paused')).toEqual(['T14']);
    expect(await states('ended')).toEqual(['T16']);
  });

  it('comes in pages that go on where the one before ended, under the same filter only', async () => {
    const { get } = await opened('T13', 'T14', 'T15');
    const first = (await get('/api/admin/executions?most=2', 'admin')).body;
    const second = (await get(`/api/admin/executions?most=2&after=${first.next}`, 'admin')).body;
    expect([...first.items, ...second.items].map(({ tool }) => tool)).toEqual(['T13', 'T14', 'T15']);
    expect(second.next).toBeUndefined();
    const other = await get(`/api/admin/executions?status=ended&after=${first.next}`, 'admin');
    expect(other.body).toMatchObject({ status: 400, issues: [{ path: 'query.after' }] });
  });

  it('is a file for a spreadsheet as well, in the language of the asker', async () => {
    const { get } = await opened('T13');
    const { text, headers } = await get('/api/admin/executions.csv', 'admin', { 'accept-language': 'fr' });
    expect(headers['content-disposition']).toBe('attachment; filename="executions.csv"');
    const [header, line] = text.split('\r\n');
    expect(header).toBe('\uFEFFtexte,titre,exécution,état,étape,depuis,jusqu’au,en attente,définition');
    expect(line).toMatch(/^T13,Recueil d’études.*,T13-g1,en attente,Entérinement par le CTP,2024-04-24T08/);
  });
});

describe('one execution', () => {
  it('says where it waits, until when, what wakes it, and that there is nothing to do', async () => {
    const register = await opened('T13');
    const { executions } = register;
    const entered = '2024-04-24T08:00:00.000Z';
    const history = async () =>
      way([entered, 'NextStage'], [entered, 'Draft'], [entered, 'NextStage'], [entered, 'PtcEndorsement']);
    const { get } = apiRig(register, administerDesk({ ...register, executions: { ...executions, history } }));
    const { status, body } = await get('/api/admin/executions/T13-g1?raw=true', 'admin');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      execution: 'T13-g1',
      tool: 'T13',
      title,
      current: true,
      status: 'RUNNING',
      sentence: expect.stringMatching(
        /^Waiting in PtcEndorsement since 24 April 2024, until .*; it will wake when the PTC's outcome is recorded\. Nothing to do\.$/,
      ),
      facts: { definition: 1, accepts: { from: 1, to: 1 }, leg: 2, paused: false, endedAt: null },
      in: { state: 'PtcEndorsement', since: entered },
    });
    const state = (name: string) => body.graph.states.find((one: { name: string }) => one.name === name);
    expect(state('NextStage')).toMatchObject({ kind: 'plumbing', visits: 2, firstAt: entered });
    expect(state('PtcEndorsement')).toMatchObject({ kind: 'stage', visits: 1 });
    expect(state('Ended')).toMatchObject({ kind: 'end', visits: 0, firstAt: null });
    expect(body.graph.transitions).toContainEqual({
      from: 'NextStage',
      to: 'PtcEndorsement',
      on: 'choice',
      label: 'ptc-endorsement',
      times: 1,
    });
    expect(body.graph.transitions).toContainEqual({
      from: 'Draft',
      to: 'StageLapsed',
      on: 'error',
      label: 'States.Timeout',
      times: 0,
    });
    expect(body.raw).toHaveLength(8);
    expect(body.graph.passages).toEqual([{ from: 'Draft', to: 'PtcEndorsement', times: 1 }]);
  });

  it('offers what may be done to it, with what follows and the event that will be written', async () => {
    const { get, post, executions } = await opened('T13');
    const offers = async (name = 'T13-g1') =>
      (await get(`/api/admin/executions/${name}`, 'admin')).body.offers;
    const pause = {
      act: 'pause',
      consequence: 'Stops T13-g1 on purpose: nothing wakes it, and nobody repairs it, until it is resumed.',
      event: 'ExecutionPaused',
    };
    expect(await offers()).toEqual([pause]);
    await executions.stop('T13-g1', 'by hand');
    expect(await offers()).toEqual([
      {
        act: 'put-right',
        consequence: 'Starts T13-g2 where the register has the tool.',
        event: 'ExecutionReplaced',
      },
      {
        act: 'redrive',
        consequence: 'T13-g1 goes on from where it stopped, under its own name.',
        event: null,
      },
      pause,
    ]);
    await post('/api/admin/tools/T13/execution/pause', 'admin', { reason });
    expect(await offers()).toEqual([
      {
        act: 'resume',
        consequence: 'Starts T13-g2 where the register has the tool.',
        event: 'ExecutionResumed',
      },
    ]);
    await post('/api/admin/tools/T13/execution/resume', 'admin', { reason });
    expect(await offers()).toEqual([]);
  });

  it('folds months in which nothing happened into one line', async () => {
    const register = await opened('T13');
    const { executions } = register;
    const history = async () =>
      way(
        ['2023-12-01T08:00:00.000Z', 'NextStage'],
        ['2023-12-01T08:00:01.000Z', 'Draft'],
        ['2024-04-24T08:00:00.000Z', 'NextStage'],
      );
    const { get } = apiRig(register, administerDesk({ ...register, executions: { ...executions, history } }));
    const { body } = await get('/api/admin/executions/T13-g1', 'admin');
    expect(body.history.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'Started.',
      'Reached NextStage.',
      'Left NextStage.',
      'Reached Draft.',
      '⋯ 4\u00a0months',
      'Left Draft.',
      'Reached NextStage.',
    ]);
    expect(body.raw).toBeUndefined();
  });

  it('that the service has forgotten is told from what the register keeps', async () => {
    const register = await opened('T13');
    const { executions, kept } = register;
    await kept.keep({
      name: 'T13-g1',
      ...(executionOf('T13-g1') as { tool: typeof T13; generation: number }),
      status: 'SUCCEEDED',
      startedAt: '2023-01-01T00:00:00.000Z',
      endedAt: '2023-06-01T00:00:00.000Z',
      definition: 1,
      events: way(['2023-01-01T00:00:00.000Z', 'Draft']),
    });
    const forgotten = { ...executions, describe: async () => undefined, history: async () => undefined };
    const { get, post } = apiRig(register, administerDesk({ ...register, executions: forgotten }));
    await post('/api/admin/drift/T13/put-right', 'admin', { reason });
    const { body } = await get('/api/admin/executions/T13-g1', 'admin');
    expect(body).toMatchObject({
      status: 'SUCCEEDED',
      current: true,
      facts: { startedAt: '2023-01-01T00:00:00.000Z', endedAt: '2023-06-01T00:00:00.000Z' },
    });
    expect(body.history).toHaveLength(2);
    const list = await get('/api/admin/tools/T13/executions', 'admin');
    expect(list.body.items).toMatchObject([{ execution: 'T13-g1', kept: true, status: 'SUCCEEDED' }]);
  });

  it('of a tool, generation or name that is not there is not found', async () => {
    const { get } = await opened('T13');
    for (const name of ['T13-g2', 'T99-g1'])
      expect((await get(`/api/admin/executions/${name}`, 'admin')).status).toBe(404);
    expect((await get('/api/admin/executions/T13', 'admin')).status).toBe(400);
    expect((await get('/api/admin/tools/T99/executions', 'admin')).status).toBe(404);
  });

  it('is not for a secretary or a delegate', async () => {
    const { get } = await opened('T13');
    for (const person of ['sec-PTC', 'del-A', 'officer'])
      expect((await get('/api/admin/executions/T13-g1', person)).status).toBe(403);
  });
});

describe('pausing and resuming', () => {
  it('writes the event with its reason, ends the execution, and starts the next one', async () => {
    const { post, executions, settles, get, noted, tools } = await opened('T13');
    const paused = await post('/api/admin/tools/T13/execution/pause', 'admin', { reason });
    expect(paused.status).toBe(201);
    expect(paused.body).toEqual({
      tool: 'T13',
      execution: 'T13-g1',
      event: 'ExecutionPaused',
      at: '2024-04-24T08:00:00.000Z',
      sentence: 'T13-g1 is paused. Nothing starts it again until somebody resumes it.',
    });
    expect(executions.runs.get('T13-g1')?.status).toBe('SUCCEEDED');
    expect((await get('/api/admin/drift', 'admin')).body).toMatchObject({ looked: 0, items: [] });
    const resumed = await post('/api/admin/tools/T13/execution/resume', 'admin', { reason });
    await settles();
    expect(resumed.body).toMatchObject({ execution: 'T13-g2', event: 'ExecutionResumed' });
    expect((await get('/api/admin/drift', 'admin')).body).toMatchObject({ looked: 1, agree: 1 });
    expect((await noted()).map(({ what, on, reason: why }) => [what, on, why])).toEqual(
      expect.arrayContaining([
        ['pause', 'T13', reason],
        ['resume', 'T13', reason],
      ]),
    );
    expect((await tools.events(T13)).at(-1)?.by).toEqual({
      person: 'admin',
      seat: { role: 'administrator' },
    });
  });

  it('is carried out once under one key, and answered alike ever after', async () => {
    const { ask, post, noted, tools } = await opened('T13');
    const request = { as: 'admin', body: { reason }, headers: { 'idempotency-key': 'the-one-key' } };
    const first = await ask('POST', '/api/admin/tools/T13/execution/pause', request);
    await post('/api/admin/tools/T13/execution/resume', 'admin', { reason });
    const again = await ask('POST', '/api/admin/tools/T13/execution/pause', request);
    expect(again.text).toBe(first.text);
    expect((await noted()).filter(({ what }) => what === 'pause')).toHaveLength(1);
    expect(await tools.events(T13)).toHaveLength(4);
  });

  it('what is not paused cannot be resumed, and what is not there can be neither', async () => {
    const { post } = await opened('T13');
    expect((await post('/api/admin/tools/T13/execution/resume', 'admin', { reason })).body).toMatchObject({
      status: 409,
      code: 'execution-not-paused',
    });
    expect((await post('/api/admin/tools/T99/execution/pause', 'admin', { reason })).body).toMatchObject({
      status: 404,
      code: 'unknown-tool',
    });
  });

  it('is the administrator’s alone: a secretary keeps the record, not the machine', async () => {
    const { post } = await opened('T13');
    expect((await post('/api/admin/tools/T13/execution/pause', 'sec-PTC', { reason })).status).toBe(403);
  });
});

describe('redriving', () => {
  it('lets an execution go on from where it stopped, and is noted', async () => {
    const { post, executions, noted } = await opened('T13');
    await executions.stop('T13-g1', 'by hand');
    const answer = await post('/api/admin/tools/T13/execution/redrive', 'admin', { reason });
    expect(answer.body).toMatchObject({
      execution: 'T13-g1',
      sentence: 'T13-g1 goes on from where it had stopped.',
    });
    expect(executions.runs.get('T13-g1')?.status).toBe('RUNNING');
    expect(await noted()).toMatchObject([
      { what: 'redrive', on: 'T13', before: { execution: 'T13-g1', status: 'ABORTED' } },
    ]);
  });

  it('is refused where the service does not allow it, and where it was paused on purpose', async () => {
    const register = await opened('T13', 'T14');
    const { executions, post } = register;
    const redrive = async () => 'not-redrivable' as const;
    await executions.stop('T13-g1', 'by hand');
    const { post: strict } = apiRig(
      register,
      administerDesk({ ...register, executions: { ...executions, redrive } }),
    );
    expect((await strict('/api/admin/tools/T13/execution/redrive', 'admin', { reason })).body).toMatchObject({
      status: 409,
      code: 'execution-not-redrivable',
      facts: { execution: 'T13-g1' },
    });
    await post('/api/admin/tools/T14/execution/pause', 'admin', { reason });
    expect((await post('/api/admin/tools/T14/execution/redrive', 'admin', { reason })).status).toBe(409);
  });
});

describe('where a restricted body has moved a tool', () => {
  const secPoC: By = { person: personId('sec-PoC'), seat: { role: 'secretary', body: PoC } };

  /** T12 and T13 before the Policy Commission, which may or may not have endorsed T13; nothing is cleared. */
  async function inJune(decided: boolean, asked = '2024-06-18T10:00:00.000Z', isHeard = true) {
    const register = await opened('T12', 'T13');
    const { clock, does, heard, executions, people } = register;
    for (const tool of ['T12', 'T13']) await does(secretary, { tool, command: records('endorsed') });
    await heard('T12', 'T13');
    clock.at = '2024-06-18T08:00:00.000Z';
    const session = [...(await people.world(clock.at)).sessions.values()].find(({ id }) => id === 'PoC-90');
    if (session) await people.putSession({ ...session, state: 'open', version: session.version + 1 });
    const steps: (readonly [string, string])[] = [
      ['2024-04-24T08:00:00.000Z', 'NextStage'],
      ['2024-04-24T08:00:00.001Z', 'PolicyCommission'],
    ];
    if (decided) {
      const facts = { body: PoC, session: 'PoC-90', decidedOn: '2024-06-18' };
      await does(secPoC, { tool: 'T13', command: records('endorsed', facts) });
      if (isHeard) await heard('T13');
      steps.push(['2024-06-18T08:00:00.001Z', 'NextStage'], ['2024-06-18T08:00:00.002Z', 'CouncilApproval']);
    }
    clock.at = asked;
    const history = async () => way(...steps);
    return {
      ...register,
      ...apiRig(register, administerDesk({ ...register, executions: { ...executions, history } })),
    };
  }

  it.each([
    '/api/admin/executions',
    '/api/admin/executions.csv',
    '/api/admin/executions/T13-g1?raw=true',
    '/api/admin/tools/T13/executions',
    '/api/admin/drift',
  ])(
    'an administrator without a seat there is shown what would be shown if it had not: %s',
    async (address) => {
      const [with_, without] = [await inJune(true), await inJune(false)];
      const [a, b] = [await with_.get(address, 'admin'), await without.get(address, 'admin')];
      expect(a.status).toBe(200);
      expect(a.text).toBe(b.text);
    },
  );

  it.each(['executions', 'executions?status=waiting', 'executions?status=ended'])(
    'its pages go on behind the same tools: %s',
    async (list) => {
      const pages = async ({ get }: Awaited<ReturnType<typeof inJune>>) => {
        const texts: string[] = [];
        for (let next: string | undefined = ''; next !== undefined && texts.length < 5; ) {
          const after: string = next === '' ? '' : `&after=${next}`;
          const page = await get(
            `/api/admin/${list}${list.includes('?') ? '&' : '?'}most=1${after}`,
            'admin',
          );
          texts.push(page.text);
          next = page.body.next;
        }
        return texts;
      };
      const told = await pages(await inJune(true));
      expect(told).toEqual(await pages(await inJune(false)));
      expect(told).toHaveLength(list.endsWith('ended') ? 1 : 2);
    },
  );

  it.each([
    ['in the minute in which it did', '2024-06-18T08:01:00.000Z', true],
    ['before the relay has heard of it', '2024-06-18T08:01:00.000Z', false],
    ['where the relay never heard of it', '2024-06-18T10:00:00.000Z', false],
  ] as const)('neither drift nor a state tells of it %s', async (_, at, isHeard) => {
    const [told, untold] = [await inJune(true, at, isHeard), await inJune(false, at)];
    for (const address of ['drift', 'executions', 'executions?status=drifted', 'executions.csv'])
      expect((await told.get(`/api/admin/${address}`, 'admin')).text, address).toBe(
        (await untold.get(`/api/admin/${address}`, 'admin')).text,
      );
    const put = ({ post }: typeof told) => post('/api/admin/drift/T13/put-right', 'admin', { reason });
    expect((await put(told)).text).toBe((await put(untold)).text);
  });

  it('no page can be asked to begin among what is hidden', async () => {
    const { get } = await inJune(true);
    for (const [list, question] of [
      ['executions', '["executions","undefined"]'],
      ['executions?status=ended', '["executions","ended"]'],
      ['drift', '["drift"]'],
    ])
      for (const place of ['["held",null]', '["held","3#2024-06-18T08:00:00.000Z#T13"]']) {
        const after = Buffer.from(`[${question},${place}]`).toString('base64url');
        const answer = await get(
          `/api/admin/${list}${list?.includes('?') ? '&' : '?'}after=${after}`,
          'admin',
        );
        expect(answer.body).toMatchObject({ status: 400, issues: [{ path: 'query.after' }] });
      }
  });

  it('an administrator who sits there as well sees it', async () => {
    const register = await inJune(true);
    await register.people.putSeat({
      person: personId('admin'),
      role: 'secretary',
      body: PoC,
      from: '2024-01-01',
    });
    const { body } = await register.get('/api/admin/executions', 'admin');
    expect(body.items).toMatchObject([
      { tool: 'T12', at: 'policy-commission' },
      { tool: 'T13', at: 'council-approval' },
    ]);
    const one = await register.get('/api/admin/executions/T13-g1', 'admin');
    expect(one.body.in.state).toBe('CouncilApproval');
  });

  it('its execution can still be put right', async () => {
    const register = await inJune(true);
    await register.executions.stop('T13-g1', 'by hand');
    const answer = await register.post('/api/admin/drift/T13/put-right', 'admin', { reason });
    expect(answer.body).toMatchObject({ execution: 'T13-g2', event: { why: 'stopped' } });
    expect(register.executions.runs.get('T13-g2')?.position.stage).toBe('council-approval');
  });
});

describe('what came in from paper and had ended before', () => {
  const imported = async () => {
    const register = await opened();
    const tool = toolId('T01');
    const command: Command = {
      type: 'enter-history',
      ...{ tool, registration, by: administrator, source: 'PC0739Ea' },
      ...{ lines: [], documents: [], questions: [], stepsNotKnown: [] },
      standsAt: { at: 'ended', ending: 'published' },
    };
    const now = register.clock.now();
    const decided = decide(undefined, command, await register.people.world(now));
    if (isRefusal(decided)) throw new Error(decided.refused);
    await register.tools.append({
      ...{ at: now, by: administrator, restricted: new Set() },
      events: [{ tool, after: undefined, event: decided.event }],
    });
    return register;
  };

  it('never had an execution, and shows none', async () => {
    const { get } = await imported();
    expect((await get('/api/admin/executions?status=ended', 'admin')).body.items).toEqual([]);
    expect((await get('/api/admin/tools/T01/executions', 'admin')).body.items).toEqual([]);
    expect((await get('/api/admin/executions/T01-g1', 'admin')).status).toBe(404);
    const found = (await get('/api/admin/find?q=T01', 'admin')).body.items;
    expect(found).toMatchObject([{ tool: 'T01', executions: [] }]);
  });
});
