import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { itemColumns } from '../../../domain/language/list-columns.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { type Language, languages } from '../../../domain/text.ts';
import { type Cell, csvFile } from '../csv-file.ts';
import { type SessionReads, sessionAgenda } from './session-agenda.ts';
import { itemShown } from './session-shown.ts';

/** The items of a session as a file for a spreadsheet: a line for each outcome, and one for an item without any. */
export const sessionCsv =
  (ports: SessionReads): UseCase<typeof api.sessionCsv> =>
  async ({ caller: { actor }, params, language }) => {
    const agenda = await sessionAgenda(ports, params.session, actor);
    if (isRefusal(agenda)) return agenda;
    const { items, tools, world, session } = agenda;
    const lines = items.flatMap((item) =>
      linesOf(itemShown(item, tools, { actor, world, language }), language),
    );
    const header = itemColumns.map((column) => column[language]);
    return reply(csvFile(header, lines), { filename: `${session.id}.csv` });
  };

function linesOf(item: ReturnType<typeof itemShown>, language: Language): readonly (readonly Cell[])[] {
  const asked = item.asked?.[language] ?? item.asked?.en ?? item.asked?.fr ?? item.ask?.label;
  const [en, fr] = languages.map((of) => item.papers.flatMap((paper) => paper[of]?.number ?? []).join(' '));
  const outcomes = item.outcomes.length > 0 ? item.outcomes : [undefined];
  return outcomes.map((outcome) => [
    ...[item.item, item.tool, item.title, asked, item.isWords],
    ...[outcome?.label, outcome?.sentence, outcome?.statusWords, en, fr],
  ]);
}
