/** A place in the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line of a picture: along which points it runs, and what is drawn of it. */
export interface Route {
  readonly points: readonly Point[];
  /** SVG path data of the line, with rounded corners. */
  readonly path: string;
  /** SVG path data of the arrow's head at its end. */
  readonly head: string;
  /** Where a number can stand beside it: above the middle of its longest level piece. */
  readonly number: Point;
}

const corner = 6;
const head = { long: 8, wide: 4 };

/** The line through points, each straight above, below or beside the one before it. */
export function routeThrough(given: readonly Point[]): Route {
  const points = given.filter((point, i) => !isSame(point, given[i - 1]));
  const [first = { x: 0, y: 0 }, ...rest] = points;
  const turns = rest.map((point, i): string => {
    const next = rest[i + 1];
    if (next === undefined) return `L${at(point)}`;
    const before = points[i] ?? first;
    const r = Math.min(corner, length(before, point) / 2, length(point, next) / 2);
    return `L${at(towards(point, before, r))}Q${at(point)} ${at(towards(point, next, r))}`;
  });
  const last = rest.at(-1) ?? first;
  return {
    points,
    path: `M${at(first)}${turns.join('')}`,
    head: headAt(last, points.at(-2) ?? first),
    number: aboveMiddle(points),
  };
}

/** A triangle whose point is at the end of a line that comes from somewhere. */
function headAt(end: Point, from: Point): string {
  const back = towards(end, from, head.long);
  const aside = end.x === from.x ? { x: head.wide, y: 0 } : { x: 0, y: head.wide };
  const a = { x: back.x + aside.x, y: back.y + aside.y };
  const b = { x: back.x - aside.x, y: back.y - aside.y };
  return `M${at(end)}L${at(a)}L${at(b)}Z`;
}

function aboveMiddle(points: readonly Point[]): Point {
  const pieces = points.slice(1).map((to, i) => ({ from: points[i] ?? to, to }));
  const level = pieces.filter(({ from, to }) => from.y === to.y);
  const [longest = { from: points[0] ?? nowhere, to: points[0] ?? nowhere }] = (
    level.length > 0 ? level : pieces
  ).toSorted((a, b) => length(b.from, b.to) - length(a.from, a.to));
  const { from, to } = longest;
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 - 4 };
}

const nowhere: Point = { x: 0, y: 0 };
const isSame = (a: Point, b: Point | undefined): boolean => b !== undefined && a.x === b.x && a.y === b.y;
const length = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
const at = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`;
const rounded = (n: number): number => Math.round(n * 10) / 10;

/** So far from a point towards another on the same line. */
const towards = (from: Point, to: Point, far: number): Point => ({
  x: from.x + Math.sign(to.x - from.x) * far,
  y: from.y + Math.sign(to.y - from.y) * far,
});
