import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flags } from './flags.ts';

/**
 * `npm run check`: the one gate, here and in CI. Every step runs even when one before it failed, so that one run
 * tells all; the last line counts tests and steps together.
 */
flags('npm run check\n\nThe gate: format, lint, types, tests, audit of packages, synth with nag.', []);
const report = join(tmpdir(), `placet-check-${process.pid}.json`);
// A machine without Chromium leaves the tests in a browser out of `npm test`; the gate does not let that pass.
process.env.PLACET_GATE = 'yes';
const steps: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: 'format and lint', command: ['biome', 'ci', '.'] },
  { name: 'types', command: ['tsc'] },
  { name: 'types of the web app', command: ['tsc', '-p', 'web'] },
  {
    name: 'tests',
    command: ['npm', 'test', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  },
  { name: 'audit of dependencies', command: ['npm', 'run', '--silent', 'audit'] },
  { name: 'synth with nag', command: ['npm', 'run', '--silent', 'synth'] },
];

let passed = 0;
let failed = 0;
for (const { name, command } of steps) {
  console.log(`\n── ${name}: ${command.slice(0, 3).join(' ')}`);
  const begun = Date.now();
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`── ${name}: ${status === 0 ? 'passed' : `failed (exit ${status})`} in ${seconds} s`);
  if (status === 0) passed++;
  else failed++;
}
try {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests;
} catch {
  console.log('The tests left no report: counted as one failure.');
  failed++;
}
rmSync(report, { force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
