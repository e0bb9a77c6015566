import type { Answer } from '../api/ask.ts';

/** One mark of the route of a tool. */
export type TrackStep = Answer<'getTool'>['route']['steps'][number];

/** The tool has been there, or went past by somebody's authority. */
const passed: ReadonlySet<TrackStep['mark']> = new Set([
  'done',
  'in-part',
  'here',
  'waived',
  'not-yet-recorded',
]);
/** The tool itself has been there: the line is drawn through as far as the last of these. */
const reached: ReadonlySet<TrackStep['mark']> = new Set(['done', 'in-part', 'here']);

/**
 * Says of each step whether the line from it to the next has been travelled. Past a step of which nothing is known it
 * has not: nothing is made up (USERS.md 1.1, E2).
 */
export function travelled(steps: readonly Pick<TrackStep, 'mark'>[]): readonly boolean[] {
  const last = steps.findLastIndex(({ mark }) => reached.has(mark));
  return steps.map(({ mark }, i) => {
    const next = steps[i + 1];
    return next !== undefined && i < last && passed.has(mark) && passed.has(next.mark);
  });
}

/** A way back, from one place of the route to an earlier one. */
export interface WayBack {
  readonly from: number;
  readonly to: number;
  /** `2nd time`. */
  readonly words: string;
}

/**
 * The arcs of a track: where neighbouring steps are come to once more, the tool went back from the last of them to the
 * first. What begins and ends at one step is no way, and its words stand under its mark.
 */
export function waysBack(steps: readonly Pick<TrackStep, 'times' | 'timesWords'>[]): readonly WayBack[] {
  const most = Math.max(1, ...steps.map(({ times }) => times));
  const found = new Map<string, WayBack>();
  for (let level = 2; level <= most; level++) {
    let to = 0;
    while (to < steps.length) {
      if ((steps[to]?.times ?? 1) < level) {
        to++;
        continue;
      }
      let from = to;
      while ((steps[from + 1]?.times ?? 1) >= level) from++;
      const run = steps.slice(to, from + 1);
      const words = (run.find(({ times }) => times === level) ?? run[0])?.timesWords ?? '';
      // The same way once more is one arc, with the higher count.
      if (from > to) found.set(`${to}-${from}`, { from, to, words });
      to = from + 1;
    }
  }
  return [...found.values()];
}
