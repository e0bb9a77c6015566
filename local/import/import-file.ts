import { fileURLToPath } from 'node:url';
import type { Instant } from '../../functions/domain/date.ts';
import type { PersonId } from '../../functions/domain/ids.ts';
import { type ImportReport, importHistory } from '../../functions/handlers/import-history.ts';
import { type PlacedFault, placed, readSource } from './read-file.ts';

/** What importing a file did, or would do; faults by line. */
export interface FileReport extends Omit<ImportReport, 'wrong'> {
  readonly wrong: readonly PlacedFault[];
}

interface FileInput {
  readonly ports: Parameters<typeof importHistory>[0];
  /** Path of the file. */
  readonly file: string;
  readonly dryRun: boolean;
  readonly by: PersonId;
  readonly now: Instant;
}

/** Imports one file; see `importHistory` for what is written and what is refused. */
export async function importFile({ ports, file: path, dryRun, by, now }: FileInput): Promise<FileReport> {
  const { text, file, faults } = await readSource(path);
  if (!file) return { changes: [], same: 0, wrong: faults, written: false };
  const report = await importHistory(ports)({ file, dryRun, by, now });
  return { ...report, wrong: report.wrong.map((fault) => placed(text, fault)) };
}

/** The files that put the register where the paper leaves it on the morning of 23 April 2024, in their order. */
export const seedFiles: readonly string[] = ['bodies.json', 'people.json', 'tools.json'].map((name) =>
  fileURLToPath(new URL(`../seed/${name}`, import.meta.url)),
);
