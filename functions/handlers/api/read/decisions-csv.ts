import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { cutWords, decisionColumns } from '../../../domain/language/list-columns.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { type Cell, csvFile } from '../csv-file.ts';
import { decidedBy } from './decided.ts';
import { bodiesAsked, type DecisionRow, decisionRow, type ListsDecisions } from './list-decisions.ts';

/** Lines of a file; each needs the tool to be read. */
const mostLines = 2000;

/** What a body decided, as a file for a spreadsheet. */
export const decisionsCsv =
  ({ tools, people, clock, events }: ListsDecisions, most = mostLines): UseCase<typeof api.decisionsCsv> =>
  async ({ caller: { actor }, query: asked, language }) => {
    const world = await people.world(clock.now());
    const bodies = bodiesAsked(asked.body, world);
    if (isRefusal(bodies)) return bodies;
    const header = decisionColumns.map((column) => column[language]);
    const lines: (readonly Cell[])[] = [];
    for await (const { entries } of decidedBy(tools, bodies, asked, { actor, world, events })) {
      if (lines.length >= most) {
        lines.push([cutWords(most, language), ...header.slice(1).fill('')]);
        break;
      }
      for (const entry of entries) lines.push(lineOf(decisionRow(entry, world, language)));
    }
    return reply(csvFile(header, lines), {
      filename: `decisions${asked.body === undefined ? '' : `-${asked.body}`}.csv`,
    });
  };

const lineOf = (row: DecisionRow): readonly Cell[] => [
  ...[row.on, row.body.code, row.session?.label, row.item, row.tool.tool, row.tool.title],
  ...[row.outcome.label, row.sentence, row.statusWords, row.late, row.decision],
];
