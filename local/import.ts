import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { personId } from '../functions/domain/ids.ts';
import { stateFolder } from './demonstration.ts';
import { importFile } from './import/import-file.ts';
import { openDeployed, openLocal } from './import/open-register.ts';
import { reportText } from './import/report-text.ts';

const usage = `npm run import -- FILE … [--dry-run] [--by PERSON] [--directory FOLDER]

Brings members, bodies, sessions, people, seats and the history of tools into the register. A dry run says what would be
new, changed or wrong and writes nothing. With TABLE_NAME set the register is that table on AWS, else the local one
(in .local, or the folder given). The form of a file: local/import/README.md.`;

const unwritten =
  'It was judged without what the files before it would bring, which a dry run does not write. Import those first, then try this one.';

/** Imports the files one after the other; the first with a fault ends it. Gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      by: { type: 'string', default: 'import' },
      directory: { type: 'string', default: stateFolder },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const by = personId(values.by);
  const table = process.env.TABLE_NAME;
  const register = table ? openDeployed(table) : await openLocal(values.directory);
  let wrote = false;
  let isAhead = false;
  try {
    for (const name of positionals) {
      // npm runs us in the project's folder, and says in which one the person stands.
      const file = resolve(process.env.INIT_CWD ?? '.', name);
      const dryRun = values['dry-run'];
      const report = await importFile({ ports: register.ports, file, dryRun, by, now: register.now() });
      console.log(`${positionals.length > 1 ? `${name}: ` : ''}${reportText(report, dryRun)}`);
      wrote ||= report.written;
      if (report.wrong.length > 0) {
        if (isAhead) console.log(unwritten);
        return 1;
      }
      isAhead ||= dryRun && report.changes.length > 0;
    }
    return 0;
  } finally {
    await register.close(wrote);
  }
}

if (import.meta.main)
  process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
