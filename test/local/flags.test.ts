import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runProgram } from '../support/program.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'placet-flags-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function says(name: string, ...args: string[]) {
  const script = fileURLToPath(new URL(`../../local/${name}`, import.meta.url));
  const program = runProgram(process.execPath, [script, ...args], { PLACET_FOLDER: join(folder, 'state') });
  return { code: await program.ended, said: program.output() };
}

test('npm start --help says what can be set, and starts nothing', async () => {
  const { code, said } = await says('start.ts', '--help');
  expect(code).toBe(0);
  for (const name of ['PORT', 'PLACET_FOLDER', 'DYNAMODB_ENDPOINT', 'PLACET_QUIET'])
    expect(said).toContain(name);
  expect(existsSync(join(folder, 'state'))).toBe(false);
});

test('npm run reset clears nothing where it is asked for help or told what it does not know', async () => {
  mkdirSync(join(folder, 'state'));
  writeFileSync(join(folder, 'state', 'clock'), 'as it was');
  expect(await says('reset.ts', '--help')).toMatchObject({ code: 0 });
  expect(await says('reset.ts', 'now')).toEqual({
    code: 2,
    said: 'Nothing here is called now: --help says what can be set.\n',
  });
  expect(existsSync(join(folder, 'state', 'clock'))).toBe(true);
});
