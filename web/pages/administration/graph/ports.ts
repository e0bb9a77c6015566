/** One end of a way at a side of a box. */
export interface Touch {
  readonly box: string;
  /** The number of the way. */
  readonly way: number;
  readonly end: 'from' | 'to';
  /** Where the way goes on to, along this side: ends are ordered by it, so that fewer lines cross. */
  readonly toward: number;
}

/** How far along its side the end of a way touches a box, between 0 and 1. */
export type Ports = (way: number, end: Touch['end']) => number;

/** Spreads the ends of ways evenly over the side of the box that they touch; no two are at the same place. */
export function spread(touches: readonly Touch[]): Ports {
  const places = new Map<string, number>();
  for (const box of new Set(touches.map((touch) => touch.box))) {
    const inOrder = touches
      .filter((touch) => touch.box === box)
      .toSorted((a, b) => a.toward - b.toward || a.way - b.way || (a.end < b.end ? -1 : 1));
    for (const [i, { way, end }] of inOrder.entries())
      places.set(`${way} ${end}`, (i + 1) / (inOrder.length + 1));
  }
  return (way, end) => places.get(`${way} ${end}`) ?? 0.5;
}
