import { bugs } from '../test/histories/bugs.ts';
import { commandsOfHistory } from '../test/histories/moves.ts';
import { type Found, tryHistory } from '../test/histories/run.ts';
import { type Outcome, playAll } from '../test/histories/threads.ts';
import { settings } from './flags.ts';

const usage = `npm run histories [-- --count N --seed N --threads N] [--dynamodb] [--bugs] [--replay SEED --path P]

Random histories of people, machines and mishaps, each held against every promise (docs/histories.md). --bugs sees that
they find what is wrong, --dynamodb plays them on DynamoDB Local, --replay plays one again.`;

const { values } = settings(usage, {
  options: {
    count: { type: 'string' },
    seed: { type: 'string', default: '1' },
    threads: { type: 'string', default: '2' },
    bugs: { type: 'boolean', default: false },
    dynamodb: { type: 'boolean', default: false },
    replay: { type: 'string' },
    path: { type: 'string' },
  },
});
const [seed, threads] = [Number(values.seed), Number(values.threads)];
const count = Number(values.count ?? (values.dynamodb ? 200 : values.bugs ? 1_000 : 10_000));
if (![seed, threads, count].every(Number.isSafeInteger) || count < 1 || threads < 1) {
  console.error('--count, --seed and --threads are whole numbers.');
  process.exit(1);
}

/** A failing history is made smaller for so long. */
const msToShrink = 180_000;
const began = performance.now();
const seconds = () => ((performance.now() - began) / 1000).toFixed(0);
const replayed = values.replay === undefined ? undefined : Number(values.replay);
if (replayed !== undefined) await replay(replayed, values.path);
else if (values.bugs) await findBugs();
else await playHistories();

async function playHistories(): Promise<void> {
  const inDynamoDb = values.dynamodb;
  const done = await playAll({ seed, count, threads, msToShrink, inDynamoDb }, progress(count));
  summary(done);
  if (!done.found) return console.log('Every promise was kept.');
  console.log(`\nHistory ${done.found.n} does not keep what is promised:`);
  show(done.found);
  process.exitCode = 1;
}

async function replay(of: number, path: string | undefined): Promise<void> {
  const tried = await tryHistory(of, path === undefined ? {} : { path });
  if ('found' in tried) {
    show(tried.found);
    process.exitCode = 1;
  } else console.log('Every promise was kept.');
}

async function findBugs(): Promise<void> {
  let found = 0;
  for (const [i, bug] of bugs.entries()) {
    const done = await playAll({ seed, count, threads, msToShrink: 0, bug });
    if (done.found) found++;
    else process.exitCode = 1;
    const how = done.found
      ? `found by history ${done.found.n}: ${done.found.faults[0]}`
      : `NOT FOUND in ${count}`;
    console.log(`${String(i + 1).padStart(2)}  ${bug.name}\n    ${how.slice(0, 160)}`);
  }
  console.log(`\n${found} of ${bugs.length} seeded bugs found in ${seconds()} s.`);
}

function progress(of: number): (played: number) => void {
  const step = Math.max(1, Math.floor(of / 10));
  return (played) => {
    if (played % step === 0 && played < of) console.log(`${played} of ${of} histories, ${seconds()} s`);
  };
}

function summary({ count: played, sums, kinds }: Outcome): void {
  const where = values.dynamodb ? 'on DynamoDB Local' : 'in memory';
  console.log(
    `${played} histories of ${commandsOfHistory} commands ${where} with seed ${seed} in ${seconds()} s.`,
  );
  console.log(`  ${sums.asked} requests, ${sums.events} events, ${sums.letters} letters,`);
  console.log(`  ${sums.generations} generations of executions, ${sums.mishaps} mishaps.`);
  for (const [kind, many] of [...kinds].sort(([, a], [, b]) => b - a))
    console.log(`  ${String(many).padStart(8)}  ${kind}`);
}

function show({ seed: own, path, faults, history }: Found): void {
  for (const fault of faults.slice(0, 10)) console.log(`  ${fault}`);
  console.log(`${history}\nTo play it again: npm run histories -- --replay ${own} --path ${path}`);
}
