import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBundles } from '../bundles.ts';
import { flags } from '../flags.ts';
import { forAPerson } from '../for-a-person.ts';
import { importFile, seedFiles } from '../import/import-file.ts';
import { openSystem, type System } from '../system.ts';
import { documentOf, type JourneyDocument } from './document.ts';
import { executionsOf } from './executions.ts';
import { lettersOf } from './letters.ts';
import { observe } from './observer.ts';
import { importer } from './people.ts';
import { type Register, registerOf } from './register-of.ts';
import { JourneyFailed, rehearse } from './rehearsal.ts';
import { story } from './story.ts';
import { players } from './verdict.ts';

/** `npm run journey [-- --json]`: plays April to October 2024 on a local system of its own, and judges how it ended. */
async function main(asJson: boolean): Promise<number> {
  const say = asJson ? () => undefined : (line: string) => console.log(line);
  const directory = await mkdtemp(join(tmpdir(), 'placet-journey-'));
  const interrupted = new AbortController();
  // The next line that is to be said ends the journey, in order: nothing of it is left behind.
  process.once('SIGINT', () => interrupted.abort());
  process.stdout.on('error', () => interrupted.abort());
  try {
    const startedAt = Date.now();
    await makeBundles();
    const system = await openSystem({ directory, registerName: 'Rehearsal', virtual: true });
    try {
      const document = await play(system, say, interrupted.signal, startedAt);
      if (asJson) console.log(JSON.stringify(document, null, 2));
      else say(closingWords(document));
      return document.faults.length === 0 ? 0 : 1;
    } finally {
      await system.stop();
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function play(
  system: System,
  say: (line: string) => void,
  interrupted: AbortSignal,
  startedAt: number,
): Promise<JourneyDocument> {
  const register = registerOf(system);
  try {
    const now = () => new Date(system.clock.now()).toISOString();
    await fill(register, now());
    await system.idle();
    say('Rehearsal. Outcomes after 23 April 2024 are invented.');
    const lifecycle = executionsOf(register.stepFunctions, system.environment.LIFECYCLE_ARN ?? '');
    const letters = lettersOf(register.notices);
    const observer = await observe(register, lifecycle, letters, now, players);
    const rehearsal = rehearse(system, observer, (line) => {
      if (interrupted.aborted) throw new JourneyFailed('Interrupted.');
      say(line);
    });
    await story(rehearsal);
    return await documentOf({
      register,
      observer,
      letters,
      lifecycle,
      mail: system.mail.letters(),
      startedAt,
    });
  } finally {
    register.close();
  }
}

/** The seed, and the days that the rehearsal gives the Commission's June session. */
async function fill(register: Register, now: string): Promise<void> {
  const june = fileURLToPath(new URL('june-days.json', import.meta.url));
  for (const file of [...seedFiles, june]) {
    const { wrong } = await importFile({ ports: register, file, dryRun: false, by: importer, now });
    if (wrong.length > 0) throw new JourneyFailed(`${file}: ${JSON.stringify(wrong)}`);
  }
}

function closingWords({ tools, letters, figures, faults }: JourneyDocument): string {
  const where = tools.map(
    ({ id, state, execution }) => `  ${id}  ${state}${execution ? ` · ${execution}` : ''}`,
  );
  const told = `${letters.sent} letters to ${letters.people} people, ${letters.duplicates} twice`;
  const few = `${figures.lettersToEightSeatsInCouncilWeek} to the delegate with eight seats in the Council week`;
  const end = faults.length === 0 ? 'Every tool ended where it should.' : ['Faults:', ...faults].join('\n  ');
  return `\n${['Where they are now', ...where].join('\n')}\n\n${told}; ${few}; ${figures.seconds} s.\n${end}`;
}

const usage = `npm run journey [-- --json]

Plays April to October 2024 on a local system of its own, and judges how it ended; --json prints it as data.`;

process.exitCode = await main(flags(usage, ['--json']).has('--json')).catch((error: unknown) => {
  console.error(error instanceof JourneyFailed ? error.message : forAPerson(error));
  return 1;
});
