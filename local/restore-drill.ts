import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBundles } from './bundles.ts';
import { settings } from './flags.ts';
import { restoreDrill } from './restore-drill/drill.ts';

const usage = `npm run restore-drill [-- --count TOOLS] [--without-old]

Plays the restore of a register on this machine, as docs/operations.md has it; --without-old as if the damaged table were
gone.`;

const { values } = settings(usage, {
  options: {
    count: { type: 'string', default: '240' },
    'without-old': { type: 'boolean', default: false },
  },
});
const count = Number(values.count);
const oldIsGone = values['without-old'];
if (!Number.isSafeInteger(count) || count < 36) {
  console.error('--count is a number of tools, 36 at least.');
  process.exit(1);
}
process.env.POWERTOOLS_LOG_LEVEL ??= 'SILENT';
const folder = join(tmpdir(), `placet-restore-drill-${process.pid}`);
try {
  await makeBundles();
  const { faults, restored, items, ms, letters, entered } = await restoreDrill({
    ...{ count, folder, oldIsGone },
    say: (line) => console.log(line),
  });
  for (const fault of faults) console.log(fault);
  const seconds = (of: number) => (of / 1000).toFixed(1);
  const aSecond = restored.raised.tools / (restored.ms.raise / 1000);
  console.log(`${faults.length} faults.`);
  console.log(
    `  Copy of ${items} items in ${seconds(ms.copy)} s, put in place in ${seconds(ms.putInPlace)} s.`,
  );
  console.log(`  npm run restore: ${seconds(ms.restore)} s; ${aSecond.toFixed(0)} tools raised a second.`);
  console.log(`  Repeated, which changed nothing: ${seconds(ms.again)} s.`);
  console.log(`  ${entered.again} happenings entered again, ${entered.silently} of them silently by hand.`);
  console.log(
    `  ${letters.before} letters before, ${letters.inAll} in all${faults.length > 0 ? '' : ', nobody told of anything twice'}.`,
  );
  if (faults.length > 0) {
    console.log(`Again: npm run restore-drill -- --count ${count}${oldIsGone ? ' --without-old' : ''}`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
process.exit();
