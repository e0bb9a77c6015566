import { parseArgs } from 'node:util';
import { stateFolder } from './demonstration.ts';
import { lostWords } from './restore/lost-words.ts';
import { deployedPlace, localPlace, restorePorts } from './restore/open-ports.ts';
import { restore } from './restore/restore.ts';
import { describeRunning, registerOfRunning } from './running.ts';

const usage = `npm run restore -- --since INSTANT [--old TABLE] [--aws]

Takes up a register whose table was restored to an earlier moment, while it is quiet (docs/operations.md, Restore). INSTANT
is the moment to which it was restored, such as 2026-11-25T10:00:00.000Z; TABLE is the damaged table, if it can still be
read: it knows who was told, and what has to be entered again. With --aws the register is the deployed one, else the local
one that runs. May be repeated.`;

/** Prints each step with its time, and what is left to do. Gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      since: { type: 'string' },
      old: { type: 'string' },
      aws: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { since, old, aws, help } = values;
  if (help || since === undefined) {
    console.log(usage);
    return help ? 0 : 2;
  }
  // Without its zone it would be the hour of this machine.
  if (Number.isNaN(Date.parse(since)) || !since.includes('T') || !/(Z|[+-]\d\d:\d\d)$/.test(since)) {
    console.error(
      `--since ${since} is no instant such as 2026-11-25T10:00:00.000Z, with the zone of its hour.`,
    );
    return 2;
  }
  if (!aws) (await registerOfRunning(describeRunning(stateFolder))).destroy();
  const place = aws ? await deployedPlace(old) : localPlace(stateFolder, old);
  const done = await restore(restorePorts(place), new Date(since).toISOString(), console.log);
  for (const each of done.lost) if (!each.isEntered) console.log(lostWords(each));
  if (done.unread.length > 0) console.log(`Not to be read in ${old}: ${done.unread.join(', ')}.`);
  for (const id of done.letters.unclear)
    console.log(`${id}: letters had begun to leave and nothing says whose. It is closed: look into it.`);
  return 0;
}

if (import.meta.main)
  process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
