import type { Course } from './courses.ts';
import type { Drawn } from './drawn.ts';
import { lanesFor } from './lanes.ts';
import type { Box } from './lay-out.ts';
import { type Ports, spread } from './ports.ts';
import { touchesOf } from './touches.ts';

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
  /** Where a way turns down before the column of ends, and where it turns beside the plumbing. */
  readonly beforeEnds: (way: number) => number;
  readonly besidePlumbing: (way: number) => number;
}

const stage = { width: 158, height: 70 };
const small = { width: 116, height: 30 };
/** From a stage to the next: room for an arrow with its number. */
const gap = 28;
/** From an upright line to its neighbour; from a lane to the one above it, with room for a number. */
const step = 12;
const laneStep = 18;
/** From the row of stages to the lowest lane. */
const clear = 26;
/** Around everything: room for a mark on a corner. */
const edge = 8;
/** How far above a state the mark of the beginning is, and how far from its left side. */
export const beginning = { above: 18, beside: 10 };
const row = small.height + 14;

/** Places the boxes, and says where lines may run between them. */
export function frameOf(drawn: Drawn, courses: readonly Course[]): Frame {
  const { stages, plumbing, ends, ways, begins } = drawn;
  const numbersOf = (course: Course) => courses.flatMap((one, i) => (one === course ? [i] : []));
  const aside = numbersOf('aside');
  const toEnds = ways.flatMap(({ to }, i) => (ends.includes(to) ? [i] : []));

  const left = edge + (aside.length === 0 ? 0 : (aside.length + 2) * step);
  const stagesFrom = left + (plumbing.length === 0 ? 0 : small.width + 2 * step);
  const stagesTo = stagesFrom + Math.max(0, stages.length * (stage.width + gap) - gap);
  const endX = stagesTo + (toEnds.length + 2) * step;
  const beforeEnds = (way: number) => stagesTo + step / 2 + (toEnds.indexOf(way) + 1) * step;
  const stageX = (name: string) => stagesFrom + stages.indexOf(name) * (stage.width + gap);
  const xOf = (name: string) => (stages.includes(name) ? stageX(name) : ends.includes(name) ? endX : left);

  const touches = touchesOf(drawn, courses);
  const above = spread(touches.above(xOf));
  const lanes = lanesFor(
    numbersOf('over').map((way) => {
      const { from = '', to = '' } = ways[way] ?? {};
      const near = stageX(from) + stage.width * above(way, 'from');
      const far = ends.includes(to) ? beforeEnds(way) : stageX(to) + stage.width * above(way, 'to');
      return { way, from: Math.min(near, far), to: Math.max(near, far) };
    }),
  );

  const top = edge + (begins === undefined ? 0 : beginning.above);
  const laneCount = lanes.size === 0 ? 0 : Math.max(...lanes.values()) + 1;
  const stageY = top + plumbing.length * row + (laneCount === 0 ? 0 : laneCount * laneStep + clear);
  const endsFrom = stageY + Math.max(0, (stage.height - (ends.length * row - (row - small.height))) / 2);
  const boxes: readonly Box[] = [
    ...stages.map((name): Box => ({ name, kind: 'stage', x: stageX(name), y: stageY, ...stage })),
    ...plumbing.map((name, i): Box => ({ name, kind: 'plumbing', x: left, y: top + i * row, ...small })),
    ...ends.map((name, i): Box => ({ name, kind: 'end', x: endX, y: endsFrom + i * row, ...small })),
  ];
  const yOf = (name: string) => boxes.find((box) => box.name === name)?.y ?? 0;
  return {
    width: Math.max(0, ...boxes.map(({ x, width }) => x + width)) + edge,
    height: Math.max(0, ...boxes.map(({ y, height }) => y + height)) + edge,
    boxes: new Map(boxes.map((box) => [box.name, box])),
    courses,
    above,
    leftOf: spread(touches.left(yOf)),
    rightOf: spread(touches.right(yOf)),
    laneY: (way) => stageY - clear - (lanes.get(way) ?? 0) * laneStep,
    beforeEnds,
    besidePlumbing: (way) => left - step / 2 - (aside.indexOf(way) + 1) * step,
  };
}
