import { readFileSync, writeFileSync } from 'node:fs';
import { functionSpecs } from '../infra/functions.ts';
import { settings } from '../local/flags.ts';
import { assumed } from './cost/assumed.ts';
import { count } from './cost/count.ts';
import { pageWith, reckonedPart } from './cost/page.ts';
import { alarmMetrics, resourcesDeployed } from './cost/resources.ts';

const usage = `npm run cost [-- --count] [--write]

What Placet costs in a month, from counted units, assumptions and prices. With --count the units are counted anew and kept
in cost/counted.json; with --write the tables are put into docs/scale.md.`;

const { values } = settings(usage, {
  options: { count: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
});
const file = new URL('cost/counted.json', import.meta.url);
const page = new URL('../docs/scale.md', import.meta.url);

if (values.count) {
  console.error(
    'Counting decisions, letters, requests and the reconciler, with everybody on the body: about a minute …',
  );
  const units = await count(assumed.members * assumed.delegatesAMember);
  const gbOf = (name: keyof typeof functionSpecs) => functionSpecs[name].memoryMb / 1024;
  const counted = {
    // bench/entries.ts asserts these: 2.0 a decision, 12 for a whole life of five.
    entriesADecision: 2,
    entriesOfALife: 2,
    // The states of workflows/stage-notice.asl.json beside SendBatch.
    entriesOfANotice: 4,
    ...units,
    resources: resourcesDeployed(),
    alarmMetrics: alarmMetrics(),
    memoryGb: { asked: gbOf('api-read'), other: gbOf('relay') },
  };
  writeFileSync(file, `${JSON.stringify(counted, null, 2)}\n`);
  console.log('Counted anew: run it again without --count.');
} else {
  const part = reckonedPart();
  console.log(part);
  if (values.write) writeFileSync(page, pageWith(readFileSync(page, 'utf8'), part));
}
