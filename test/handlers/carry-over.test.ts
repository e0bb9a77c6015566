import { beforeEach, describe, expect, test } from 'vitest';
import { positionOf } from '../../functions/domain/head.ts';
import { carryOver } from '../../functions/handlers/carry-over.ts';
import { officer } from '../support/story.ts';
import { Rig } from './protocol-rig.ts';

describe('carry-over', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = new Rig();
    await rig.registered();
    await rig.ring();
    await rig.settles();
  });
  const input = async () => ({ position: positionOf(await rig.head()), execution: 'T13-g1' });
  const last = async () => (await rig.ports.tools.events(rig.id)).at(-1);

  test('hands the tool to the next generation and ends this execution', async () => {
    const before = await input();
    expect(await carryOver(rig.ports)(before)).toEqual({ ...before.position, stage: 'superseded' });
    expect(await last()).toMatchObject({ type: 'CarriedOver', execution: 'T13-g1', n: 2 });
    expect(await rig.head()).toMatchObject({ generation: 2, leg: 1 });
  });

  test('does nothing a second time', async () => {
    const before = await input();
    await carryOver(rig.ports)(before);
    expect(await carryOver(rig.ports)(before)).toEqual({ ...before.position, stage: 'superseded' });
    expect(await last()).toMatchObject({ n: 2 });
  });

  test('sends the execution of a tool that has ended meanwhile to its end', async () => {
    const before = await input();
    await rig.does({ type: 'withdraw', reason: { en: 'Overtaken' }, by: officer });
    expect(await carryOver(rig.ports)(before)).toMatchObject({ stage: 'ended', generation: 1 });
    expect(await last()).toMatchObject({ type: 'Withdrawn' });
  });

  test('a tool that nobody touches for 950 days is carried from generation to generation', async () => {
    for (let n = 0; n < 950; n += 10) {
      rig.passes(10 * 86_400_000);
      await rig.settles();
      await rig.settlesHeard();
    }
    const types = (await rig.ports.tools.events(rig.id)).map(({ type }) => type);
    expect(types.filter((type) => type === 'CarriedOver')).toHaveLength(3);
    expect((await rig.head()).generation).toBe(4);
    expect(await rig.faults()).toEqual([]);
    expect([...rig.ports.executions.runs.values()].map(({ status }) => status)).toEqual([
      'SUCCEEDED',
      'SUCCEEDED',
      'SUCCEEDED',
      'RUNNING',
    ]);
  });
});
