import { parseArgs } from 'node:util';
import { failuresByKind, fuzz, shareDone } from '../test/api/fuzz/fuzz.ts';

/** Asks the API for everything, rightly and wrongly: `npm run fuzz -- --count 20000 --seed 1`. */
const { values } = parseArgs({
  options: { count: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  console.error('--count is a number of requests, --seed any whole number.');
  process.exit(1);
}

// What fails inside is told with its request below, not line by line.
process.env.POWERTOOLS_LOG_LEVEL ??= 'SILENT';
const began = performance.now();
const done = await fuzz(count, seed);
for (const failure of failuresByKind(done)) console.log(failure);

const seconds = (performance.now() - began) / 1000;
console.log(
  `${count} requests with seed ${seed} in ${seconds.toFixed(1)} s, ${done.failures.length} failures.`,
);
for (const [status, many] of [...done.statuses].sort(([a], [b]) => a - b))
  console.log(`  ${status}  ${String(many).padStart(7)}  ${((many / count) * 100).toFixed(1).padStart(5)} %`);
console.log(`  ${(shareDone(done) * 100).toFixed(1)} % were carried out.`);
if (done.neverDone.length > 0) console.log(`Never carried out: ${done.neverDone.join(', ')}.`);
process.exitCode = done.failures.length > 0 ? 1 : 0;
