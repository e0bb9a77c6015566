import { beforeEach, describe, expect, it } from 'vitest';
import { currentDefinition } from '../../functions/contracts/steps.ts';
import { daysAfter } from '../../functions/domain/date.ts';
import { executionName, headOf } from '../../functions/domain/head.ts';
import { toolId } from '../../functions/domain/ids.ts';
import { isOpen } from '../../functions/domain/tool.ts';
import { stateOf } from '../../local/workflows.ts';
import { sittingWorld } from '../support/any-command.ts';
import { bodies, Council, PoC, PTC, person, SWG, seat } from '../support/sample-register.ts';
import { type Desk, deskOf } from './desk.ts';
import { madeUpRelease } from './made-up-release.ts';
import { type OneSystem, oneSystem } from './one-system.ts';
import { parked, parkedLongBefore, times } from './parked.ts';
import { releasedWorkflows, releases, todaysWorkflows, type Workflows } from './releases.ts';

/** What ran before this release: every one that was sealed with an older definition, and one that never was. */
const earlier: readonly (readonly [string, Workflows])[] = [
  ['that never was', madeUpRelease(currentDefinition)],
  ...releases()
    .filter((release) => release < currentDefinition)
    .map((release) => [`${release}`, releasedWorkflows(release)] as const),
];

describe.each(earlier)('from the release %s', (_, before) => {
  let system: OneSystem;
  let desks: ReadonlyMap<string, Desk>;
  const delegates = ['d1', 'd2', 'd3'];

  beforeEach(async () => {
    system = await oneSystem(times.begins, before);
    for (const body of bodies) await system.people.putBody(body);
    for (const session of sittingWorld(times.begins).sessions.values())
      await system.people.putSession(session);
    for (const [i, id] of delegates.entries()) {
      await system.people.putPerson(person(id, { language: i % 2 ? 'fr' : 'en' }));
      for (const body of [SWG, PTC, PoC, Council]) await system.people.putSeat(seat(id, 'delegate', body));
    }
    const all = { ...parkedLongBefore, ...parked };
    desks = new Map(Object.keys(all).map((name, i) => [name, deskOf(system, `T${i + 1}`)]));
    for (const [name, wait] of Object.entries(all)) {
      if (!(name in parkedLongBefore)) await system.advanceTo(times.eve);
      await wait.parks(deskIn(name), system);
    }
    await system.advanceTo('2024-04-24T08:00:01.000Z');
    return () => system.close();
  });

  const deskIn = (name: string): Desk => {
    const desk = desks.get(name);
    if (!desk) throw new Error(`No tool waits ${name}`);
    return desk;
  };
  const runningFor = async ({ tool }: Desk) =>
    (await system.running()).filter(({ execution }) => execution.replace(/-g\d+$/, '') === tool);
  const definitionOf = async ({ tool }: Desk) => (await system.waits.read(tool)).wait?.definition;

  /** One execution of the current generation waits for each open tool under today's definition. */
  async function expectMoved(name: string): Promise<void> {
    const desk = deskIn(name);
    const head = headOf(await desk.loaded());
    const should =
      head.open && !head.paused ? [{ execution: executionName(head), state: stateOf(head.next.stage) }] : [];
    expect([name, await runningFor(desk)]).toEqual([name, should]);
    if (should.length > 0) expect([name, await definitionOf(desk)]).toEqual([name, currentDefinition]);
    expect(await system.tools.verify(desk.tool)).not.toHaveProperty('broken');
  }
  async function nightlySweep(): Promise<readonly string[]> {
    const { drifted } = await system.reconciler({ mode: 'sweep' });
    await system.settle();
    return drifted.map(({ tool, why }) => `${tool} ${why}`);
  }
  const everything = async () =>
    Promise.all(
      [...desks.values()].map(async ({ tool }) => [
        await system.tools.events(tool),
        await system.waits.read(tool),
      ]),
    );
  /** Sweeps until nothing drifts: what may only be slow is left for the next. */
  async function sweepUntilQuiet(): Promise<void> {
    for (let n = 0; n < 5; n++) {
      const found = await nightlySweep();
      if (found.length === 0) return;
      await system.advanceTo(daysAfter(system.clock.now(), 1 / 24));
    }
    throw new Error('It still drifts');
  }
  const lettersEach = () =>
    [...Map.groupBy(system.post.taken, ({ to, tags }) => `${to} ${tags.notice}`).values()].map(
      (letters) => letters.length,
    );

  it('every tool waited under it, where its events say', async () => {
    for (const [name, { state }] of Object.entries({ ...parkedLongBefore, ...parked })) {
      const desk = deskIn(name);
      const states = (await runningFor(desk)).map((one) => one.state);
      expect([name, states.length]).toEqual([name, state === '' ? 0 : 1]);
      for (const one of states)
        expect(Object.keys(JSON.parse(before['tool-lifecycle']).States)).toContain(one);
      if (state !== '') expect((await definitionOf(desk)) ?? 0).toBeLessThan(currentDefinition);
    }
    for (const name of ['asleep in draft', 'reminded of the amended text until it slept'])
      expect((await deskIn(name).loaded()).progress.next.dormant).toBe(true);
    expect((await deskIn('carried over to another generation').loaded()).generation).toBeGreaterThan(1);
    const waits = [...desks.values()].map(async (desk) => (await desk.loaded()).progress.next.waitsFor);
    expect(new Set(await Promise.all(waits))).toEqual(
      new Set([
        'submission',
        'outcome',
        'written-comments',
        'amended-text',
        'silence',
        'tacit-date',
        'publication',
      ]),
    );
  });

  it('one night moves every tool, a second finds nothing and writes nothing, and each comes to its end', async () => {
    await system.advanceTo(times.deploy);
    await system.deploy(todaysWorkflows());
    await system.advanceTo(times.night);
    expect((await nightlySweep()).length).toBeGreaterThanOrEqual(Object.keys(parked).length - 2);
    await sweepUntilQuiet();
    for (const name of desks.keys()) await expectMoved(name);
    const after = await everything();
    expect(await nightlySweep()).toEqual([]);
    expect(await everything()).toEqual(after);

    for (const [name, desk] of desks) {
      for (let n = 0; n < 12 && (await desk.goesOn()); n++) await expectMoved(name);
      const ended = await desk.loaded();
      expect([name, isOpen(ended), ended.progress.next.ending]).toEqual([name, false, 'published']);
    }
    expect(await system.running()).toEqual([]);
    expect(lettersEach().every((count) => count === 1)).toBe(true);
    expect(system.counted.filter(({ what }) => what === 'InvalidToken' || what === 'RelayFailed')).toEqual(
      [],
    );
  });

  it('what is recorded between the deploy and the night is not lost, and today’s functions read what the old executions bring', async () => {
    await system.advanceTo(times.deploy);
    const called = system.calls.length;
    await system.deploy(todaysWorkflows());
    const recorded = new Map<string, number>();
    for (const [name, desk] of desks) {
      const { waitsFor } = (await desk.loaded()).progress.next;
      // Nobody answers for the clock.
      if (waitsFor === 'silence' || waitsFor === 'tacit-date') continue;
      await desk.goesOn();
      recorded.set(name, (await desk.loaded()).version);
    }
    const brought = system.calls
      .slice(called)
      .filter(({ given }) => JSON.stringify(given).includes('saidThen'));
    if (before['tool-lifecycle'].includes('saidThen')) expect(brought.length).toBeGreaterThan(5);
    expect(system.calls.slice(called).flatMap(({ threw }) => threw ?? [])).toEqual([]);
    const events = new Map(
      await Promise.all(
        [...desks].map(async ([name, { tool }]) => [name, await system.tools.events(tool)] as const),
      ),
    );
    await system.advanceTo(times.night);
    await sweepUntilQuiet();
    for (const [name, desk] of desks) {
      await expectMoved(name);
      const now = await system.tools.events(desk.tool);
      const known = events.get(name) ?? [];
      expect(now.slice(0, known.length)).toEqual(known);
      expect((await desk.loaded()).version).toBeGreaterThanOrEqual(recorded.get(name) ?? 0);
      for (let n = 0; n < 12 && (await desk.goesOn()); n++) await expectMoved(name);
      expect([name, isOpen(await desk.loaded())]).toEqual([name, false]);
    }
    expect(lettersEach().every((count) => count === 1)).toBe(true);
  });

  it('letters that waited for their hour leave once, under what they were started with', async () => {
    await system.advanceTo(times.deploy);
    const waiting = await system.running('stage-notice');
    expect(waiting.length).toBeGreaterThan(0);
    const sentBefore = system.post.taken.length;
    await system.deploy(todaysWorkflows());
    await deskIn('before the Council').records(Council, 'approved');
    await nightlySweep();
    expect(system.post.taken.length).toBe(sentBefore);
    await system.advanceTo(daysAfter(times.six, 1 / 24));
    expect(await system.running('stage-notice')).toEqual([]);
    const left = system.post.taken.length;
    expect(left).toBeGreaterThan(sentBefore);
    expect(lettersEach().every((count) => count === 1)).toBe(true);
    for (const { execution } of waiting) {
      const id = execution.replace(/-r\d+$/, '');
      expect((await system.notices.read(id as never))?.state).toBe('closed');
    }
    await system.advanceTo(times.night);
    await sweepUntilQuiet();
    await system.advanceTo(daysAfter(times.night, 2));
    expect(lettersEach().every((count) => count === 1)).toBe(true);
    const told = system.post.taken.filter(({ tags }) =>
      waiting.some(({ execution }) => execution === tags.notice),
    );
    expect(told.length).toBeGreaterThan(0);
  });

  it('with the stream deaf since the deploy, the night makes up for it', async () => {
    await system.advanceTo(times.deploy);
    await system.deploy(todaysWorkflows());
    system.deafen(true);
    for (const desk of desks.values()) {
      const { waitsFor } = (await desk.loaded()).progress.next;
      if (waitsFor !== 'silence' && waitsFor !== 'tacit-date') await desk.goesOn();
    }
    system.deafen(false);
    await system.advanceTo(times.night);
    await sweepUntilQuiet();
    for (const name of desks.keys()) await expectMoved(name);
    expect(lettersEach().every((count) => count === 1)).toBe(true);
  });
});

it('an execution stopped by its own definition, which has no such stage, is found and replaced', async () => {
  const system = await oneSystem(times.eve, madeUpRelease(currentDefinition, { without: 'Publication' }));
  for (const body of bodies) await system.people.putBody(body);
  for (const session of sittingWorld(times.eve).sessions.values()) await system.people.putSession(session);
  const desk = deskOf(system, 'T99');
  await desk.registers();
  await desk.submits(PTC);
  for (const body of [PTC, PoC]) await desk.records(body, 'endorsed');
  await system.deploy(todaysWorkflows());
  await desk.records(Council, 'approved');
  expect(await system.executions.describe('T99-g1')).toMatchObject({ status: 'FAILED' });
  await system.reconciler({ mode: 'compare', execution: 'T99-g1' });
  await system.settle();
  expect(await system.running()).toEqual([{ execution: 'T99-g2', state: 'Publication' }]);
  expect((await system.waits.read(toolId('T99'))).wait?.definition).toBe(currentDefinition);
  system.close();
});
