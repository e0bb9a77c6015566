import { beforeEach, describe, expect, test } from 'vitest';
import { toolId } from '../../functions/domain/ids.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import { reconcile } from '../../functions/handlers/reconcile.ts';
import { fakeExecutions } from '../support/fake-executions.ts';
import { PTC } from '../support/sample-register.ts';
import { bothLanguages, officer } from '../support/story.ts';
import { Rig } from './protocol-rig.ts';

const submit = {
  type: 'submit',
  to: PTC,
  asked: { en: 'To endorse' },
  versions: bothLanguages,
  by: officer,
} as const;
const threeMinutes = 3 * 60_000;

describe('reconcile', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = new Rig();
    await rig.registered();
    await rig.ring();
    await rig.settles();
    rig.passes(threeMinutes);
  });
  const last = async () => (await rig.ports.tools.events(rig.id)).at(-1);
  const run = (name: string) => rig.ports.executions.runs.get(name);
  /** Everything stands right, and the next run has nothing to do. */
  async function isWell() {
    await rig.settles();
    expect(await rig.faults()).toEqual([]);
    const once = await rig.everything();
    expect((await rig.reconciled()).drifted).toEqual([]);
    await rig.settles();
    expect(await rig.everything()).toBe(once);
  }

  test('finds nothing to do where everything stands right', async () => {
    expect(await rig.reconciled()).toEqual({ looked: 1, drifted: [], notices: [] });
    await isWell();
    expect(rig.counted.map(({ what }) => what)).toEqual(['ReconcilerRan', 'ReconcilerRan']);
  });

  test('leaves word of what it found last, for who asks whether all is well', async () => {
    await rig.ports.executions.stop('T13-g1', 'by hand');
    await rig.reconciled('sweep');
    expect(await rig.ports.looks.last()).toEqual({
      at: rig.now,
      mode: 'sweep',
      looked: 1,
      drifted: [{ tool: 'T13', why: 'stopped', repaired: true }],
      notices: [],
    });
    await isWell();
    expect(await rig.ports.looks.last()).toMatchObject({ mode: 'sweep', drifted: [] });
  });

  test('relays a decision whose doorbell was lost', async () => {
    await rig.does(submit);
    rig.passes(threeMinutes);
    expect((await rig.reconciled('compare')).drifted).toEqual([
      { tool: 'T13', why: 'not-relayed', repaired: true },
    ]);
    await isWell();
    expect((await rig.head()).generation).toBe(1);
  });

  test('relays the end of a tool too', async () => {
    await rig.does(submit);
    await rig.does({ type: 'withdraw', reason: { en: 'Overtaken' }, by: officer });
    await rig.reconciled('compare');
    await isWell();
    expect(run('T13-g1')).toMatchObject({ status: 'SUCCEEDED', position: { stage: 'ended' } });
  });

  test('does not call drift what the relay may be doing at this moment', async () => {
    await rig.does(submit);
    expect((await rig.reconciled()).drifted).toEqual([]);
    await isWell();
  });

  test('replaces an execution that was stopped from outside', async () => {
    await rig.ports.executions.stop('T13-g1', 'by hand');
    expect((await rig.reconciled('sweep')).drifted).toEqual([
      { tool: 'T13', why: 'stopped', repaired: true },
    ]);
    expect(await last()).toMatchObject({
      type: 'ExecutionReplaced',
      why: 'stopped',
      by: { person: 'clock' },
    });
    await isWell();
    expect((await rig.head()).generation).toBe(2);
  });

  test('replaces it between sweeps when the service reports that it ended', async () => {
    await rig.ports.executions.stop('T13-g1', 'by hand');
    const { drifted } = await reconcile(rig.ports)({ mode: 'compare', execution: 'T13-g1' });
    expect(drifted).toMatchObject([{ why: 'stopped', repaired: true }]);
    await isWell();
  });

  test('leaves a paused tool alone until it is resumed', async () => {
    await rig.does({ type: 'pause-execution', reason: 'Looking', by: officer });
    await rig.ring();
    expect((await rig.reconciled()).drifted).toEqual([]);
    await isWell();
    await rig.does({ type: 'resume-execution', reason: 'Looked', by: officer });
    await rig.reconciled();
    await isWell();
    expect(run('T13-g2')?.status).toBe('RUNNING');
  });

  test('replaces an execution that the service has never heard of', async () => {
    rig.ports.executions.runs.clear();
    expect((await rig.reconciled()).drifted).toEqual([{ tool: 'T13', why: 'missing', repaired: true }]);
    await isWell();
  });

  test('replaces one that runs and stays behind, and stops it, for nobody knows its token', async () => {
    const executions = { ...rig.ports.executions, answer: async () => 'gone' as const };
    await rig.does(submit);
    await reconcile({ ...rig.ports, executions })({ mode: 'sweep' });
    rig.passes(threeMinutes);
    expect((await rig.reconciled()).drifted).toEqual([{ tool: 'T13', why: 'behind', repaired: true }]);
    expect(run('T13-g1')?.status).toBe('ABORTED');
    await isWell();
  });

  test('waits two minutes before it replaces what may only be slow', async () => {
    const executions = { ...rig.ports.executions, answer: async () => 'gone' as const };
    await rig.does(submit);
    await reconcile({ ...rig.ports, executions })({ mode: 'sweep' });
    rig.passes(60_000);
    expect((await rig.reconciled()).drifted).toEqual([]);
    expect((await rig.head()).generation).toBe(1);
  });

  test('replaces one that is ahead of a register restored from a backup', async () => {
    const { wait } = await rig.ports.waits.read(rig.id);
    if (!wait) throw new Error('Nobody waits');
    await rig.ports.waits.open({ ...wait, leg: 7, token: 'of a later time' });
    expect((await rig.reconciled()).drifted).toEqual([{ tool: 'T13', why: 'ahead', repaired: true }]);
    await isWell();
  });

  test('moves an execution under an old definition to the present one', async () => {
    const old = new Rig();
    Object.assign(old.ports, { executions: fakeExecutions(old.ports.clock, 0) });
    await old.registered();
    await old.ring();
    await old.settles();
    expect((await old.reconciled('compare')).drifted).toEqual([
      { tool: 'T13', why: 'old-definition', repaired: true },
    ]);
    expect(old.ports.executions.runs.get('T13-g1')).toMatchObject({
      status: 'SUCCEEDED',
      position: { stage: 'superseded' },
    });
    expect(old.ports.executions.runs.get('T13-g2')?.status).toBe('RUNNING');
  });

  test('gives way to a person who acts while it repairs', async () => {
    await rig.ports.executions.stop('T13-g1', 'by hand');
    const tools = {
      ...rig.ports.tools,
      append: async (append: Parameters<typeof rig.ports.tools.append>[0]) => {
        await rig.does(submit);
        return rig.ports.tools.append(append);
      },
    };
    expect((await reconcile({ ...rig.ports, tools })({ mode: 'sweep' })).drifted).toMatchObject([
      { why: 'stopped', repaired: false },
    ]);
    expect(await last()).toMatchObject({ type: 'Submitted' });
    await rig.reconciled();
    await isWell();
  });

  test('one tool that cannot be read does not keep the others waiting', async () => {
    const other = toolId('T14');
    await rig.registered({}, other);
    const tools = {
      ...rig.ports.tools,
      head: async (tool: typeof rig.id) => {
        if (tool === rig.id) throw new Error('Damaged');
        return rig.ports.tools.head(tool);
      },
    };
    expect((await reconcile({ ...rig.ports, tools })({ mode: 'sweep' })).looked).toBe(2);
    expect(rig.counted).toContainEqual({
      what: 'RelayFailed',
      facts: { tool: 'T13', error: 'Error: Damaged' },
    });
    await rig.settles();
    expect(await rig.faults(other)).toEqual([]);
  });

  test('turns the page, and what a sweep has no time for is swept by the runs that follow', async () => {
    for (const id of ['T01', 'T02', 'T03', 'T04']) await rig.registered({}, toolId(id));
    expect(await rig.reconciled()).toMatchObject({ looked: 5 });
    let ms = 0;
    const elapsedMs = () => {
      ms += 13 * 60_000;
      return ms;
    };
    const first = await reconcile({ ...rig.ports, elapsedMs })({ mode: 'sweep' });
    expect(first).toMatchObject({ looked: 3, after: 'T03' });
    const asked = await reconcile(rig.ports)({ mode: 'compare', execution: 'T13-g1' });
    expect(asked).toMatchObject({ looked: 5 });
    const rest = await reconcile(rig.ports)({ mode: 'compare' });
    expect(rest.looked).toBe(2);
    expect(rest.after).toBeUndefined();
    expect(await rig.ports.looks.last()).toMatchObject({ mode: 'sweep', looked: 2 });
    expect((await reconcile(rig.ports)({ mode: 'compare' })).looked).toBe(5);
    expect(await rig.ports.looks.last()).toMatchObject({ mode: 'compare' });
  });

  describe('letters', () => {
    const id = noticeId('PTC-2024-04-01');
    const letters = () => [...rig.ports.executions.notices.keys()];
    beforeEach(async () => {
      await rig.does(submit);
      await rig.ring();
      rig.now = '2024-04-01T16:10:00.000Z';
    });
    const dies = (name: string, status: 'FAILED' | 'RUNNING' = 'FAILED') => {
      const run = rig.ports.executions.notices.get(name);
      if (run) run.status = status;
    };

    test('whose execution still runs are left to it', async () => {
      expect((await rig.reconciled()).notices).toEqual([]);
    });

    test('whose execution was never started are started under their own name', async () => {
      rig.ports.executions.notices.clear();
      expect((await rig.reconciled()).notices).toEqual([{ notice: id, run: 0 }]);
      expect(await rig.ports.looks.last()).toMatchObject({ notices: [id] });
      expect(letters()).toEqual(['PTC-2024-04-01']);
      expect((await rig.reconciled()).notices).toEqual([]);
    });

    test('whose execution died are taken up by another, as often as it takes', async () => {
      dies('PTC-2024-04-01');
      expect((await rig.reconciled('compare')).notices).toEqual([{ notice: id, run: 1 }]);
      expect((await rig.reconciled('compare')).notices).toEqual([]);
      dies('PTC-2024-04-01-r1');
      expect((await rig.reconciled('compare')).notices).toEqual([{ notice: id, run: 2 }]);
      expect(rig.ports.executions.notices.get('PTC-2024-04-01-r2')).toMatchObject({ notice: id });
    });

    test('are given up to a person after ten executions that all died', async () => {
      for (let n = 0; n < 10; n++) {
        for (const name of letters()) dies(name);
        await rig.reconciled();
      }
      for (const name of letters()) dies(name);
      expect((await rig.reconciled()).notices).toEqual([]);
      expect(letters()).toHaveLength(10);
      expect(rig.counted.at(-2)).toEqual({ what: 'NoticeUnfinished', facts: { notice: id, run: 10 } });
    });

    test('that have all left need nothing', async () => {
      await rig.ports.notices.freeze(id);
      await rig.ports.notices.close(id, rig.now);
      dies('PTC-2024-04-01');
      expect((await rig.reconciled()).notices).toEqual([]);
    });
  });
});
