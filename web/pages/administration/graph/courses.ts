import type { Drawn, DrawnWay } from './drawn.ts';

/**
 * How a way runs: `straight` to the next stage, `out` from the last stage to an end, `over` the row of stages, `along`
 * the row of the plumbing that it touches, `aside` from one piece of plumbing to another.
 */
export type Course = 'straight' | 'out' | 'over' | 'along' | 'aside';

/** The course of each way. Of several ways from a stage to the next only one can be straight. */
export function coursesOf({ stages, plumbing, ends, ways }: Drawn): readonly Course[] {
  const isPlumbing = (name: string) => plumbing.includes(name);
  const last = stages.at(-1);
  const straight = new Set<string>();
  return ways.map(({ from, to }: DrawnWay): Course => {
    if (isPlumbing(from)) return isPlumbing(to) ? 'aside' : 'along';
    if (isPlumbing(to)) return 'along';
    if (ends.includes(to)) return from === last ? 'out' : 'over';
    if (stages[stages.indexOf(from) + 1] !== to || straight.has(from)) return 'over';
    straight.add(from);
    return 'straight';
  });
}
