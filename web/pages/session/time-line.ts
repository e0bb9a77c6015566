import type { Line } from './answers.ts';

type Placed = Pick<Line, 'id' | 'firstDay' | 'lastDay'> & { readonly state: Pick<Line['state'], 'id'> };

/** Sessions around today, each group in the order in which it came. */
export interface TimeLine<L> {
  /** Over, and in which year; those of which no day is known come last, without one. */
  readonly past: readonly { readonly year: string | undefined; readonly lines: readonly L[] }[];
  /** On today, or not closed yet although its days are over. */
  readonly now: readonly L[];
  readonly coming: readonly L[];
}

/** Where each session stands to today: by its days, and where these are not fixed by its state. */
export function timeLine<L extends Placed>(
  lines: readonly L[],
  today: string,
  yearOf: (line: L) => string | undefined = ({ firstDay }) => firstDay?.slice(0, 4),
): TimeLine<L> {
  const of = (place: ReturnType<typeof placeOf>) => lines.filter((line) => placeOf(line, today) === place);
  const years = new Map<string | undefined, L[]>();
  for (const line of of('past')) {
    const year = yearOf(line);
    years.set(year, [...(years.get(year) ?? []), line]);
  }
  return {
    past: [...years].map(([year, inYear]) => ({ year, lines: inYear })),
    now: of('now'),
    coming: of('coming'),
  };
}

function placeOf({ firstDay, lastDay = firstDay, state }: Placed, today: string): 'past' | 'now' | 'coming' {
  const isOver = state.id === 'closed' || state.id === 'report-issued';
  const isOn = state.id === 'open' || state.id === 'suspended';
  if (isOn) return 'now';
  if (firstDay === undefined || lastDay === undefined) return isOver ? 'past' : 'coming';
  if (firstDay > today) return 'coming';
  return isOver || lastDay < today ? 'past' : 'now';
}
