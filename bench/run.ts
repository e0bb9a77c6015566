/** npm run bench [-- cold units …] [--small] [--write]: measures, prints tables, and says which budgets are met. */

import { asText } from './as-text.ts';
import { cold } from './cold.ts';
import { entries } from './entries.ts';
import { machineNow } from './machine.ts';
import type { Measured, Measurement, Size } from './measured.ts';

const measurements: Readonly<Record<string, Measurement>> = { cold, entries };

async function main(args: readonly string[]): Promise<number> {
  const flags = args.filter((arg) => arg.startsWith('--'));
  const asked = args.filter((arg) => !arg.startsWith('--'));
  const unknown = [
    ...asked.filter((name) => !(name in measurements)),
    ...flags.filter((flag) => flag !== '--small' && flag !== '--write'),
  ];
  if (unknown.length > 0) {
    console.error(
      `No such measurement: ${unknown.join(', ')}. There are: ${Object.keys(measurements).join(', ')}.`,
    );
    return 1;
  }
  const size: Size = flags.includes('--small') ? 'small' : 'full';
  const machine = machineNow();
  console.log(machine.said);
  const done: Measured[] = [];
  for (const name of asked.length > 0 ? asked : Object.keys(measurements)) {
    const measured = await (measurements[name] as Measurement)({ size, say: (line) => tell(name, line) });
    console.log(asText(measured));
    done.push(measured);
  }
  return done.every(({ claims }) => claims.every(({ isMet }) => isMet)) ? 0 : 1;
}

/** Progress, so that whoever waits knows for what. */
function tell(name: string, line: string): void {
  console.error(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${name}: ${line}`);
}

process.exitCode = await main(process.argv.slice(2));
