import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstPort } from './addresses.ts';
import { makeBundles } from './bundles.ts';
import { crash } from './crash/crash.ts';
import { figuresOf } from './crash/figures.ts';
import { settings } from './flags.ts';

const usage = `npm run crash [-- --count N --seed N]

Kills a local system of its own under load and looks at what is left (docs/kill-9.md). PORT is the first of its ports.`;

const { values } = settings(usage, {
  options: { count: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  console.error('--count is a number of kills, --seed any whole number.');
  process.exit(1);
}
const usualPort = '8300';
const port = firstPort(process.env.PORT ?? usualPort);
const folder = join(tmpdir(), `placet-crash-${port}`);
const replay = `PORT=${port} npm run crash -- --count ${count} --seed ${seed}`;
const began = performance.now();
try {
  await makeBundles();
  const done = await crash({
    count,
    seed,
    folder,
    port,
    say: (line) => console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`),
  });
  for (const line of figuresOf(done, (performance.now() - began) / 1000)) console.log(line);
  if (done.faults.length > 0) {
    console.log(`${done.faults.length} faults; the folder is left: ${folder}. Again: ${replay}`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error);
  console.error(`The run broke off. Again: ${replay}`);
  process.exitCode = 1;
}
process.exit();
