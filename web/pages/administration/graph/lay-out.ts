import { coursesOf } from './courses.ts';
import type { Drawn, DrawnWay } from './drawn.ts';
import { beginning, type Frame, frameOf } from './frame.ts';
import { pointsOf } from './points.ts';
import { type Point, type Route, routeThrough } from './route.ts';

/** A state with its place. */
export interface Box {
  readonly name: string;
  readonly kind: 'stage' | 'plumbing' | 'end';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** A way with its line. */
export interface Line extends DrawnWay, Route {}

/** A graph with a place for everything, in px at full size. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  /** From the mark of the beginning into the first state. */
  readonly begins?: Route;
}

/**
 * Places states and ways: stages in one row from left to right, plumbing in rows above it at the left, ends in a column
 * at the right. A way from a stage to the next is straight; others go over the row in lanes of their own, or along the
 * row of the plumbing that they touch. No box meets another, and no line runs through a box.
 */
export function layOut(drawn: Drawn): Picture {
  const frame: Frame = frameOf(drawn, coursesOf(drawn));
  const { width, height, boxes } = frame;
  const lines = drawn.ways.map((way, i): Line => {
    const route = routeThrough(pointsOf(way, i, frame));
    // Along the row of plumbing many lines are one: the number stands where a line is alone, at its stage.
    const number =
      frame.courses[i] === 'along' ? besideStage(route, frame.boxes.get(way.from)) : route.number;
    return { ...way, ...route, number };
  });
  const first = boxes.get(drawn.begins ?? '');
  return { width, height, boxes: [...boxes.values()], lines, ...(first && { begins: routeInto(first) }) };
}

function besideStage({ points, number }: Route, from: Box | undefined): Point {
  const at = from?.kind === 'stage' ? points[0] : points.at(-1);
  return at === undefined ? number : { x: at.x + 13, y: at.y - 12 };
}

function routeInto({ x, y }: Box): Route {
  const at = x + beginning.beside;
  return routeThrough([
    { x: at, y: y - beginning.above },
    { x: at, y },
  ]);
}
