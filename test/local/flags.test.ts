import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const root = fileURLToPath(new URL('../..', import.meta.url));

async function says(name: string, ...args: string[]) {
  const script = join(root, name.includes('/') ? name : `local/${name}`);
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

/** The commands of README.md that are programs of ours, by name and file; `check` and `bundle` are for builders. */
const commands: readonly (readonly [string, string])[] = Object.entries(
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> })
    .scripts,
).flatMap(([name, script]) => {
  const file = /((?:local|bench)\/[^ ]+\.ts)$/.exec(script)?.[1];
  return file === undefined ? [] : [[name, file] as const];
});

test('every command knows --help, and its help begins with its own name', () => {
  expect(commands.length).toBeGreaterThan(20);
  for (const [name, file] of commands) {
    const text = readFileSync(join(root, file), 'utf8');
    expect(text, file).toMatch(/\b(flags|settings|helpIfAsked)\(|\bhelp: \{/);
    expect(text, file).toMatch(new RegExp(`[\`']npm (run )?(-s )?${name}\\b`));
  }
});

test('a command with settings says with --help what it is, and refuses in one line what it does not know', async () => {
  const helped = await says('secrets.ts', '--help');
  expect(helped).toMatchObject({ code: 0, said: expect.stringMatching(/^npm run secrets /) });
  expect(await says('secrets.ts', '--quick')).toEqual({
    code: 2,
    said: "Unknown option '--quick': --help says what can be set.\n",
  });
});

test.each([
  [
    '2024-04-23T10:00',
    '--since 2024-04-23T10:00 is no instant such as 2026-11-25T10:00:00.000Z, with the zone of its hour.\n',
    2,
  ],
  ['2024-04-23T10:00:00Z', /^There is no register in \S+ yet: npm start first\.\n$/, 1],
])(
  'npm run restore --since %s says in a sentence what keeps it from beginning',
  async (since, words, exit) => {
    const { code, said } = await says('restore.ts', '--since', since);
    expect(said).toMatch(words);
    expect(code).toBe(exit);
  },
);
