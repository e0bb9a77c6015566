import { describe, expect, it } from 'vitest';
import { personId, toolId } from '../../functions/domain/ids.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import { PTC } from '../support/sample-register.ts';
import { administration } from './administer-rig.ts';
import { apiRig } from './rig.ts';

async function opened() {
  const register = await administration();
  return { ...register, ...apiRig(register, administerDesk(register)) };
}

const ofRelay = {
  requestContext: { functionArn: 'arn:aws:lambda:eu-west-1:111122223333:function:placet-relay' },
  DDBStreamBatchInfo: { shardId: 'shard-1', startSequenceNumber: '1' },
};
const ofInvite = {
  requestContext: { functionArn: 'arn:aws:lambda:eu-west-1:111122223333:function:placet-invite' },
};
const bounce = {
  source: 'aws.ses',
  detail: {
    eventType: 'Bounce',
    bounce: { bounceType: 'Permanent', bounceSubType: 'General' },
    mail: {
      tags: { notice: ['PTC-2024-04-22'], chunk: ['en-001'], person: ['p-ben'] },
      commonHeaders: { subject: 'PTC: something for few' },
    },
  },
};

describe('dead letters', () => {
  it('are listed by what they are, the oldest first, with what a retry does and never what they say', async () => {
    const { get, deadLetters } = await opened();
    deadLetters.comes({ queue: 'events', body: bounce, at: '2024-04-24T07:30:00.000Z' });
    deadLetters.comes({
      queue: 'relay',
      body: ofRelay,
      attributes: { ErrorMessage: '{"errorType":"RegisterBusy","errorMessage":"secret words"}' },
    });
    const { body, text } = await get('/api/admin/dead-letters', 'admin');
    expect(body).toEqual({
      counts: { relay: 1, events: 1 },
      sentence: '2 messages wait; 2 shown.',
      items: [
        {
          id: 'letter-2',
          queue: 'relay',
          at: '2024-04-24T07:00:00.000Z',
          kind: 'relay',
          sentence:
            'What follows from an event was not done. A retry looks at every tool and does what is missing.',
          error: 'RegisterBusy',
        },
        {
          id: 'letter-1',
          queue: 'events',
          at: '2024-04-24T07:30:00.000Z',
          kind: 'letter-event',
          sentence: 'News of a letter was not written down. A retry marks it in the ledger.',
          error: null,
        },
      ],
    });
    expect(text).not.toMatch(/secret words|something for few|p-ben/);
  });

  it('are none on a good day', async () => {
    const { get } = await opened();
    expect((await get('/api/admin/dead-letters', 'admin')).body).toEqual({
      counts: { relay: 0, events: 0 },
      sentence: 'Nothing waits.',
      items: [],
    });
  });

  it.each([
    [{ mode: 'compare', execution: 'T13-g1' }, 'reconcile'],
    [{ source: 'aws.states', detail: { name: 'T13-g1', status: 'FAILED' } }, 'reconcile'],
    [{ execution: 'T13-g1' }, 'keep-history'],
    [{}, 'digest'],
    ['not { json', 'unknown'],
    [{ nobody: 'knows' }, 'unknown'],
  ])('are told apart by their form: %j is %s', async (body, kind) => {
    const { get, deadLetters } = await opened();
    deadLetters.comes({ queue: 'events', body });
    expect((await get('/api/admin/dead-letters', 'admin')).body.items).toMatchObject([{ kind }]);
  });
});

describe('a retry', () => {
  const retry = (register: Awaited<ReturnType<typeof opened>>, id: string, body: object = {}) =>
    register.post(`/api/admin/dead-letters/${id}/retry`, 'admin', body);

  it('of the relay’s does for every tool what was not done, and removes the message', async () => {
    const register = await opened();
    const { before, deadLetters, waits, settles, noted, executions } = register;
    await before(toolId('T13'));
    await before(toolId('T14'));
    const id = deadLetters.comes({ queue: 'relay', body: ofRelay });
    const { body } = await retry(register, id, { reason: 'The table was throttled' });
    expect(body).toEqual({ id, state: 'done', sentence: 'Done, and removed.' });
    await settles();
    for (const tool of ['T13', 'T14']) {
      expect((await waits.read(toolId(tool))).relayedVersion).toBe(2);
      expect(executions.runs.get(`${tool}-g1`)?.status).toBe('RUNNING');
    }
    expect(deadLetters.waiting).toEqual([]);
    expect(await noted()).toMatchObject([
      { what: 'retry-dead-letter', on: id, reason: 'The table was throttled', before: { kind: 'relay' } },
    ]);
  });

  it('goes on where it left off when the register is too large for one request', async () => {
    const register = await administration();
    for (const tool of ['T1', 'T2', 'T3', 'T4']) await register.before(toolId(tool));
    let elapsed = 0;
    const toolsOfKind: typeof register.tools.toolsOfKind = (kind, page) =>
      register.tools.toolsOfKind(kind, { ...page, most: 3 });
    const tools = { ...register.tools, toolsOfKind };
    const slow = { ...register, tools, elapsedMs: () => (elapsed += 30_000) };
    const rig = { ...register, ...apiRig(register, administerDesk(slow)) };
    const id = register.deadLetters.comes({ queue: 'relay', body: ofRelay });
    const first = (await retry(rig, id)).body;
    expect(first).toMatchObject({ state: 'goes-on', sentence: expect.stringContaining('Try again') });
    expect(register.deadLetters.waiting).toHaveLength(1);
    expect((await retry(rig, id, { after: first.next })).body.state).toBe('done');
    for (const tool of ['T1', 'T4']) expect((await register.waits.read(toolId(tool))).relayedVersion).toBe(2);
    const forged = await retry(rig, id, { after: 'nonsense' });
    expect(forged.status).toBe(400);
  });

  it('of news of a letter marks it in the ledger', async () => {
    const register = await opened();
    const { notices, deadLetters } = register;
    const notice = noticeId('PTC-2024-04-22');
    const at = '2024-04-22T16:00:00.000Z';
    await notices.add(
      { id: notice, class: 'subscription', body: PTC, day: '2024-04-22', sendAt: at },
      { tool: toolId('T13'), n: 2 },
    );
    const ben = { person: personId('p-ben'), language: 'en', events: [0], class: 'subscription' } as const;
    await notices.putChunks(notice, [
      { key: 'en-001', state: 'sent', recipients: [{ ...ben, state: 'sent', at }] },
    ]);
    const id = deadLetters.comes({ queue: 'events', body: bounce });
    expect((await retry(register, id)).body.state).toBe('done');
    expect((await notices.chunk(notice, 'en-001'))?.recipients).toMatchObject([
      { state: 'bounced', why: 'Permanent: General' },
    ]);
  });

  it('of an execution that ended badly looks at that one, and puts it right', async () => {
    const register = await opened();
    const { waiting, executions, deadLetters, looks } = register;
    await waiting('T13');
    await executions.stop('T13-g1', 'by hand');
    const id = deadLetters.comes({ queue: 'events', body: { mode: 'compare', execution: 'T13-g1' } });
    expect((await retry(register, id)).body.state).toBe('done');
    expect(executions.runs.has('T13-g2')).toBe(true);
    expect(await looks.last()).toBeUndefined();
  });

  it('of letters whose execution ended badly starts them again', async () => {
    const register = await opened();
    const { notices, deadLetters, executions } = register;
    const notice = noticeId('PTC-2024-04-22');
    await notices.add(
      { id: notice, class: 'subscription', body: PTC, day: '2024-04-22', sendAt: '2024-04-22T16:00:00.000Z' },
      { tool: toolId('T13'), n: 2 },
    );
    const id = deadLetters.comes({ queue: 'events', body: { mode: 'compare', execution: notice } });
    expect((await retry(register, id)).body.state).toBe('done');
    expect(executions.notices.has(notice)).toBe(true);
  });

  it('of a run that was missed makes it, if none was made since', async () => {
    const register = await opened();
    const { waiting, executions, deadLetters, looks } = register;
    await waiting('T13');
    await executions.stop('T13-g1', 'by hand');
    const missed = () => deadLetters.comes({ queue: 'events', body: { mode: 'sweep' } });
    expect((await retry(register, missed())).body.state).toBe('done');
    expect((await looks.last())?.drifted).toMatchObject([{ tool: 'T13', why: 'stopped', repaired: true }]);
    await executions.stop('T13-g2', 'by hand');
    expect((await retry(register, missed())).body.state).toBe('done');
    expect(executions.runs.has('T13-g3')).toBe(false);
  });

  it('of a history keeps it; one that has not ended is still failing, and stays', async () => {
    const register = await opened();
    const { waiting, executions, deadLetters, kept } = register;
    await waiting('T13', 'T14');
    await executions.stop('T13-g1', 'by hand');
    const ended = deadLetters.comes({ queue: 'events', body: { execution: 'T13-g1' } });
    const running = deadLetters.comes({ queue: 'events', body: { execution: 'T14-g1' } });
    expect((await retry(register, ended)).body.state).toBe('done');
    expect((await kept.read(toolId('T13'), 1))?.status).toBe('ABORTED');
    expect((await retry(register, running)).body).toMatchObject({ state: 'still-failing' });
    expect(deadLetters.waiting.map(({ id }) => id)).toEqual([running]);
  });

  it('of what others do removes the message, and of what nobody knows leaves it', async () => {
    const register = await opened();
    const { deadLetters } = register;
    const digest = deadLetters.comes({ queue: 'events', body: {} });
    const invite = deadLetters.comes({ queue: 'relay', body: ofInvite });
    const strange = deadLetters.comes({ queue: 'events', body: 'what is this' });
    for (const id of [digest, invite]) expect((await retry(register, id)).body.state).toBe('done');
    expect((await retry(register, strange)).body).toMatchObject({
      state: 'not-for-here',
      sentence: 'This is no message of ours. Look at it in the queue itself.',
    });
    expect(deadLetters.waiting.map(({ id }) => id)).toEqual([strange]);
  });

  it('of a message that is not there is not found, and is the administrator’s alone', async () => {
    const register = await opened();
    const id = register.deadLetters.comes({ queue: 'relay', body: ofRelay });
    expect((await retry(register, 'letter-99')).status).toBe(404);
    expect((await register.post(`/api/admin/dead-letters/${id}/retry`, 'sec-PTC')).status).toBe(403);
    expect(register.deadLetters.waiting).toHaveLength(1);
  });
});
