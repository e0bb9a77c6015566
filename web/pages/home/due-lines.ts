import type { Asks } from '../../../functions/domain/due.ts';
import type { Answer } from '../../api/ask.ts';
import { type DueRow, wayTo } from '../../ways/way-to.ts';
import { kindWords } from './due-words.ts';

/** One line of the list as it is shown. */
export interface DueLine {
  readonly key: string;
  readonly to: string;
  readonly row: DueRow;
  /** The title of the tool; where none is named, or the sentence names it already, the sentence leads on. */
  readonly title?: string;
  /** Tools by number: several where one paper covers them. */
  readonly tools: readonly string[];
}

/** News name their title themselves. */
const namesItsTool: ReadonlySet<Asks> = new Set(['information']);

/** Rows as lines: what one paper lacks is one line, however many tools it covers (USERS.md 1.2). */
export function dueLines(rows: readonly DueRow[]): readonly DueLine[] {
  const lines = new Map<string, DueLine>();
  for (const row of rows) {
    const { asks, tool, alsoOf = [], decision, session, member, document, languages } = row;
    const own = asks === 'translate' ? [document, languages] : [tool?.id, decision, member?.id, session?.id];
    const key = [asks, ...own].join(' ');
    const before = lines.get(key);
    const tools = [...(before?.tools ?? []), ...(tool ? [tool.id] : []), ...alsoOf.map(({ id }) => id)];
    const line = { key, to: before?.to ?? wayTo(row), row: before?.row ?? row, tools };
    const isTitled = tool && tools.length === 1 && !namesItsTool.has(asks);
    lines.set(key, { ...line, ...(isTitled && { title: tool.title }) });
  }
  return [...lines.values()];
}

const order = Object.keys(kindWords.en);

/** Rows of one kind stand together; the kinds stand where they always do, so that a secretary finds them unread. */
export function byAsks(rows: readonly DueRow[]): readonly (readonly [Asks, readonly DueRow[]])[] {
  const kinds = new Map<Asks, readonly DueRow[]>();
  for (const row of rows) kinds.set(row.asks, [...(kinds.get(row.asks) ?? []), row]);
  return [...kinds].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

/** Those of one body; an address that names none, or one of which there is nothing, shows all. */
export function ofBody<G extends { readonly rows: readonly DueRow[] }>(
  groups: readonly G[],
  body: string | undefined,
): readonly G[] {
  return groups
    .map((group) => ({
      ...group,
      rows: body === undefined ? group.rows : group.rows.filter((row) => row.body?.id === body),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** Nothing is asked, comes or has come. */
export const isEmptyList = ({ groups, offers }: Pick<Answer<'getDue'>, 'groups' | 'offers'>): boolean =>
  groups.every(({ rows }) => rows.length === 0) && offers.length === 0;

/** Kinds whose day is a deadline of their own; a session's day is said once, on its own line. */
const hasOwnDay: ReadonlySet<Asks> = new Set(['answer', 'contribute', 'confirm', 'sessions']);

/** Whether the days left are worth a column: a deadline of the row itself, or one that has gone by. */
export const isNear = ({ asks, daysLeft }: DueRow): boolean =>
  daysLeft !== undefined && (daysLeft < 0 || hasOwnDay.has(asks));

/** Lines under what is asked of them, where it is asked of several in the same words; undefined where each has its own. */
export function bySentence(
  lines: readonly DueLine[],
): readonly (readonly [string, readonly DueLine[]])[] | undefined {
  const said = new Map<string, readonly DueLine[]>();
  for (const line of lines) {
    if (line.title === undefined) return undefined;
    said.set(line.row.sentence, [...(said.get(line.row.sentence) ?? []), line]);
  }
  return said.size * 2 <= lines.length ? [...said] : undefined;
}
