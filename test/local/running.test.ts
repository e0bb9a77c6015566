import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isLocked, lockFolder } from '../../local/lock.ts';
import { describeRunning, registerOfRunning } from '../../local/running.ts';

const lock = fileURLToPath(new URL('../../local/lock.ts', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'placet-running-'));
  writeFileSync(join(folder, 'system.json'), JSON.stringify({ accessKeyId: 'placet' }));
  writeFileSync(join(folder, 'clock'), '2024-04-23T05:30:00.000Z\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Why the register of a system cannot be reached of which nothing listens. */
async function why(): Promise<string> {
  const nobody = { ...describeRunning(folder), endpoints: { dynamodb: 'http://127.0.0.1:9' } as never };
  return registerOfRunning(nobody).then(
    () => 'it was reached',
    (error: Error) => error.message,
  );
}
const notRunning = () => `Placet does not run on ${folder}: npm start first, and leave it running.`;

test('a folder that nobody has is said to need npm start', async () => {
  expect(await why()).toBe(notRunning());
});

test('so is one whose process was killed, whatever number it left behind', async () => {
  const killsItself = `
    import(${JSON.stringify(lock)}).then(({ lockFolder }) => {
      lockFolder(${JSON.stringify(folder)});
      process.kill(process.pid, 'SIGKILL');
    });`;
  expect(() => execFileSync(process.execPath, ['-e', killsItself], { stdio: 'ignore' })).toThrow();
  expect(existsSync(join(folder, 'lock.pid'))).toBe(true);
  // A process that is there, and no Placet.
  writeFileSync(join(folder, 'lock.pid'), `${process.pid}\n`);
  expect(isLocked(folder)).toBe(false);
  expect(await why()).toBe(notRunning());
});

test('of one that a process has, the PORT is asked for', async () => {
  const held = lockFolder(folder);
  try {
    expect(isLocked(folder)).toBe(true);
    expect(await why()).toMatch(/^Placet runs on .* give the PORT that it was started with\.$/);
  } finally {
    held.release();
  }
  expect(isLocked(folder)).toBe(false);
});
