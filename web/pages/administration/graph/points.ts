import type { DrawnWay } from './drawn.ts';
import type { Frame } from './frame.ts';
import type { Box } from './lay-out.ts';
import type { Point } from './route.ts';

const nowhere: Box = { name: '', kind: 'stage', x: 0, y: 0, width: 0, height: 0 };
/** A row of plumbing has two lines: what goes out above, what comes in below. */
const apart = 6;

/** Where the line of a way turns, from its first place to its last. */
export function pointsOf({ from, to }: DrawnWay, way: number, frame: Frame): readonly Point[] {
  const { boxes, courses, above, leftOf, rightOf } = frame;
  const [a, b] = [boxes.get(from) ?? nowhere, boxes.get(to) ?? nowhere];
  const top = (box: Box, end: 'from' | 'to'): Point => ({ x: box.x + box.width * above(way, end), y: box.y });
  const left = (box: Box, end: 'from' | 'to'): Point => ({
    x: box.x,
    y: box.y + box.height * leftOf(way, end),
  });
  const right = (box: Box, y: number): Point => ({ x: box.x + box.width, y });
  switch (courses[way]) {
    case 'straight':
      return [right(a, middle(a)), { x: b.x, y: middle(b) }];
    case 'aside': {
      const [start, end, x] = [left(a, 'from'), left(b, 'to'), frame.besidePlumbing(way)];
      return [start, { x, y: start.y }, { x, y: end.y }, end];
    }
    case 'out': {
      const start = right(a, a.y + a.height * rightOf(way, 'from'));
      return [start, ...downTo(left(b, 'to'), start.y, frame.beforeEnds(way))];
    }
    case 'over': {
      const [start, y] = [top(a, 'from'), frame.laneY(way)];
      const up = [start, { x: start.x, y }];
      if (b.kind === 'end') return [...up, ...downTo(left(b, 'to'), y, frame.beforeEnds(way))];
      const end = top(b, 'to');
      return [...up, { x: end.x, y }, end];
    }
    default: {
      if (a.kind === 'stage') {
        const [start, y] = [top(a, 'from'), middle(b) + apart];
        return [start, { x: start.x, y }, right(b, y)];
      }
      const y = middle(a) - apart;
      if (b.kind === 'end') return [right(a, y), ...downTo(left(b, 'to'), y, frame.beforeEnds(way))];
      const end = top(b, 'to');
      return [right(a, y), { x: end.x, y }, end];
    }
  }
}

/** From a height to an end, by the free space before the column of ends. */
const downTo = (end: Point, y: number, x: number): readonly Point[] => [{ x, y }, { x, y: end.y }, end];

const middle = ({ y, height }: Pick<Box, 'y' | 'height'>): number => y + height / 2;
