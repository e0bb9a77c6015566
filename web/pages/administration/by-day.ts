/** Lines of one day, or a time in which nothing happened. */
export type Day<L> =
  | { readonly day: string; readonly lines: readonly L[] }
  | { readonly idle: string; readonly at: string };

interface Entry {
  readonly at: string;
  readonly sentence: string;
  readonly idle?: true | undefined;
}

/** The lines of a history under their days, with idle months between them. */
export function byDay<L extends Entry>(
  history: readonly L[],
  dayOf: (at: string) => string,
): readonly Day<L>[] {
  const days: ({ day: string; lines: L[] } | { idle: string; at: string })[] = [];
  for (const line of history) {
    const last = days.at(-1);
    const day = dayOf(line.at);
    if (line.idle) days.push({ idle: line.sentence, at: line.at });
    else if (last && 'lines' in last && last.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}
