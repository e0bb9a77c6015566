import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ToolId, toolId } from '../../functions/domain/ids.ts';
import { lifeCycleKey } from '../../functions/domain/life-cycle-order.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import { placeText } from '../../functions/handlers/api/place-in-list.ts';
import type { ExecutionEvent, ExecutionStatus, ToolSummary } from '../../functions/ports.ts';
import { pageOf } from '../support/memory-pages.ts';
import { records, secretary } from '../support/register.ts';
import { PoC, registration, seat } from '../support/sample-register.ts';
import {
  type Administered,
  administered,
  beforePoC,
  recordsInJune,
  secretaryOfPoC,
} from './administer-rig.ts';
import { apiRig } from './rig.ts';

const reason = 'The register is being restored';
const T13 = toolId('T13');
const title = 'Compendium of Case Studies on Cross-Border E-Commerce';
const since = '2024-04-24T08:00:00.000Z';

/** A life cycle of two stages, as a picture of it can be looked through. */
const definition = {
  StartAt: 'NextStage',
  States: {
    NextStage: {
      Type: 'Choice',
      Choices: [
        { Condition: "{% $states.input.stage = 'draft' %}", Next: 'Draft' },
        { Condition: "{% $states.input.stage = 'ptc-endorsement' %}", Next: 'PtcEndorsement' },
      ],
      Default: 'Ended',
    },
    Draft: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken', Next: 'NextStage' },
    PtcEndorsement: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Next: 'NextStage',
    },
    Ended: { Type: 'Succeed' },
  },
};
const second = (n: number) => `2024-04-24T08:00:0${n}.000Z`;
const events: readonly ExecutionEvent[] = [
  ['2024-01-01T08:00:00.000Z', 'ExecutionStarted'],
  ['2024-01-01T08:00:00.000Z', 'ChoiceStateEntered', 'NextStage'],
  ['2024-01-01T08:00:00.000Z', 'ChoiceStateExited', 'NextStage'],
  ['2024-01-01T08:00:01.000Z', 'TaskStateEntered', 'Draft'],
  [second(1), 'TaskStateExited', 'Draft'],
  [second(1), 'ChoiceStateEntered', 'NextStage'],
  [second(1), 'ChoiceStateExited', 'NextStage'],
  [second(2), 'TaskStateEntered', 'PtcEndorsement'],
].map(([at = '', type = '', state], i) => ({
  id: i + 1,
  previous: i,
  at,
  type,
  ...(state === undefined ? {} : { state }),
}));

interface Told {
  readonly status?: ExecutionStatus;
  readonly history?: readonly ExecutionEvent[];
}
/** The desk beside a service that tells this of the first execution. */
function beside(register: Administered, { status = 'RUNNING', history = events }: Told = {}) {
  const { executions } = register;
  const service: Administered['executions'] = {
    ...executions,
    describe: async (name) =>
      name === 'T13-g1' ? { status, startedAt: '2024-01-01T08:00:00.000Z' } : executions.describe(name),
    history: async (name) => (name === 'T13-g1' ? history : executions.history(name)),
  };
  return apiRig(register, administerDesk({ ...register, definition, executions: service }));
}
const one = async ({ get }: Pick<Administered, 'get'>, name: string, raw = false) =>
  (await get(`/api/admin/executions/${name}${raw ? '?raw=true' : ''}`, 'admin')).body;
const pause = {
  act: 'pause',
  consequence: 'Stops T13-g1 on purpose: nothing wakes it, and nobody repairs it, until it is resumed.',
  event: 'ExecutionPaused',
};

describe('one execution', () => {
  let register: Administered;
  beforeEach(async () => {
    register = await administered('T13');
  });
  const keeps = (status: ExecutionStatus) =>
    register.kept.keep({
      name: 'T13-g1',
      tool: T13,
      generation: 1,
      status,
      startedAt: '2024-01-01T08:00:00.000Z',
      endedAt: '2024-06-01T08:00:00.000Z',
      events: events.slice(0, 4),
    });

  it('that runs is told whole: what it waits for, its way through the life cycle, and what happened', async () => {
    expect(await one(beside(register), 'T13-g1', true)).toEqual({
      execution: 'T13-g1',
      tool: 'T13',
      title,
      generation: 1,
      current: true,
      sentence:
        "Waiting in PtcEndorsement since 24 April 2024, until 26 May 2024; it will wake when the PTC's outcome is recorded. Nothing to do.",
      status: 'RUNNING',
      facts: {
        startedAt: '2024-01-01T08:00:00.000Z',
        endedAt: null,
        definition: 1,
        accepts: { from: 1, to: 1 },
        leg: 2,
        tokenSince: second(2),
        paused: false,
      },
      graph: {
        startsAt: 'NextStage',
        states: [
          {
            name: 'NextStage',
            kind: 'plumbing',
            visits: 2,
            firstAt: '2024-01-01T08:00:00.000Z',
            lastAt: second(1),
          },
          {
            name: 'Draft',
            kind: 'stage',
            visits: 1,
            firstAt: '2024-01-01T08:00:01.000Z',
            lastAt: '2024-01-01T08:00:01.000Z',
          },
          { name: 'PtcEndorsement', kind: 'stage', visits: 1, firstAt: second(2), lastAt: second(2) },
          { name: 'Ended', kind: 'end', visits: 0, firstAt: null, lastAt: null },
        ],
        transitions: [
          { from: 'NextStage', to: 'Draft', on: 'choice', label: 'draft', times: 1 },
          { from: 'NextStage', to: 'PtcEndorsement', on: 'choice', label: 'ptc-endorsement', times: 1 },
          { from: 'NextStage', to: 'Ended', on: 'otherwise', times: 0 },
          { from: 'Draft', to: 'NextStage', on: 'next', times: 1 },
          { from: 'PtcEndorsement', to: 'NextStage', on: 'next', times: 0 },
        ],
        passages: [{ from: 'Draft', to: 'PtcEndorsement', times: 1 }],
      },
      in: { state: 'PtcEndorsement', since: second(2), until: '2024-05-26T07:00:00.000Z' },
      offers: [pause],
      history: [
        { at: '2024-01-01T08:00:00.000Z', sentence: 'Started.' },
        { at: '2024-01-01T08:00:00.000Z', sentence: 'Reached NextStage.' },
        { at: '2024-01-01T08:00:00.000Z', sentence: 'Left NextStage.' },
        { at: '2024-01-01T08:00:01.000Z', sentence: 'Reached Draft.' },
        { at: '2024-01-01T08:00:01.000Z', sentence: '⋯ 3\u00a0months', idle: true },
        { at: second(1), sentence: 'Left Draft.' },
        { at: second(1), sentence: 'Reached NextStage.' },
        { at: second(1), sentence: 'Left NextStage.' },
        { at: second(2), sentence: 'Reached PtcEndorsement.' },
      ],
      raw: events,
    });
  });

  it('that failed says where and why, and wakes at no hour', async () => {
    await keeps('FAILED');
    const failed = { id: 9, previous: 8, at: second(3), type: 'TaskFailed', error: 'RegisterBusy' };
    const history = [...events, failed, { id: 10, previous: 9, at: second(3), type: 'ExecutionFailed' }];
    await register.kept.keep({
      ...{ name: 'T13-g1', tool: T13, generation: 1, status: 'FAILED', events: history },
      ...{ startedAt: '2024-01-01T08:00:00.000Z', endedAt: '2024-06-01T08:00:00.000Z' },
    });
    expect(await one(beside(register, { status: 'FAILED' }), 'T13-g1')).toMatchObject({
      sentence:
        'Failed in PtcEndorsement on 1 June 2024 (RegisterBusy). Let it go on from there, or put it right.',
      status: 'FAILED',
      facts: { endedAt: '2024-06-01T08:00:00.000Z', tokenSince: second(2) },
      in: { state: 'PtcEndorsement', since: second(2), until: null },
      offers: [{ act: 'put-right' }, { act: 'redrive' }, { act: 'pause' }],
    });
  });

  it('that was replaced names its successor, and offers and waits for nothing', async () => {
    await register.executions.stop('T13-g1', 'by hand');
    await register.post('/api/admin/drift/T13/put-right', 'admin', { reason });
    await register.settles();
    expect(await one(beside(register, { status: 'ABORTED' }), 'T13-g1')).toMatchObject({
      generation: 1,
      current: false,
      sentence: 'Stopped; T13-g2 has taken over. Nothing to do.',
      facts: { definition: null, leg: null, tokenSince: null, paused: false },
      in: { state: 'PtcEndorsement', since: second(2), until: null },
      offers: [],
    });
    // Its end comes a moment after its successor's beginning.
    expect(await one(beside(register), 'T13-g1')).toMatchObject({
      current: false,
      sentence:
        'Still waiting in PtcEndorsement since 24 April 2024 although T13-g2 has taken over; it ends by itself. Nothing to do.',
      in: { until: null },
    });
    expect(await one(beside(register, { history: [] }), 'T13-g1')).toMatchObject({ in: null });
    expect((await register.get('/api/admin/tools/T13/executions', 'admin')).body).toEqual({
      tool: 'T13',
      title,
      items: [
        {
          ...{ execution: 'T13-g2', generation: 2, current: true, status: 'RUNNING' },
          ...{ startedAt: expect.stringMatching(/^2024-04-24T08:00/), endedAt: null, kept: false },
        },
        {
          ...{ execution: 'T13-g1', generation: 1, current: false, status: 'ABORTED', kept: false },
          ...{ startedAt: expect.stringMatching(/^2024-04-24T08:00/) },
          ...{ endedAt: expect.stringMatching(/^2024-04-24T08:00/) },
        },
      ],
    });
  });

  it('that somebody stopped says with which error, and why in their words', async () => {
    await register.executions.stop('T13-g1', 'The engine was moved');
    const stopped = await one(register, 'T13-g1', true);
    expect(stopped.sentence).toBe(
      'Stopped on 24 April 2024 (StoppedByPlacet, ‘The engine was moved’). Put it right: its successor will wait where the register has the tool.',
    );
    expect(stopped.history.at(-1).sentence).toBe('Stopped: StoppedByPlacet, ‘The engine was moved’.');
    expect(stopped.raw.at(-1)).toMatchObject({ error: 'StoppedByPlacet', cause: 'The engine was moved' });
  });

  it('that was stopped without a word is not told by what failed before', async () => {
    const failed = { id: 1, previous: 0, at: second(1), type: 'TaskFailed', error: 'RegisterBusy' };
    const history = [failed, { ...failed, id: 2, type: 'ExecutionAborted', error: undefined }] as const;
    const { sentence } = await one(
      beside(register, { status: 'ABORTED', history: history as never }),
      'T13-g1',
    );
    expect(sentence).toMatch(/^Stopped\. Put it right/);
  });

  it('of a paused tool is told as paused, a former one of it is not', async () => {
    await register.executions.stop('T13-g1', 'by hand');
    await register.post('/api/admin/drift/T13/put-right', 'admin', { reason });
    await register.post('/api/admin/tools/T13/execution/pause', 'admin', { reason });
    expect(await one(register, 'T13-g2')).toMatchObject({ current: true, facts: { paused: true } });
    expect(await one(register, 'T13-g1')).toMatchObject({ current: false, facts: { paused: false } });
  });

  it('is told from what is kept once it has ended, and by the service while it runs', async () => {
    const lines = async (told: Told) => (await one(beside(register, told), 'T13-g1')).history.length;
    expect(await lines({ status: 'SUCCEEDED' })).toBe(9);
    await keeps('SUCCEEDED');
    expect(await lines({ status: 'SUCCEEDED' })).toBe(4);
    // It was redriven after it was kept.
    expect(await lines({ status: 'RUNNING' })).toBe(9);
  });

  it('shows the newest thousand lines', async () => {
    const history = Array.from({ length: 1_001 }, (_, i) => ({
      ...{ id: i + 1, previous: i, at: second(1), type: i === 0 ? 'ExecutionStarted' : 'TaskScheduled' },
    }));
    const body = await one(beside(register, { history }), 'T13-g1', true);
    expect(body.history).toHaveLength(1_000);
    expect(body.raw).toHaveLength(1_000);
    expect(body.history[0].sentence).toBe('Asked a function.');
    expect(body.raw[0].id).toBe(2);
  });

  it('that has not begun is unknown to the service, and what was not relayed can be', async () => {
    await register.before(toolId('T15'));
    register.passes(3);
    expect(await one(register, 'T15-g1')).toMatchObject({
      status: 'unknown',
      facts: { startedAt: null, endedAt: null, definition: null, tokenSince: null },
      in: null,
      offers: [{ act: 'put-right', event: null }, { act: 'pause' }],
      history: [],
    });
  });

  it('of a tool that is there no more, or never was, is not found', async () => {
    expect(await one(register, 'T99-g1')).toMatchObject({ status: 404, facts: { execution: 'T99-g1' } });
    const { body } = await register.get('/api/admin/tools/T99/executions', 'admin');
    expect(body).toMatchObject({ code: 'unknown-tool', facts: { tool: 'T99' } });
  });
});

/** A tool's decision by a restricted body, which the administrator may not know of. */
describe('what a restricted body decided', () => {
  let register: Administered;
  const endsInJune = {
    ...recordsInJune('discontinued', { reason: { en: 'Overtaken' } }),
    type: 'discontinue',
  };
  beforeEach(async () => {
    register = await administered('T13');
  });
  const drift = async () => (await register.get('/api/admin/drift', 'admin')).body;
  const attached = () =>
    register.does(secretary, {
      tool: 'T13',
      command: {
        type: 'attach-document',
        version: { document: 'PC0741', language: 'fr', revision: 'a' },
        as: 'translation',
      },
    });

  it('is told by no execution: one that it ended runs on', async () => {
    const { heard, does, get } = register;
    await beforePoC(register, 'T13');
    await heard('T13');
    await does(secretaryOfPoC, { tool: 'T13', command: endsInJune });
    await heard('T13');
    expect(register.executions.runs.get('T13-g1')?.status).toBe('SUCCEEDED');
    expect(await one(register, 'T13-g1')).toMatchObject({
      status: 'RUNNING',
      facts: { endedAt: null },
      in: { state: 'open-stage' },
    });
    const list = (await get('/api/admin/tools/T13/executions', 'admin')).body;
    expect(list.items).toMatchObject([
      { execution: 'T13-g1', status: 'RUNNING', endedAt: null, kept: false },
    ]);
    await register.people.putSeat(seat('admin', 'secretary', PoC));
    expect(await one(register, 'T13-g1')).toMatchObject({ status: 'SUCCEEDED', offers: [] });
  });

  it('leaves what the administrator may know to be compared: an event that was not relayed', async () => {
    const { heard, does } = register;
    await beforePoC(register, 'T13');
    await does(secretaryOfPoC, { tool: 'T13', command: recordsInJune('endorsed') });
    expect(await drift()).toMatchObject({
      ...{ looked: 1, agree: 0, onTheirWay: 0 },
      items: [{ tool: 'T13', why: 'not-relayed', engine: { status: null } }],
    });
    await heard('T13');
    expect(await drift()).toMatchObject({ looked: 1, agree: 1, onTheirWay: 0 });
    register.passes(60);
    await attached();
    expect(await drift()).toMatchObject({ looked: 1, agree: 0, onTheirWay: 1, items: [] });
    register.passes(3);
    expect(await drift()).toMatchObject({
      looked: 1,
      agree: 0,
      onTheirWay: 0,
      items: [{ why: 'not-relayed' }],
    });
  });

  it('is relayed in silence where it was not', async () => {
    const { does, heard, post, waits } = register;
    await beforePoC(register, 'T13');
    await heard('T13');
    await does(secretaryOfPoC, { tool: 'T13', command: recordsInJune('endorsed') });
    register.passes(3);
    const { body } = await post('/api/admin/drift/T13/put-right', 'admin', { reason });
    expect(body).toEqual({
      tool: 'T13',
      execution: 'T13-g1',
      state: 'no-drift',
      event: null,
      sentence: 'Register and engine agree on T13; nothing was written.',
    });
    expect((await waits.read(T13)).relayedVersion).toBe(4);
    expect(await register.noted()).toEqual([]);
  });

  it('and a tool that it derived is not there: not to be looked at, put right or redriven', async () => {
    await beforePoC(register, 'T13');
    const child = { tool: 'T99', registration: { ...registration, officers: ['officer'] } };
    const command = { ...recordsInJune('child-derived', { child: 'T99' }), child };
    await register.does(secretaryOfPoC, { tool: 'T13', command });
    await register.heard('T99');
    await register.executions.stop('T99-g1', 'by hand');
    expect(await one(register, 'T99-g1')).toMatchObject({ status: 404 });
    for (const act of ['drift/T99/put-right', 'tools/T99/execution/redrive']) {
      const { body } = await register.post(`/api/admin/${act}`, 'admin', { reason });
      expect(body, act).toMatchObject({ code: 'unknown-tool', facts: { tool: 'T99' } });
    }
    await register.people.putSeat(seat('admin', 'secretary', PoC));
    expect((await register.post('/api/admin/tools/T99/execution/redrive', 'admin', { reason })).status).toBe(
      201,
    );
  });
});

describe('the list of executions', () => {
  let register: Administered;
  beforeAll(async () => {
    register = await administered('T13', 'T14');
    const { does, heard, before, clock } = register;
    const versions = ['en', 'fr'].map((language) => ({ document: 'PC0741', language, revision: 'a' }));
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
    await heard('T13');
    await before(toolId('T15'));
    clock.at = '2024-04-24T08:10:00.000Z';
  });

  /** Lists of a register with as many tools more, all where T14 is; lists may be behind what a tool has become. */
  function beside(more: number, placed: Partial<ToolSummary> = {}) {
    const { tools } = register;
    const head = async (id: ToolId) => {
      const stands = await tools.head(toolId(id.startsWith('more') ? 'T14' : id));
      return stands && { ...stands, tool: id };
    };
    const toolsAt: typeof tools.toolsAt = async (place, page) => {
      const listed = (await tools.toolsAt(place, {})).heads;
      const like = listed.find(({ tool }) => tool === 'T14');
      if (!like) return tools.toolsAt(place, page);
      const all = Array.from({ length: more }, (_, i) => ({
        ...{ ...like, ...placed },
        tool: toolId(`more-${String(i).padStart(4, '0')}`),
      }));
      const part = pageOf([...listed, ...all], lifeCycleKey, page);
      return { heads: part.page, ...part.next };
    };
    return apiRig(register, administerDesk({ ...register, tools: { ...tools, head, toolsAt } }));
  }

  it('tells of each when silence speaks, and who waits', async () => {
    const { body } = await register.get('/api/admin/executions', 'admin');
    const row = (tool: string, more: object = {}) => ({
      ...{
        tool,
        title,
        execution: `${tool}-g1`,
        generation: 1,
        state: 'waiting',
        at: 'ptc-endorsement',
        since,
      },
      ...{ until: null, wait: { execution: `${tool}-g1`, definition: 1 } },
      ...more,
    });
    expect(body).toEqual({
      items: [
        row('T13', { until: '2024-05-17T10:00:00.000Z', since: expect.any(String) }),
        row('T14'),
        row('T15', { state: 'drifted', wait: null }),
      ],
    });
  });

  it('is compared with the engine: what drifts neither agrees nor is on its way', async () => {
    expect((await register.get('/api/admin/drift', 'admin')).body).toMatchObject({
      ...{ looked: 3, agree: 2, onTheirWay: 0 },
      items: [{ tool: 'T15', why: 'not-relayed' }],
    });
  });

  it('is a file whose last columns are empty where nothing waits', async () => {
    const lines = (await register.get('/api/admin/executions.csv', 'admin')).text.trimEnd().split('\r\n');
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/^T13,.*,2024-05-17T10:00:00\.000Z,T13-g1,1$/),
      `T14,${title},T14-g1,waiting,PTC endorsement,${since},,T14-g1,1`,
      `T15,${title},T15-g1,not where it should be,PTC endorsement,${since},,,`,
    ]);
  });

  const lines = async (more: number, of = '') =>
    (await beside(more).get(`/api/admin/executions.csv${of}`, 'admin')).text.trimEnd().split('\r\n').length -
    1;

  it('is a file of all of them, whatever the length of a page', async () => {
    expect(await lines(500)).toBe(503);
  });

  it('is a file of the first 2,000', async () => {
    expect(await lines(2_100, '?status=drifted')).toBe(2_000);
  });

  it('is compared two hundred at a time, and goes on where it left off', async () => {
    const { get, post } = beside(201);
    const first = (await get('/api/admin/drift', 'admin')).body;
    expect(first).toMatchObject({ looked: 200 });
    const rest = (await get(`/api/admin/drift?after=${first.next}`, 'admin')).body;
    expect(rest).toMatchObject({ looked: 4 });
    expect(rest).not.toHaveProperty('next');
    const put = (await post('/api/admin/drift/put-right', 'admin', { reason })).body;
    expect(put.items.length).toBe(50);
    expect(put.next).toBeDefined();
  });

  it('leaves out what has ended since the list was made', async () => {
    const { get } = beside(0);
    const ended = async (id: ToolId) => {
      const head = await register.tools.head(id);
      return head && (id === 'T14' ? { ...head, open: false } : head);
    };
    const tools = { ...register.tools, head: ended };
    const rig = apiRig(register, administerDesk({ ...register, tools }));
    const listed = (await rig.get('/api/admin/executions', 'admin')).body.items;
    expect(listed.map(({ tool }: { tool: string }) => tool)).toEqual(['T13', 'T15']);
    expect((await rig.get('/api/admin/drift', 'admin')).body).toMatchObject({ looked: 2 });
    expect((await get('/api/admin/drift', 'admin')).body).toMatchObject({ looked: 3 });
    const gone = { ...register.tools, head: async (id: ToolId) => (id === 'T14' ? undefined : ended(id)) };
    const without = apiRig(register, administerDesk({ ...register, tools: gone }));
    expect((await without.get('/api/admin/drift', 'admin')).body).toMatchObject({ looked: 2 });
    expect((await without.get('/api/admin/executions', 'admin')).body.items).toHaveLength(2);
  });

  it('goes on from places of its own only, however they came to be written down', async () => {
    const { get, post } = register;
    const behind = ['PTC', `1#${since}#T14`];
    const nowhere = ['held', `1#${since}#T14`];
    const tools = async (question: readonly unknown[], place: unknown) => {
      const { status, body } = await get(
        `/api/admin/executions?status=drifted&after=${placeText(question, place)}`,
        'admin',
      );
      return status === 200 ? body.items.map(({ tool }: { tool: string }) => tool) : status;
    };
    expect(await tools(['executions', 'drifted'], behind)).toEqual(['T15']);
    expect(await tools(['executions', 'waiting'], behind)).toBe(400);
    expect(await tools(['drift'], behind)).toBe(400);
    expect(await tools(['executions', 'drifted'], nowhere)).toBe(400);
    for (const after of ['nonsense', placeText(['put-right'], nowhere), placeText(['drift'], behind)])
      expect((await post('/api/admin/drift/put-right', 'admin', { reason, after })).status, after).toBe(400);
  });
});

describe('where executions wait under several definitions', () => {
  it('says how many under each, the oldest first', async () => {
    const { get, waits } = await administered('T13', 'T14', 'T15');
    const { wait } = await waits.read(T13);
    if (wait) await waits.open({ ...wait, definition: 2, attempt: '999999', token: 'another' });
    const { definitions } = (await get('/api/admin/drift', 'admin')).body;
    expect(definitions.waiting).toMatchObject([
      { definition: 1, executions: 2 },
      { definition: 2, executions: 1 },
    ]);
  });
});

describe('putting right', () => {
  let register: Administered;
  const put = (tool: string, headers: Record<string, string> = {}, why = reason) =>
    register.post(`/api/admin/drift/${tool}/put-right`, 'admin', { reason: why }, headers);
  const key = { 'idempotency-key': 'the-one-key' };
  beforeEach(async () => {
    register = await administered('T13', 'T14');
  });

  it('leaves to the relay what has only just happened', async () => {
    await register.before(toolId('T15'));
    expect((await put('T15')).body).toMatchObject({ state: 'started-not-yet-seen', event: null });
    expect((await register.waits.read(toolId('T15'))).relayedVersion).toBe(0);
    expect(await register.noted()).toEqual([]);
  });

  it('is noted with what was written, and without where nothing was', async () => {
    await register.executions.stop('T13-g1', 'by hand');
    await put('T13');
    register.passes(3);
    await register.before(toolId('T15'));
    register.passes(3);
    await put('T15');
    expect((await register.noted()).map(({ on, before, after }) => ({ on, before, after }))).toEqual([
      {
        on: 'T15',
        before: { execution: 'T15-g1', why: 'not-relayed', status: null },
        after: { execution: 'T15-g1', event: null },
      },
      {
        on: 'T13',
        before: { execution: 'T13-g1', why: 'stopped', status: 'ABORTED' },
        after: { execution: 'T13-g2', event: 'ExecutionReplaced' },
      },
    ]);
  });

  it('has nothing to do for a tool that is paused or at its end', async () => {
    const { does, heard, post, executions } = register;
    const { facts } = records('discontinued', { reason: { en: 'Asked for' } });
    await does(secretary, { tool: 'T14', command: { type: 'discontinue', facts } });
    await heard('T14');
    await post('/api/admin/tools/T13/execution/pause', 'admin', { reason });
    for (const tool of ['T13', 'T14'])
      expect((await put(tool)).body).toMatchObject({ state: 'no-drift', execution: `${tool}-g1` });
    expect(executions.runs.size).toBe(2);
  });

  it('is seen to be settled where the tool was paused since, under the same key', async () => {
    await register.executions.stop('T13-g1', 'by hand');
    await put('T13', key);
    await register.post('/api/admin/tools/T13/execution/pause', 'admin', { reason });
    expect((await put('T13', key)).body).toMatchObject({ state: 'waits', execution: 'T13-g2' });
    expect((await put('T13', key, 'Another reason')).body).toMatchObject({
      code: 'request-key-reused',
      facts: { key: 'the-one-key' },
    });
  });

  it('of all of them counts those that wait or never drifted, and takes no key twice', async () => {
    await register.before(toolId('T15'));
    await register.heard('T15');
    for (const tool of ['T13', 'T15']) await register.executions.stop(`${tool}-g1`, 'by hand');
    const all = (why = reason) =>
      register.post(
        '/api/admin/drift/put-right',
        'admin',
        { reason: why, tools: ['T13', 'T14', 'T15', 'T99'] },
        key,
      );
    expect((await all()).body.sentence).toBe('1 of 4 wait where they should.');
    await register.settles();
    expect((await all()).body).toEqual({
      items: [
        expect.objectContaining({ tool: 'T13', state: 'waits' }),
        expect.objectContaining({ tool: 'T14', state: 'no-drift' }),
        expect.objectContaining({ tool: 'T15', state: 'waits' }),
        {
          tool: 'T99',
          execution: null,
          state: 'not-there',
          event: null,
          sentence: 'The register knows no tool T99.',
        },
      ],
      sentence: '3 of 4 wait where they should.',
    });
    expect((await all('Another reason')).body).toMatchObject({ code: 'request-key-reused' });
  });
});

describe('pausing, resuming and redriving', () => {
  let register: Administered;
  const act = (what: string, headers: Record<string, string> = {}, why = reason) =>
    register.post(`/api/admin/tools/T13/execution/${what}`, 'admin', { reason: why }, headers);
  beforeEach(async () => {
    register = await administered('T13');
  });

  it('says what was done, and takes no key for another request', async () => {
    const key = { 'idempotency-key': 'the-one-key' };
    expect((await act('pause', key)).body.sentence).toBe(
      'T13-g1 is paused. Nothing starts it again until somebody resumes it.',
    );
    for (const other of [await act('pause', key, 'Another reason'), await act('resume', key)])
      expect(other.body).toMatchObject({ code: 'request-key-reused' });
    const { body } = await act('resume');
    expect(body).toMatchObject({ execution: 'T13-g2', event: 'ExecutionResumed' });
    expect(body.sentence).toBe('The tool goes on with T13-g2, from where the register has it.');
  });

  it('an execution that runs already is answered as the first time', async () => {
    expect((await act('redrive')).body).toMatchObject({ execution: 'T13-g1', at: since });
    expect((await register.noted()).map(({ before }) => before)).toEqual([
      { execution: 'T13-g1', status: 'RUNNING' },
    ]);
  });

  it('one that was stopped and then paused stays as it is', async () => {
    await register.executions.stop('T13-g1', 'by hand');
    await act('pause');
    expect((await act('redrive')).body).toMatchObject({ code: 'execution-not-redrivable' });
    expect(register.executions.runs.get('T13-g1')?.status).toBe('ABORTED');
  });

  it('one that the service does not know is not redriven, unless the service does it after all', async () => {
    register.executions.runs.delete('T13-g1');
    expect((await act('redrive')).body).toMatchObject({
      code: 'execution-not-redrivable',
      facts: { execution: 'T13-g1' },
    });
    const executions = { ...register.executions, redrive: async () => 'redriven' as const };
    const { post } = apiRig(register, administerDesk({ ...register, executions }));
    expect((await post('/api/admin/tools/T13/execution/redrive', 'admin', { reason })).status).toBe(201);
    expect(await register.noted()).toMatchObject([{ before: { execution: 'T13-g1', status: null } }]);
  });

  it('a tool that is not there is not found', async () => {
    const { body } = await register.post('/api/admin/tools/T99/execution/redrive', 'admin', { reason });
    expect(body).toMatchObject({ code: 'unknown-tool', facts: { tool: 'T99' } });
  });
});
