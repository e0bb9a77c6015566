import { beforeEach, describe, expect, it } from 'vitest';
import type { ToolId } from '../../functions/domain/ids.ts';
import { toolId } from '../../functions/domain/ids.ts';
import { relayMissing } from '../../functions/handlers/api/administer/relay-missing.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import { placeText } from '../../functions/handlers/api/place-in-list.ts';
import { bringUp } from '../../functions/handlers/bring-up.ts';
import { type Administered, administered } from './administer-rig.ts';
import { apiRig } from './rig.ts';

const [T13, T14, T15] = ['T13', 'T14', 'T15'].map(toolId) as [ToolId, ToolId, ToolId];
let register: Administered;
beforeEach(async () => {
  register = await administered();
});
const comes = (body: unknown, more: object = {}) =>
  register.deadLetters.comes({ queue: 'events', body, ...more });
const retry = async (id: string, more: object = {}, ports: object = {}) => {
  const { post } = apiRig(register, administerDesk({ ...register, ...ports }));
  return (await post(`/api/admin/dead-letters/${id}/retry`, 'admin', more)).body;
};
const place = (id: string, at: unknown) => placeText(['retry', id], at);
const stop = async (...names: string[]) => {
  for (const name of names) await register.executions.stop(name, 'by hand');
};
const runs = () => [...register.executions.runs.keys()].sort();

describe('the list of dead letters', () => {
  it('is in the order in which they came, with what went wrong by its name', async () => {
    const at = (minute: number) => ({ at: `2024-04-24T07:0${minute}:00.000Z` });
    comes({}, { ...at(3), attributes: { ERROR_CODE: 'AccessDenied' } });
    comes({}, { ...at(1), attributes: { ErrorMessage: '{"errorType" : "RegisterBusy"}' } });
    comes({}, { ...at(2), attributes: { ErrorMessage: 'RegisterBusy' } });
    comes({}, { ...at(4), queue: 'relay' });
    const { body } = await register.get('/api/admin/dead-letters', 'admin');
    expect(body.items.map(({ id, error }: { id: string; error: string }) => [id, error])).toEqual([
      ['letter-2', 'RegisterBusy'],
      ['letter-3', null],
      ['letter-1', 'AccessDenied'],
      ['letter-4', null],
    ]);
    expect(body).toMatchObject({ counts: { relay: 1, events: 3 }, sentence: '4 messages wait; 4 shown.' });
    const ofInvite = { functionArn: 'arn:aws:lambda:eu-west-1:1:function:placet-invite' };
    comes({ requestContext: ofInvite }, { queue: 'relay' });
    for (let n = 0; n < 8; n++) comes({});
    const more = (await register.get('/api/admin/dead-letters', 'admin')).body;
    expect(more.items.filter(({ queue }: { queue: string }) => queue === 'relay')).toMatchObject([
      { kind: 'invite' },
      { kind: 'relay' },
    ]);
    expect(more.sentence).toBe('13 messages wait; 12 shown.');
  });
});

describe('a retry of the relay’s work', () => {
  const ofRelay = { requestContext: { functionArn: 'arn:aws:lambda:eu-west-1:1:function:placet-relay' } };
  const relayed = async () =>
    Promise.all([T13, T14, T15].map(async (id) => (await register.waits.read(id)).relayedVersion));
  const onePerPage = () => ({
    ...register.tools,
    toolsOfKind: ((kind, page) =>
      register.tools.toolsOfKind(kind, { ...page, most: 1 })) as Administered['tools']['toolsOfKind'],
  });
  beforeEach(async () => {
    for (const id of [T13, T14, T15]) await register.before(id);
  });

  it('takes so long as it may, and always one page', async () => {
    const during = (...times: number[]) =>
      relayMissing(
        { ...register, tools: onePerPage(), elapsedMs: () => times.shift() ?? 9_999 },
        undefined,
        1_000,
      );
    expect(await during(5_000, 5_999, 6_000)).toEqual({ next: { kind: 'compendium', after: 'T14' } });
    expect(await relayed()).toEqual([2, 2, 0]);
    const rest = await relayMissing(
      { ...register, elapsedMs: () => 0 },
      { kind: 'compendium', after: 'T14' },
      0,
    );
    expect(rest).toEqual({});
    expect(await relayed()).toEqual([2, 2, 2]);
  });

  it('leaves alone what was relayed, and what is not there', async () => {
    await bringUp(register)(T13);
    register.executions.runs.delete('T13-g1');
    const toolsOfKind = async (kind: string) => ({
      tools: kind === 'compendium' ? [T13, toolId('T77')] : [],
    });
    const tools = { ...register.tools, toolsOfKind };
    expect(await relayMissing({ ...register, tools }, undefined, 1_000)).toEqual({});
    expect(runs()).toEqual([]);
  });

  it('begins at the beginning where the place is one of other work, and refuses one that is none', async () => {
    const id = comes(ofRelay, { queue: 'relay' });
    expect(await retry(id, { after: place(id, { kind: 'compendium', after: 'no tool!' }) })).toMatchObject({
      status: 400,
      issues: [{ path: 'query.after' }],
    });
    expect(await retry(id, { after: placeText(['', id], 'T14') })).toMatchObject({ status: 400 });
    expect(await retry(id, { after: place(id, 'T14') })).toMatchObject({ state: 'done' });
    expect(await relayed()).toEqual([2, 2, 2]);
  });

  it('that fails once more leaves the message, tells the log why, and is noted by nobody', async () => {
    const id = comes(ofRelay, { queue: 'relay' });
    const waits = {
      ...register.waits,
      read: async () => {
        throw new Error('The table is throttled');
      },
    };
    for (const more of [{}, { after: place(id, { kind: 'compendium' }) }])
      expect(await retry(id, more, { waits })).toEqual({
        id,
        state: 'still-failing',
        sentence: 'The cause is still there: it could not be done. The message stays.',
      });
    expect(register.watched).toContainEqual({
      what: 'RelayFailed',
      facts: { retry: 'relay', error: 'Error: The table is throttled' },
    });
    expect(register.deadLetters.waiting).toHaveLength(1);
    expect(await register.noted()).toEqual([]);
  });
});

describe('a retry of a comparison', () => {
  beforeEach(async () => {
    for (const id of [T13, T14, T15]) await register.before(id);
    await register.heard('T13', 'T14', 'T15');
    register.passes(10);
  });

  it('of an execution that the service reported looks at its tool alone, however it seems', async () => {
    await stop('T13-g1', 'T14-g1');
    const id = comes({ source: 'aws.states', detail: { name: 'T13-g1', status: 'FAILED' } });
    expect(await retry(id)).toMatchObject({ state: 'done' });
    expect(runs()).toEqual(['T13-g1', 'T13-g2', 'T14-g1', 'T15-g1']);
    expect(await register.looks.last()).toBeUndefined();
  });

  it('of one that was replaced looks at the present one', async () => {
    await stop('T13-g1');
    await register.post('/api/admin/drift/T13/put-right', 'admin', { reason: 'Stopped by hand' });
    await register.settles();
    await stop('T13-g2');
    await retry(comes({ mode: 'compare', execution: 'T13-g1' }));
    expect(runs()).toContain('T13-g3');
  });

  it('of a run that was missed is made unless a later one was', async () => {
    const last = async (at: string) => {
      await register.looks.put({ at, mode: 'compare', looked: 3, drifted: [], notices: [] });
      return retry(comes({ mode: 'sweep' }, { at: '2024-04-24T07:00:00.000Z' }));
    };
    await stop('T13-g1');
    await last('2024-04-24T07:00:01.000Z');
    expect(runs()).not.toContain('T13-g2');
    await last('2024-04-24T07:00:00.000Z');
    expect(runs()).toContain('T13-g2');
    expect(await register.looks.last()).toMatchObject({ mode: 'sweep', looked: 3 });
    await register.settles();
    await stop('T13-g2');
    await last('2024-04-24T06:59:59.000Z');
    expect(runs()).toContain('T13-g3');
  });

  it('begins where the message says, or where the one before left off', async () => {
    await stop('T13-g1', 'T14-g1', 'T15-g1');
    await retry(comes({ mode: 'sweep', after: 'T14' }));
    expect(runs()).toEqual(['T13-g1', 'T14-g1', 'T15-g1', 'T15-g2']);
    const old = { at: '2024-04-24T06:00:00.000Z' };
    await register.looks.put({ ...old, mode: 'compare', looked: 3, drifted: [], notices: [] });
    const id = comes({ mode: 'sweep', after: 'T14' });
    await retry(id, { after: place(id, 'T13') });
    expect(runs()).toEqual(['T13-g1', 'T14-g1', 'T14-g2', 'T15-g1', 'T15-g2']);
    await register.looks.put({ ...old, mode: 'compare', looked: 3, drifted: [], notices: [] });
    const other = comes({ mode: 'sweep' });
    await retry(other, { after: place(other, { kind: 'compendium', after: 'T14' }) });
    expect(runs()).toContain('T13-g2');
  });

  it('of more than there is time for goes on from where it left off', async () => {
    await register.before(toolId('T16'));
    let elapsed = 0;
    const id = comes({ mode: 'sweep' });
    const first = await retry(id, {}, { elapsedMs: () => (elapsed += 30_000) });
    expect(first).toEqual({
      id,
      state: 'goes-on',
      sentence: 'There is more to look at. Try again to go on from there.',
      next: place(id, 'T15'),
    });
    expect(await retry(id, { after: first.next })).toMatchObject({ state: 'done' });
  });
});

describe('a message', () => {
  it('is looked for five times, and no more once nothing waits', async () => {
    let looks = 0;
    const id = comes({});
    const found = register.deadLetters.waiting.slice(0, 1);
    const shown = (at: number, others = true) => ({
      ...register.deadLetters,
      peek: async () => {
        looks++;
        if (looks === at) return found;
        return others ? found.map((one) => ({ ...one, id: 'another' })) : [];
      },
    });
    const asked = async (deadLetters: object) => {
      looks = 0;
      const body = await retry(id, {}, { deadLetters });
      return [body.state ?? body.status, looks];
    };
    expect(await asked(shown(6))).toEqual([404, 5]);
    expect(await asked(shown(2, false))).toEqual([404, 1]);
    expect(await asked(shown(5))).toEqual(['done', 5]);
    expect(await retry('letter-99')).toMatchObject({ code: 'no-such-thing', facts: { id: 'letter-99' } });
  });

  it('of which the store says that it is out of range is still failing: no place was named', async () => {
    await register.before(T13);
    await register.heard('T13');
    await stop('T13-g1');
    const keep = async () => {
      throw new RangeError('Too large');
    };
    const id = comes({ execution: 'T13-g1' });
    expect(await retry(id, {}, { kept: { ...register.kept, keep } })).toMatchObject({
      state: 'still-failing',
    });
  });
});
