import { coursesOf } from './courses.ts';
import type { Drawn, DrawnWay } from './drawn.ts';
import { type Frame, frameOf } from './frame.ts';
import { pointsOf } from './points.ts';
import { type Route, routeThrough } from './route.ts';

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
}

/**
 * Places states and ways: stages in one row from left to right, plumbing in rows above it at the left, ends in a column
 * at the right. A way from a stage to the next is straight; others go over the row in lanes of their own, or along the
 * row of the plumbing that they touch. No box meets another, and no line runs through a box.
 */
export function layOut(drawn: Drawn): Picture {
  const frame: Frame = frameOf(drawn, coursesOf(drawn));
  const { width, height, boxes } = frame;
  const lines = drawn.ways.map((way, i): Line => ({ ...way, ...routeThrough(pointsOf(way, i, frame)) }));
  return { width, height, boxes: [...boxes.values()], lines };
}
