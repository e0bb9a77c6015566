import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { settings } from './flags.ts';

const usage = `npm run properties [-- FILE or FOLDER …] [--rounds N] [--seed N]

Plays whatever tests hold for any value with other values, a seed a round; all of them unless it says which.`;

const { values, positionals } = settings(usage, {
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const [rounds, first] = [Number(values.rounds), Number(values.seed)];
if (!Number.isSafeInteger(rounds) || rounds < 1 || !Number.isSafeInteger(first)) {
  console.error('--rounds is a number of seeds to play, --seed the first of them, any whole number.');
  process.exit(1);
}

const files = globSync('test/**/*.test.{ts,tsx}').filter(
  (file) =>
    (positionals.length === 0 || positionals.some((begin) => file.startsWith(begin))) &&
    readFileSync(file, 'utf8').includes("/support/properties.ts'"),
);
if (files.length === 0) {
  console.error(`No test in ${positionals.join(', ')} holds for any value.`);
  process.exit(1);
}
console.log(`${files.length} files of tests, with the seeds from ${first} to ${first + rounds - 1}:`);
let failed = 0;
for (let seed = first; seed < first + rounds; seed++) {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync('vitest', ['run', '--reporter=dot', ...files], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PLACET_SEED: String(seed) },
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`  ${seed}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  if (status === 0) continue;
  failed++;
  console.log(`${stdout}${stderr}\nIt plays again: PLACET_SEED=${seed} npm test -- and the name of its file`);
}
console.log(`${rounds} seeds, ${failed} of them found something.`);
process.exitCode = failed > 0 ? 1 : 0;
