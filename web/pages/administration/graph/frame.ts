import type { Course } from './courses.ts';
import type { Drawn, DrawnWay } from './drawn.ts';
import { lanesFor, type Span } from './lanes.ts';
import type { Box } from './lay-out.ts';
import { type Ports, spread, type Touch } from './ports.ts';

/** Where everything that lines run between is. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly courses: readonly Course[];
  /** Ends of ways on the upper side of a stage, the left side of plumbing or an end, the right side of the last stage. */
  readonly above: Ports;
  readonly leftOf: Ports;
  readonly rightOf: Ports;
  /** The height at which a way runs over the row of stages. */
  readonly laneY: (way: number) => number;
  /** Where a way turns down, or up, before the column of ends, and beside the plumbing. */
  readonly beforeEnds: (way: number) => number;
  readonly besidePlumbing: (way: number) => number;
}

const stage = { width: 140, height: 64 };
const small = { width: 116, height: 30 };
const gap = 36;
/** From a line to its neighbour. */
const step = 12;
/** Around everything: room for the ring of the state that waits. */
const edge = 8;
const row = small.height + 14;

/** Places the boxes, and says where lines may run between them. */
export function frameOf({ stages, plumbing, ends, ways }: Drawn, courses: readonly Course[]): Frame {
  const numbersOf = (...some: readonly Course[]) =>
    courses.flatMap((course, i) => (some.includes(course) ? [i] : []));
  const aside = numbersOf('aside');
  const toEnds = ways.flatMap(({ to }, i) => (ends.includes(to) ? [i] : []));
  const nth = (list: readonly number[], way: number) => list.indexOf(way) + 1;

  const left = edge + (aside.length === 0 ? 0 : aside.length * step + 2 * step);
  const stagesFrom = left + (plumbing.length === 0 ? 0 : small.width + 2 * step);
  const stageX = (name: string) => stagesFrom + stages.indexOf(name) * (stage.width + gap);
  const stagesTo = stagesFrom + Math.max(0, stages.length * (stage.width + gap) - gap);
  const endX = stagesTo + toEnds.length * step + 2 * step;
  const beforeEnds = (way: number) => stagesTo + step / 2 + nth(toEnds, way) * step;

  const xOf = (name: string) => (stages.includes(name) ? stageX(name) : ends.includes(name) ? endX : left);
  const above = spread(touchesAbove(stages, ways, courses, xOf));
  const topX = (way: number, end: Touch['end']) =>
    stageX(ways[way]?.[end] ?? '') + stage.width * above(way, end);
  const spans = numbersOf('over').map((way): Span => {
    const far = toEnds.includes(way) ? beforeEnds(way) : topX(way, 'to');
    const near = topX(way, 'from');
    return { way, from: Math.min(near, far), to: Math.max(near, far) };
  });
  const lanes = lanesFor(spans);
  const laneCount = Math.max(0, ...[...lanes.values()].map((lane) => lane + 1));

  const stageY = edge + plumbing.length * row + (laneCount === 0 ? 0 : laneCount * step + 2 * step);
  const column = Math.max(0, ends.length * row - (row - small.height));
  const endsFrom = stageY + Math.max(0, (stage.height - column) / 2);
  const boxes: readonly Box[] = [
    ...stages.map((name): Box => ({ name, kind: 'stage', x: stageX(name), y: stageY, ...stage })),
    ...plumbing.map((name, i): Box => ({ name, kind: 'plumbing', x: left, y: edge + i * row, ...small })),
    ...ends.map((name, i): Box => ({ name, kind: 'end', x: endX, y: endsFrom + i * row, ...small })),
  ];
  const yOf = (name: string) => boxes.find((box) => box.name === name)?.y ?? 0;
  return {
    width: Math.max(...boxes.map(({ x, width }) => x + width), 0) + edge,
    height: Math.max(...boxes.map(({ y, height }) => y + height), 0) + edge,
    boxes: new Map(boxes.map((box) => [box.name, box])),
    courses,
    above,
    leftOf: spread(touchesLeft(ways, aside, toEnds, yOf)),
    rightOf: spread(
      numbersOf('out').map((way): Touch => {
        const { from = '', to = '' } = ways[way] ?? {};
        return { box: from, way, end: 'from', toward: yOf(to) };
      }),
    ),
    laneY: (way) => stageY - 2 * step - (lanes.get(way) ?? 0) * step,
    beforeEnds,
    besidePlumbing: (way) => left - step / 2 - nth(aside, way) * step,
  };
}

/** What touches the upper side of a stage: ways over the row, and ways to and from plumbing. */
const touchesAbove = (
  stages: readonly string[],
  ways: readonly DrawnWay[],
  courses: readonly Course[],
  xOf: (name: string) => number,
): readonly Touch[] =>
  ways.flatMap(({ from, to }, way): Touch[] => {
    if (courses[way] !== 'over' && courses[way] !== 'along') return [];
    return [
      ...(stages.includes(from) ? [{ box: from, way, end: 'from' as const, toward: xOf(to) }] : []),
      ...(stages.includes(to) ? [{ box: to, way, end: 'to' as const, toward: xOf(from) }] : []),
    ];
  });

/** What touches the left side of plumbing or of an end. */
const touchesLeft = (
  ways: readonly DrawnWay[],
  aside: readonly number[],
  toEnds: readonly number[],
  yOf: (name: string) => number,
): readonly Touch[] =>
  ways.flatMap(({ from, to }, way): Touch[] => [
    ...(aside.includes(way) ? [{ box: from, way, end: 'from' as const, toward: yOf(to) }] : []),
    ...(aside.includes(way) || toEnds.includes(way)
      ? [{ box: to, way, end: 'to' as const, toward: yOf(from) }]
      : []),
  ]);
