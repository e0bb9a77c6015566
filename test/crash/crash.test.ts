import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeBundles } from '../../local/bundles.ts';
import { crash } from '../../local/crash/crash.ts';
import { freePorts } from '../local/free-ports.ts';

/** The short form of `npm run crash`: the same run with three kills, of which the first meets people at work. */
const [count, seed] = [3, 4];

test('three kills under load lose nothing that was accepted and do nothing twice', {
  timeout: 300_000,
}, async () => {
  await makeBundles();
  const folder = mkdtempSync(join(tmpdir(), 'placet-crash-'));
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const done = await crash({ count, seed, folder, port: await freePorts(), say, mostAccepted: 20 });
  expect(done.faults, `npm run crash -- --count ${count} --seed ${seed}`).toEqual([]);
  // People were at work, were cut off, and came back.
  expect(done.accepted).toBeGreaterThan(40);
  expect(done.restarts).toHaveLength(count);
  expect(done.restarts.reduce((sum, { lost }) => sum + lost, 0)).toBeGreaterThan(0);
  expect(done.askedTwice).toBeGreaterThan(20);
  expect(done.recipients).toBeGreaterThan(50);
  rmSync(folder, { recursive: true, force: true });
});
