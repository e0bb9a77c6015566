import { beforeEach, describe, expect, it } from 'vitest';
import { toolId } from '../../functions/domain/ids.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import { records, secretary } from '../support/register.ts';
import { CBC, PoC, PTC, registration, SWG, seat } from '../support/sample-register.ts';
import {
  type Administered,
  administered,
  beforePoC,
  recordsInJune,
  secretaryOfPoC,
} from './administer-rig.ts';
import { apiRig } from './rig.ts';

describe('the health of a register', () => {
  let register: Administered;
  beforeEach(async () => {
    register = await administered('T13');
    for (const n of [1, 2]) await register.people.putSeat(seat(`sec-${n}`, 'secretary', SWG));
    await register.people.putSeat(seat('sec-1', 'secretary', CBC));
  });
  const health = async () => (await register.get('/api/admin/health', 'admin')).body;
  const looked = (at: string, drifted: readonly string[] = [], repaired = false) =>
    register.looks.put({
      ...{ at, mode: 'compare', looked: 1, notices: [] },
      drifted: drifted.map((tool) => ({ tool: toolId(tool), why: 'stopped', repaired })),
    });
  const needs = async () => (await health()).needs.map(({ code }: { code: string }) => code);

  it('is told whole', async () => {
    await looked('2024-04-24T07:45:00.000Z');
    expect(await health()).toEqual({
      sentence:
        'All is well. 1 tool waits where it should; last check 09:45; 0 letters handed over this month, 0 bounced.',
      facts: {
        at: '2024-04-24T08:00:00.000Z',
        waiting: 1,
        lastLookAt: '2024-04-24T07:45:00.000Z',
        ...{ drifted: 0, paused: 0, lettersSent: 0, lettersBounced: 0, deadLetters: 0, unfinishedLetters: 0 },
        withOneSecretary: ['CBC'],
      },
      needs: [],
      warnings: [
        {
          code: 'one-secretary',
          sentence: 'CBC has one secretary: corrections will need a second.',
          verb: 'Give a seat',
          href: '/admin/people?body=CBC',
        },
      ],
    });
  });

  it('is that of a register without open tools, which is not an empty one', async () => {
    const { facts } = records('discontinued', { reason: { en: 'Asked for' } });
    await register.does(secretary, { tool: 'T13', command: { type: 'discontinue', facts } });
    await looked('2024-04-24T07:45:00.000Z');
    expect(await health()).toMatchObject({
      sentence: expect.stringMatching(/^All is well\. 0 tools wait/),
      facts: { waiting: 0 },
    });
  });

  it('wants register and engine compared once the last time is more than an hour ago, or never was', async () => {
    expect(await needs()).toEqual(['not-compared']);
    await looked('2024-04-24T07:00:00.000Z');
    expect(await needs()).toEqual([]);
    await looked('2024-04-24T06:59:59.999Z');
    expect(await needs()).toEqual(['not-compared']);
  });

  it('wants looked after what is later than fifteen minutes', async () => {
    await looked('2024-04-24T07:45:00.000Z');
    for (const [id, sendAt] of [
      ['late', '2024-04-24T07:44:00.000Z'],
      ['leaving', '2024-04-24T07:50:00.000Z'],
      ['to come', '2024-04-24T08:10:00.000Z'],
    ] as const)
      await register.notices.add(
        { id: noticeId(id), class: 'subscription', body: PTC, day: '2024-04-24', sendAt },
        { tool: toolId('T13'), n: 2 },
      );
    expect(await health()).toMatchObject({
      facts: { unfinishedLetters: 1 },
      needs: [{ code: 'unfinished-letters' }],
    });
  });

  it('counts of what the last look found what it could not put right and still drifts, of a hundred at most', async () => {
    const now = '2024-04-24T07:45:00.000Z';
    await looked(now, ['T13', 'T77']);
    expect((await health()).facts.drifted).toBe(0);
    await register.executions.stop('T13-g1', 'by hand');
    await looked(now, ['T13', 'T77']);
    expect((await health()).facts).toMatchObject({ drifted: 1, waiting: 0 });
    await looked(now, ['T13'], true);
    expect((await health()).facts.drifted).toBe(0);
    await looked(
      now,
      Array.from({ length: 101 }, () => 'T13'),
    );
    expect((await health()).facts.drifted).toBe(100);
  });

  it('says since when the present pause lasts, counts no tool twice, and nothing of the engine that is hidden', async () => {
    const act = async (what: 'pause' | 'resume', minutes: number) => {
      await register.post(`/api/admin/tools/T13/execution/${what}`, 'admin', { reason: 'Asked for' });
      register.passes(minutes);
    };
    await act('pause', 30);
    await act('resume', 30);
    await act('pause', 24 * 60);
    const at = '2024-04-25T09:00:00.000Z';
    // The relay has still to be told of the pause that the register has.
    const waits = { ...register.waits, read: async () => ({ relayedVersion: 0 }) };
    const { get } = apiRig(register, administerDesk({ ...register, waits }));
    await looked(at, ['T13']);
    const { body } = await get('/api/admin/health', 'admin');
    expect(body.facts).toMatchObject({ drifted: 1, paused: 1, waiting: 0 });
    expect(body.needs[1].sentence).toBe(
      '1 execution has been paused since 24 April 2024: nothing wakes it until somebody resumes it.',
    );
  });

  it('says nothing of tools and letters that are not the asker’s to know', async () => {
    await beforePoC(register, 'T13');
    const child = { tool: 'T99', registration: { ...registration, officers: ['officer'] } };
    const command = { ...recordsInJune('child-derived', { child: 'T99' }), child };
    await register.does(secretaryOfPoC, { tool: 'T13', command });
    await register.heard('T13', 'T99');
    await register.executions.stop('T99-g1', 'by hand');
    await register.notices.add(
      {
        id: noticeId('T99-1'),
        class: 'subscription',
        body: PoC,
        day: '2024-06-18',
        sendAt: '2024-06-18T06:00:00.000Z',
      },
      { tool: toolId('T99'), n: 1 },
    );
    register.passes(30);
    await looked('2024-06-18T08:00:00.000Z', ['T99']);
    const hidden = { drifted: 0, waiting: 1 };
    const { facts } = await health();
    expect(facts).toMatchObject(hidden);
    await register.people.putSeat(seat('admin', 'secretary', PoC));
    const { facts: known } = await health();
    expect(known).toMatchObject({ drifted: 1, waiting: 1 });
    expect(known.unfinishedLetters).toBe(facts.unfinishedLetters + 1);
  });
});
