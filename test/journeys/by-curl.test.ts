import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePorts } from '../local/free-ports.ts';
import { type Program, runProgram } from '../support/program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the README has between its fences under « By curl alone ». */
function journeyInReadme(): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, script] = /## By curl alone.*?```sh\n(.*?)```/s.exec(readme) ?? [];
  if (script === undefined) throw new Error('The README has no journey by curl');
  return script;
}

describe('the journey in the README, by curl alone', () => {
  let folder: string;
  let system: Program;
  let environment: Record<string, string>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'placet-by-curl-'));
    const port = await freePorts();
    environment = { PLACET_FOLDER: join(folder, '.local'), PORT: String(port) };
    system = runProgram(process.execPath, [join(root, 'local/start.ts')], environment);
    await system.says('Placet is ready');
  }, 120_000);
  afterAll(async () => {
    await system.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  it('says why it goes nowhere from a register that it does not find', async () => {
    const elsewhere = join(folder, 'elsewhere');
    const journey = runProgram('bash', ['-c', `cd '${root}'\n${journeyInReadme()}`], {
      ...environment,
      PLACET_FOLDER: elsewhere,
    });
    expect([await journey.ended, journey.output()]).toEqual([
      1,
      `There is no register in ${elsewhere} yet: npm start first.\n`,
    ]);
  });

  it('goes from April to October 2024, each answer as it should be', { timeout: 240_000 }, async () => {
    const journey = runProgram('bash', ['-c', `cd '${root}'\n${journeyInReadme()}`], environment);
    expect(await journey.ended, journey.output()).toBe(0);
    const said = journey.output().split('\n');
    expect(said.filter((line) => line.startsWith('── ')).length).toBeGreaterThanOrEqual(15);
    const last = JSON.parse(said.findLast((line) => line.startsWith('{')) ?? '{}');
    expect(last).toMatchObject({ tool: 'T13' });
    expect(journey.output()).toContain('"event":"DecisionTakenBack"');
    expect(journey.output()).toContain('"event":"CorrectionAgreed"');
    expect(journey.output()).toContain('"answer":"objection"');
  });
});
