import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { currentDefinition } from '../../functions/contracts/steps.ts';
import { readEvent } from '../../functions/store/upcasters.ts';
import { workflowNames } from '../../workflows/asl.ts';
import { callsOfALife } from './calls.ts';
import { chained, fewWithEveryShape, livesWritten, shapesIn } from './lives.ts';
import { releasedLives, releaseFolder, releases, sealFile, sealOf, todaysWorkflows } from './releases.ts';

/*
 * `node test/upgrade/seal-release.ts`, on the day of a release whose definition has a new number: writes what this
 * release runs and stores into test/golden/releases/N, and seals it. What was sealed is never written again.
 */
const folder = releaseFolder(currentDefinition);
if (existsSync(new URL(sealFile, folder))) {
  console.error(
    `Release ${currentDefinition} is sealed already. A change of the workflows takes the next number.`,
  );
  process.exit(1);
}

mkdirSync(new URL('workflows/', folder), { recursive: true });
for (const name of workflowNames)
  writeFileSync(new URL(`workflows/${name}.asl.json`, folder), todaysWorkflows()[name]);

// Of every way that tests tell, and of what else random lives are made of; what older releases have is there already.
const own = [...livesWritten(0)];
const older = releases().filter((release) => release < currentDefinition);
const known = older.flatMap((release) =>
  releasedLives(release).map((life) => [life.way, life.events.map((text) => readEvent(text))] as const),
);
const random = [...livesWritten(2000)].slice(own.length);
const chosen = [...own, ...fewWithEveryShape(random, shapesIn([...own, ...known]).keys())];
const lines = (all: readonly object[]): string => all.map((one) => `${JSON.stringify(one)}\n`).join('');
writeFileSync(new URL('lives.ndjson', folder), lines(chosen.map(([name, events]) => chained(name, events))));

const calls = await callsOfALife(todaysWorkflows());
writeFileSync(new URL('calls.ndjson', folder), lines(calls));
writeFileSync(new URL(sealFile, folder), sealOf(currentDefinition));
console.log(
  `Release ${currentDefinition}: ${chosen.length} lives, ${calls.length} calls of functions, sealed.`,
);
