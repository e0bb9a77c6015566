import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedFiles } from '../../local/import/import-file.ts';
import { importer } from '../../local/journey/people.ts';
import { openSystem } from '../../local/system.ts';

const script = fileURLToPath(new URL('../../local/import.ts', import.meta.url));
const readme = new URL('../../local/import/README.md', import.meta.url);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'placet-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the command prints, and its exit code. */
async function run(...args: string[]): Promise<{ out: string; code: unknown }> {
  const env = { ...process.env, NODE_NO_WARNINGS: '1', INIT_CWD: folder };
  const state = ['--directory', join(folder, 'state')];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, ...args, ...state], { env });
    return { out: stdout.trim(), code: 0 };
  } catch (error) {
    const { stdout, code } = error as { stdout: string; code: unknown };
    return { out: stdout.trim(), code };
  }
}

test('a register is filled from the command line, and the tool of the manual goes where the manual says', async () => {
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(await readFile(readme, 'utf8')) ?? [];
  await writeFile(join(folder, 'example.json'), example);
  await writeFile(join(folder, 'wrong.json'), example.replace('"P14"', '"P99"'));

  const dry = await run(...seedFiles.slice(0, 1), '--dry-run');
  expect(dry.out).toContain(
    '31 new, 0 changed, 0 as they were, 0 lines wrong\nNothing was written: this was a dry run.',
  );

  const several = await run(...seedFiles, '--dry-run');
  expect(several.code).toBe(1);
  expect(several.out).toMatch(
    /people\.json: [\s\S]*It was judged without what the files before it would bring/,
  );
  expect(several.out).not.toContain('tools.json');

  // Relative names are those of the folder in which the person stands; a wrong file ends the row.
  const filled = await run(...seedFiles, 'example.json', 'example.json', 'wrong.json', '--by', importer);
  expect(filled.code).toBe(1);
  expect(filled.out.split('\n').filter((line) => line === 'Written.')).toHaveLength(4);
  expect(filled.out).toContain('example.json: 0 new, 0 changed, 1 as they were');
  expect(filled.out).toContain("person 'P99' unknown");

  const system = await openSystem({
    directory: join(folder, 'state'),
    registerName: 'Rehearsal',
    virtual: true,
  });
  try {
    // What was imported while the system was closed has been given its execution: it waits.
    await system.idle();
    const stateMachineArn = system.environment.LIFECYCLE_ARN ?? '';
    const { executions = [] } = await system.engine.listExecutions({
      stateMachineArn,
      statusFilter: 'RUNNING',
    });
    expect(executions.map(({ name }) => name).sort()).toEqual(
      ['H1', 'T12', 'T13', 'T14a', 'T14b', 'T15', 'T16', 'T17', 'T18', 'T20'].map((id) => `${id}-g1`),
    );
    expect(system.mail.letters()).toEqual([]);
  } finally {
    await system.stop();
  }
}, 120_000);

test('without a file it says how it is used', async () => {
  expect(await run()).toMatchObject({ code: 2, out: expect.stringContaining('npm run import -- FILE') });
});
