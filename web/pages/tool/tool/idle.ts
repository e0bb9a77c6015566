import type { Answer } from '../../../api/ask.ts';

/** One thing that happened to a tool. */
export type Happened = Answer<'getHistory'>['items'][number];
/** What a history shows: something that happened, or so many months in which nothing did. */
export type HistoryRow =
  | { readonly is: 'happened'; readonly entry: Happened }
  | { readonly is: 'idle'; readonly months: number; readonly before: number };

/** Fewer months without anything are no gap in the life of a tool. */
const fewest = 2;

/** A history with its idle months folded into one line each; of what has no month nobody knows how long it was. */
export function withIdle(items: readonly Happened[]): readonly HistoryRow[] {
  let before: number | undefined;
  return items.flatMap((entry): readonly HistoryRow[] => {
    const month = monthOf(entry.happenedOn);
    const months = month === undefined || before === undefined ? 0 : month - before;
    before = month ?? before;
    return [
      ...(months >= fewest ? [{ is: 'idle', months, before: entry.position } as const] : []),
      { is: 'happened', entry } as const,
    ];
  });
}

/** Months since year 0. */
function monthOf({ precision, value }: Happened['happenedOn']): number | undefined {
  if (value === undefined || (precision !== 'day' && precision !== 'month')) return undefined;
  const [year, month] = value.split('-').map(Number);
  return year === undefined || month === undefined ? undefined : year * 12 + month;
}
