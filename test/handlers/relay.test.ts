import { beforeEach, describe, expect, test } from 'vitest';
import { toolId } from '../../functions/domain/ids.ts';
import { relay } from '../../functions/handlers/relay.ts';
import { PTC } from '../support/sample-register.ts';
import { bothLanguages, officer } from '../support/story.ts';
import { Rig } from './protocol-rig.ts';

const record = (PK: string, SequenceNumber: string) => ({
  dynamodb: { Keys: { PK: { S: PK }, SK: { S: 'EVENT#000001' } }, SequenceNumber },
});
const submit = {
  type: 'submit',
  to: PTC,
  asked: { en: 'To endorse' },
  versions: bothLanguages,
  by: officer,
} as const;
const admin = { person: officer.person, seat: { role: 'administrator' } } as const;

describe('relay', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = new Rig();
    await rig.registered();
  });
  const run = (name: string) => rig.ports.executions.runs.get(name);

  test('starts the first execution of a tool where HEAD stands', async () => {
    expect(await rig.ring()).toEqual({ batchItemFailures: [] });
    expect(run('T13-g1')?.position).toMatchObject({ tool: 'T13', generation: 1, leg: 1, stage: 'draft' });
    await rig.settles();
    expect(await rig.faults()).toEqual([]);
  });

  test('answers the waiting execution when a decision has moved the tool', async () => {
    await rig.ring();
    await rig.settles();
    expect(await rig.does(submit)).toBe('done');
    await rig.ring();
    expect(run('T13-g1')?.position).toMatchObject({ leg: 2, stage: 'ptc-endorsement' });
    await rig.settles();
    expect(await rig.faults()).toEqual([]);
  });

  test('does nothing more when the same doorbell rings again', async () => {
    await rig.ring();
    await rig.settles();
    const once = await rig.everything();
    await rig.ring();
    await rig.settles();
    expect(await rig.everything()).toBe(once);
  });

  test('brings up a tool once however many of its records come in one batch', async () => {
    const read: string[] = [];
    const head = rig.ports.tools.head;
    const tools = {
      ...rig.ports.tools,
      head: (tool: typeof rig.id) => {
        read.push(tool);
        return head(tool);
      },
    };
    await rig.registered({}, toolId('T12'));
    const Records = [record('TOOL#T13', '1'), record('TOOL#T12', '2'), record('TOOL#T13', '3')];
    await relay({ ...rig.ports, tools })({ Records });
    expect(read).toEqual(['T13', 'T12']);
  });

  test('reports every record of a tool that failed, and brings up the others', async () => {
    await rig.registered({}, toolId('T12'));
    const executions = {
      ...rig.ports.executions,
      start: async (name: string, ...rest: [never]) => {
        if (name.startsWith('T13')) throw new Error('ThrottlingException');
        return rig.ports.executions.start(name, ...rest);
      },
    };
    const Records = [record('TOOL#T13', '1'), record('TOOL#T12', '2'), record('TOOL#T13', '3')];
    expect(await relay({ ...rig.ports, executions })({ Records })).toEqual({
      batchItemFailures: [{ itemIdentifier: '1' }, { itemIdentifier: '3' }],
    });
    expect(rig.ports.executions.runs.has('T12-g1')).toBe(true);
    expect(rig.counted).toMatchObject([{ what: 'RelayFailed', facts: { tool: 'T13' } }]);
    expect((await rig.ports.waits.read(rig.id)).relayedVersion).toBe(0);
  });

  test('brings up several tools at once: one that is slow holds up no other', async () => {
    await rig.registered({}, toolId('T12'));
    const others = Promise.withResolvers<void>();
    const executions = {
      ...rig.ports.executions,
      start: async (name: string, ...rest: [never]) => {
        if (name.startsWith('T13')) await others.promise;
        else others.resolve();
        return rig.ports.executions.start(name, ...rest);
      },
    };
    const Records = [record('TOOL#T13', '1'), record('TOOL#T12', '2')];
    expect(await relay({ ...rig.ports, executions })({ Records })).toEqual({ batchItemFailures: [] });
    expect([...rig.ports.executions.runs.keys()]).toEqual(['T12-g1', 'T13-g1']);
  });

  test('passes over records that are of no tool', async () => {
    expect(await relay(rig.ports)({ Records: [record('PERSON#anna', '1'), {}] })).toEqual({
      batchItemFailures: [],
    });
  });

  test('reads HEAD before WAIT, so that a wait which begins in between is not missed', async () => {
    await rig.ring();
    let met = false;
    const meanwhile = async () => {
      if (met) return;
      met = true;
      await rig.settles();
      await rig.does(submit);
    };
    const tools = {
      ...rig.ports.tools,
      head: async (tool: typeof rig.id) => {
        await meanwhile();
        return rig.ports.tools.head(tool);
      },
    };
    await rig.ring(rig.id, { ...rig.ports, tools });
    await rig.settles();
    expect(await rig.faults()).toEqual([]);
  });

  test('ends the execution of a paused tool, and starts the next generation once it is resumed', async () => {
    await rig.ring();
    await rig.settles();
    await rig.does({ type: 'pause-execution', reason: 'Restoring', by: admin });
    await rig.ring();
    expect(run('T13-g1')).toMatchObject({
      status: 'SUCCEEDED',
      position: { stage: 'superseded', generation: 1 },
    });
    expect(await rig.faults()).toEqual([]);
    expect(await rig.does(submit)).toBe('done');
    await rig.ring();
    await rig.settles();
    expect([...rig.ports.executions.runs.keys()]).toEqual(['T13-g1']);
    await rig.does({ type: 'resume-execution', reason: 'Restored', by: admin });
    await rig.ring();
    await rig.settles();
    expect(run('T13-g2')?.position).toMatchObject({ generation: 2, leg: 2, stage: 'ptc-endorsement' });
    expect(await rig.faults()).toEqual([]);
  });

  test('tells the execution of an older generation that it is superseded, in its own generation', async () => {
    await rig.ring();
    await rig.settles();
    await rig.does({ type: 'replace-execution', why: 'by-hand', by: admin });
    await rig.ring();
    expect(run('T13-g1')).toMatchObject({
      status: 'SUCCEEDED',
      position: { stage: 'superseded', generation: 1 },
    });
    await rig.settles();
    expect(await rig.faults()).toEqual([]);
  });

  test('lets the execution of an ended tool end, and starts none for a tool that had ended before', async () => {
    await rig.ring();
    await rig.settles();
    await rig.does({ type: 'withdraw', reason: { en: 'Overtaken' }, by: officer });
    await rig.ring();
    expect(run('T13-g1')).toMatchObject({ status: 'SUCCEEDED', position: { stage: 'ended' } });
    const old = toolId('T11');
    await rig.registered({}, old);
    await rig.does({ type: 'withdraw', reason: { en: 'Overtaken' }, by: officer }, old);
    await rig.ring(old);
    expect(rig.ports.executions.runs.has('T11-g1')).toBe(false);
    expect(await rig.faults(old)).toEqual([]);
  });

  test('alarms when the service knows nothing of the token that WAIT holds', async () => {
    const wait = { tool: rig.id, generation: 1, leg: 0, attempt: '0', execution: 'T13-g1', definition: 1 };
    await rig.ports.waits.open({ ...wait, token: 'of another register' });
    await rig.ring();
    expect(rig.counted).toEqual([{ what: 'InvalidToken', facts: { tool: 'T13', execution: 'T13-g1' } }]);
  });

  test('puts an event into the letter of its body and day, and starts that once', async () => {
    await rig.does(submit);
    await rig.ring();
    expect([...rig.ports.executions.notices]).toEqual([
      ['PTC-2024-04-01', { notice: 'PTC-2024-04-01', sendAt: '2024-04-01T16:00:00.000Z', status: 'RUNNING' }],
    ]);
    expect((await rig.ports.notices.read('PTC-2024-04-01' as never))?.events).toEqual([
      { tool: 'T13', n: 2 },
    ]);
  });

  test('gives an event to the next letter when that of the day is being written, and only once', async () => {
    await rig.does(submit);
    await rig.ring();
    await rig.ports.notices.freeze('PTC-2024-04-01' as never);
    const other = toolId('T12');
    await rig.registered({}, other);
    await rig.does(submit, other);
    rig.now = '2024-04-01T16:00:05.000Z';
    await rig.ring(other);
    const next = await rig.ports.notices.read('PTC-2024-04-01-2' as never);
    expect(next).toMatchObject({ sendAt: '2024-04-02T16:00:00.000Z', events: [{ tool: 'T12', n: 2 }] });
    expect([...rig.ports.executions.notices.keys()]).toEqual(['PTC-2024-04-01', 'PTC-2024-04-01-2']);
    expect((await rig.ports.notices.read('PTC-2024-04-01' as never))?.events).toHaveLength(1);
  });
});
