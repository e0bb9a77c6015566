import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { executionColumns, executionStates } from '../../../domain/language/administration-columns.ts';
import { stageLabels } from '../../../domain/language/screen-labels.ts';
import { csvFile } from '../csv-file.ts';
import type { executionRow } from './execution-row.ts';
import { executionsFrom, type ListExecutionsPorts } from './list-executions.ts';
import type { Spot } from './walk-tools.ts';

/** As many as a Lambda reads while the gateway waits. */
const linesAtMost = 2_000;

/** The executions as a file for a spreadsheet. */
export const executionsCsv =
  (ports: ListExecutionsPorts): UseCase<typeof api.executionsCsv> =>
  async ({ caller, query: { status }, language }) => {
    const world = await ports.people.world(ports.clock.now());
    const asker = { actor: caller.actor, world, language };
    const rows: ReturnType<typeof executionRow>[] = [];
    let from: Spot | undefined;
    do {
      const page = await executionsFrom(ports, asker, status, from, linesAtMost - rows.length);
      rows.push(...page.rows);
      from = page.next;
    } while (from && rows.length < linesAtMost);
    const lines = rows.map(({ tool, title, execution, state, at, since, until, wait }) => [
      tool,
      title,
      execution,
      executionStates[state][language],
      stageLabels[at][language],
      since,
      until,
      wait?.execution,
      wait?.definition,
    ]);
    return reply(csvFile(executionColumns[language], lines), { filename: 'executions.csv' });
  };
