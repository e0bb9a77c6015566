import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { homeZone, zoneOf } from '../../../domain/body.ts';
import { dayIn } from '../../../domain/date.ts';
import { cutWords, toolColumns } from '../../../domain/language/list-columns.ts';
import type { Language } from '../../../domain/text.ts';
import type { World } from '../../../domain/world.ts';
import { type Cell, csvFile } from '../csv-file.ts';
import type { ListsTools } from './list-tools.ts';
import type { ToolEntry } from './tool-entry.ts';
import { toolList } from './tool-list.ts';
import { toolRow } from './tool-row.ts';

/** Lines of a file; more are asked for in parts. */
const mostLines = 5000;

/** The tools that were asked for, as a file for a spreadsheet. */
export const toolsCsv =
  ({ tools, people, clock, events }: ListsTools, most = mostLines): UseCase<typeof api.toolsCsv> =>
  async ({ caller: { actor }, query: asked, language }) => {
    const world = await people.world(clock.now());
    const list = toolList(tools, asked, { actor, world, events });
    const header = toolColumns.map((column) => column[language]);
    const lines: (readonly Cell[])[] = [];
    for await (const entry of list.from(undefined, 100) ?? []) {
      if (!list.fits(entry)) continue;
      if (lines.length === most) {
        lines.push([cutWords(most, language), ...header.slice(1).map(() => '')]);
        break;
      }
      lines.push(lineOf(entry, world, language));
    }
    const today = dayIn(homeZone, world.now);
    return reply(csvFile(header, lines), { filename: `tools-${today}.csv` });
  };

function lineOf(entry: ToolEntry, world: World, language: Language): readonly Cell[] {
  const { tool, title, kind, body, stage, session } = toolRow(entry, world, language);
  const zone = entry.body === null ? homeZone : zoneOf(entry.body, world.bodies);
  const since = dayIn(zone, entry.since);
  return [tool, title, kind.label, body?.code, stage.label, since, session?.label, session?.when];
}
