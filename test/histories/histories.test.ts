import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bugs } from './bugs.ts';
import { seedOf, tryHistory } from './run.ts';
import { playAll } from './threads.ts';

/** As many as the gate has time for; `npm run histories` plays ten thousand. */
const histories = 300;

describe('whatever people do at once, and whatever is lost, doubled, late or dead on the way', () => {
  it('no promise of the register, its executions and its letters is broken', async () => {
    const { count, found, sums } = await playAll({
      seed: 1,
      count: histories,
      threads: 2,
      msToShrink: 60_000,
    });
    const replay = `npm run histories -- --replay ${found?.seed} --path ${found?.path}`;
    if (found) expect.fail([`History ${found.n}:`, ...found.faults, found.history, replay].join('\n'));
    expect(count).toBe(histories);
    expect(sums.events).toBeGreaterThan(2_000);
    expect(sums.letters).toBeGreaterThan(3_000);
    expect(sums.mishaps).toBeGreaterThan(5_000);
  }, 240_000);

  it('a history is the same each time it is played', async () => {
    const once = await tryHistory(seedOf(7, 3));
    expect('played' in once && once.played.events).toBeGreaterThan(5);
    expect(await tryHistory(seedOf(7, 3))).toEqual(once);
  });
});

describe('a seeded bug', () => {
  it.each(bugs.map((bug) => [bug.name, bug] as const))(
    'has its place in the code: %s',
    (_, { file, instead, put }) => {
      const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
      expect(text.split(instead)).toHaveLength(2);
      expect(put).not.toBe(instead);
    },
  );

  const quick = [
    'a passed hour',
    'a request is carried out',
    'the relay passes over',
    'whoever is in the ledger',
  ];
  it.each(quick)('is found, and only where it was put in: %s …', async (beginning) => {
    const bug = bugs.find(({ name }) => name.startsWith(beginning));
    if (!bug) throw new Error(`No bug ${beginning}`);
    const { found } = await playAll({ seed: 1, count: 60, threads: 1, msToShrink: 0, bug });
    expect(found?.faults).not.toEqual([]);
    expect(await tryHistory(found?.seed ?? 0)).toHaveProperty('played');
  });

  it('is shown by a history made small, which plays again', async () => {
    const bug = bugs.find(({ name }) => name.startsWith('everybody is told'));
    if (!bug) throw new Error('There is such a bug');
    const { found } = await playAll({ seed: 1, count: 60, threads: 1, msToShrink: 8_000, bug });
    if (!found) throw new Error('It is found');
    expect(found.path).not.toBe('0');
    const again = await playAll({ seed: 1, count: 60, threads: 1, msToShrink: 0, bug, replay: found });
    expect(again.found?.faults).toEqual(found.faults);
  }, 240_000);
});
