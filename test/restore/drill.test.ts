import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeBundles } from '../../local/bundles.ts';
import { restoreDrill } from '../../local/restore-drill/drill.ts';

/** The short form of `npm run restore-drill`: six tools in each of its six groups. */
test('an older copy is put in place: every tool waits again, nobody is told twice', {
  timeout: 300_000,
}, async () => {
  process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
  await makeBundles();
  const folder = mkdtempSync(join(tmpdir(), 'placet-restore-'));
  const { faults, restored, letters, entered } = await restoreDrill({
    count: 36,
    folder,
    say: () => undefined,
  });
  expect(faults, 'npm run restore-drill -- --count 36').toEqual([]);
  // All executions were stopped and replaced; four names had been used in the days that were lost.
  expect(restored.stopped.tools).toBe(36);
  expect(restored.raised).toEqual({ tools: 36, generations: 40 });
  expect(restored.letters.told.length).toBeGreaterThan(0);
  expect(restored.lost).toHaveLength(entered.again);
  expect(new Set(restored.lost.map((lost) => lost.letters))).toEqual(new Set(['told', 'not-told']));
  expect(letters.inAll).toBeGreaterThan(letters.before);
});
