import { settings } from './flags.ts';

const usage = `npm run fuzz [-- --count N --seed N]

Asks the API for everything, rightly and wrongly; each answer is held to OpenAPI.`;

const { values } = settings(usage, {
  options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  console.error('--count is a number of requests, --seed any whole number.');
  process.exit(1);
}

// What fails inside is told with its request below, not line by line. The logger reads this as it is loaded.
process.env.POWERTOOLS_LOG_LEVEL ??= 'SILENT';
const { failuresByKind, fuzz, shareDone } = await import('../test/api/fuzz/fuzz.ts');

const began = performance.now();
const seconds = (): string => ((performance.now() - began) / 1000).toFixed(1);
const told = Math.max(1_000, Math.ceil(count / 10_000) * 1_000);
const done = await fuzz(count, seed, (n, failures) => {
  if (n % told === 0) console.log(`${String(n).padStart(8)} requests, ${seconds()} s, ${failures} failures`);
});
for (const failure of failuresByKind(done)) console.log(failure);

console.log(`${count} requests with seed ${seed} in ${seconds()} s, ${done.failures.length} failures.`);
for (const [status, many] of [...done.statuses].sort(([a], [b]) => a - b))
  console.log(`  ${status}  ${String(many).padStart(7)}  ${((many / count) * 100).toFixed(1).padStart(5)} %`);
console.log(`  ${(shareDone(done) * 100).toFixed(1)} % were carried out.`);
console.log(
  `  ${done.heldStill} were refused, only read or only tried: after each of them nothing was written.`,
);
const slow = done.slowest.map(({ endpoint, ms, n }) => `${endpoint} ${ms.toFixed(0)} ms (${n})`);
console.log(`  Slowest: ${slow.join(', ')}.`);
if (done.neverDone.length > 0) console.log(`Never carried out: ${done.neverDone.join(', ')}.`);
process.exitCode = done.failures.length > 0 ? 1 : 0;
