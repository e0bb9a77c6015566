import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type BusinessClock, DamagedLocalState, openClock, promiseMs } from '../../local/clock.ts';
import fc from '../support/properties.ts';

const folder = mkdtempSync(join(tmpdir(), 'placet-clock-'));
// A clock that is killed here leaves its timer behind, as no process does.
beforeAll(() => void vi.useFakeTimers({ toFake: ['setInterval'] }));
afterAll(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});
let files = 0;
const newFile = () => join(folder, `clock-${files++}`);
const opensAt = Date.parse('2024-04-23T06:00:00.000Z');

describe('the business clock', () => {
  test('opens on the morning of 23 April 2024 in Brussels, whatever the machine says', () => {
    const clock = openClock({ file: newFile(), opensAt, realNow: () => 1_000_000 });
    expect(clock.now()).toBe(opensAt);
    expect(clock.offsetMs()).toBe(opensAt - 1_000_000);
    clock.stop();
  });

  test('runs with the machine’s clock and stands still while it is stopped', () => {
    let real = 5_000_000;
    const options = { file: newFile(), opensAt, realNow: () => real };
    const before = openClock(options);
    real += 60_000;
    expect(before.now()).toBe(opensAt + 60_000);
    before.stop();
    real += 365 * 86_400_000;
    const after = openClock(options);
    expect(after.now()).toBe(opensAt + 60_000);
    after.stop();
  });

  test('a virtual one moves only by hand, and while functions read the machine’s clock', () => {
    let real = 0;
    const clock = openClock({ file: newFile(), opensAt, realNow: () => real, virtual: true });
    real += 5_000;
    expect(clock.now()).toBe(opensAt);
    clock.workBegins();
    expect(real + clock.offsetMs()).toBe(opensAt);
    real += 40;
    clock.workEnds();
    real += 5_000;
    expect(clock.now()).toBe(opensAt + 40);
    clock.advanceTo(opensAt + 86_400_000);
    expect(clock.now()).toBe(opensAt + 86_400_000);
    clock.stop();
  });

  test('says what to do when its file is damaged', () => {
    const file = newFile();
    writeFileSync(file, 'half past nine');
    expect(() => openClock({ file, opensAt })).toThrow(DamagedLocalState);
    expect(() => openClock({ file, opensAt })).toThrow(/npm run reset/);
  });

  test('never goes back, and loses little, whatever happens to the process and to the machine’s clock', () => {
    const happening = fc.oneof(
      { weight: 4, arbitrary: fc.record({ is: fc.constant('passes' as const), ms: fc.nat(100_000) }) },
      fc.record({ is: fc.constant('set-back' as const), ms: fc.nat(10_000_000) }),
      fc.record({ is: fc.constantFrom('kill' as const, 'stop' as const), ms: fc.nat(10_000_000) }),
      fc.record({ is: fc.constant('advance' as const), ms: fc.integer({ min: -100_000, max: 100_000_000 }) }),
      fc.record({ is: fc.constantFrom('begin' as const, 'end' as const), ms: fc.constant(0) }),
    );
    const run = fc.property(fc.boolean(), fc.array(happening, { maxLength: 40 }), (virtual, happenings) => {
      let real = Date.parse('2026-11-23T12:00:00.000Z');
      const options = { file: newFile(), opensAt, realNow: () => real, virtual };
      let clock: BusinessClock = openClock(options);
      let given = opensAt;
      const giveOut = () => {
        const reading = clock.now();
        expect(reading).toBeGreaterThanOrEqual(given);
        given = reading;
        // What a function reads that is called now.
        expect(real + clock.offsetMs()).toBe(given);
        // Whoever opens the file next goes on from what it promises: never from before this.
        expect(Date.parse(readFileSync(options.file, 'utf8').trim())).toBeGreaterThanOrEqual(given);
      };
      for (const { is, ms } of happenings) {
        if (is === 'passes') real += ms;
        if (is === 'set-back') real -= ms;
        if (is === 'begin') clock.workBegins();
        if (is === 'end') clock.workEnds();
        if (is === 'advance') clock.advanceTo(given + ms);
        giveOut();
        if (is !== 'kill' && is !== 'stop') continue;
        if (is === 'stop') clock.stop();
        const last = given;
        real += ms;
        clock = openClock(options);
        giveOut();
        expect(given - last).toBeLessThanOrEqual(is === 'stop' ? 0 : promiseMs);
      }
      clock.stop();
    });
    fc.assert(run, { numRuns: 300 });
  });
});
