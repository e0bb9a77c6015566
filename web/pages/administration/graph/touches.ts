import type { Course } from './courses.ts';
import type { Drawn, DrawnWay } from './drawn.ts';
import type { Touch } from './ports.ts';

/** Where the ends of ways touch which side of which box. */
export interface Touches {
  /** The upper side of a stage: ways over the row, and ways to and from plumbing. `xOf`: where a box begins. */
  readonly above: (xOf: (name: string) => number) => readonly Touch[];
  /** The left side of plumbing or of an end. `yOf`: where a box begins. */
  readonly left: (yOf: (name: string) => number) => readonly Touch[];
  /** The right side of the last stage. */
  readonly right: (yOf: (name: string) => number) => readonly Touch[];
}

/** What touches what in a graph whose ways run as they do. */
export function touchesOf({ stages, ends, ways }: Drawn, courses: readonly Course[]): Touches {
  const each = (touch: (way: DrawnWay, i: number, course: Course) => readonly (Touch | false)[]) =>
    ways.flatMap((way, i) => touch(way, i, courses[i] ?? 'over').filter((one) => one !== false));
  return {
    above: (xOf) =>
      each(({ from, to }, way, course) => {
        if (course !== 'over' && course !== 'along') return [];
        return [
          stages.includes(from) && { box: from, way, end: 'from', toward: xOf(to) },
          stages.includes(to) && { box: to, way, end: 'to', toward: xOf(from) },
        ];
      }),
    left: (yOf) =>
      each(({ from, to }, way, course) => [
        course === 'aside' && { box: from, way, end: 'from', toward: yOf(to) },
        (course === 'aside' || ends.includes(to)) && { box: to, way, end: 'to', toward: yOf(from) },
      ]),
    right: (yOf) =>
      each(({ from, to }, way, course) => [
        course === 'out' && { box: from, way, end: 'from', toward: yOf(to) },
      ]),
  };
}
