/** npm run bench [-- cold units …] [--small] [--write]: measures, prints tables, and says which budgets are met. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { helpIfAsked } from '../local/flags.ts';
import { root } from '../local/make-once.ts';
import { decisions, peers } from './approvals.ts';
import { asDocument } from './as-document.ts';
import { asText, claimText } from './as-text.ts';
import { bundles } from './bundles.ts';
import { chart } from './chart.ts';
import { cold } from './cold.ts';
import { entries } from './entries.ts';
import { letters } from './letters.ts';
import { lists } from './lists.ts';
import { local } from './local.ts';
import { machineNow } from './machine.ts';
import type { Measured, Measurement, Size } from './measured.ts';
import { notice } from './notice.ts';
import { units } from './units.ts';

/** In the order of docs/performance.md. */
const measurements = {
  cold,
  bundles,
  units,
  entries,
  letters,
  notice,
  lists,
  decisions,
  peers,
  local,
} satisfies Readonly<Record<string, Measurement>>;
type Name = keyof typeof measurements;
const isName = (text: string): text is Name => Object.hasOwn(measurements, text);

async function main(args: readonly string[]): Promise<number> {
  const flags = args.filter((arg) => arg.startsWith('--'));
  const asked = args.filter((arg) => !arg.startsWith('--'));
  const unknown = [
    ...asked.filter((name) => !isName(name)),
    ...flags.filter((flag) => flag !== '--small' && flag !== '--write'),
  ];
  const size: Size = flags.includes('--small') ? 'small' : 'full';
  const isToWrite = flags.includes('--write');
  if (unknown.length > 0 || (isToWrite && (size === 'small' || asked.length > 0))) {
    console.error(
      unknown.length > 0
        ? `No such measurement: ${unknown.join(', ')}. There are: ${Object.keys(measurements).join(', ')}.`
        : 'The document is written from all measurements of one run: npm run bench -- --write',
    );
    return 1;
  }
  const machine = machineNow();
  console.log(machine.said);
  const done: Measured[] = [];
  const failed: Name[] = [];
  for (const name of asked.length > 0 ? asked.filter(isName) : (Object.keys(measurements) as Name[])) {
    try {
      const measured = await measurements[name]({ size, say: (line) => tell(name, line) });
      console.log(asText(measured));
      done.push(measured);
    } catch (error) {
      // What was measured before and after it is not lost; the document says what is missing.
      const { stack = String(error) } = error instanceof Error ? error : {};
      console.error(`${name} failed: ${stack}\nAgain: npm run bench -- ${name}`);
      failed.push(name);
    }
  }
  const minutes = performance.now() / 60_000;
  const claims = done.flatMap((measured) => measured.claims);
  console.log(['', ...claims.map(claimText), '', `${minutes.toFixed(1)} minutes`].join('\n'));
  if (isToWrite) {
    await writeFile(join(root, 'docs', 'performance.md'), asDocument(machine, minutes, done, failed));
    await writeFile(join(root, 'docs', 'performance.svg'), chart(done.flatMap(({ ratios = [] }) => ratios)));
    console.log('docs/performance.md and docs/performance.svg are written');
  }
  return failed.length === 0 ? 0 : 1;
}

/** Progress, so that whoever waits knows for what. */
function tell(name: string, line: string): void {
  console.error(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${name}: ${line}`);
}

helpIfAsked(`npm run bench [-- NAME …] [--small] [--write]

Measures, prints tables, and says which budgets are met; all of ${Object.keys(measurements).join(', ')}
unless it says which. --small for a short run, --write puts a whole run into docs/performance.md.`);
process.exitCode = await main(process.argv.slice(2));
