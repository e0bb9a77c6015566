/** From where to where a line runs, from left to right. */
export interface Span {
  readonly way: number;
  readonly from: number;
  readonly to: number;
}

/** In which lane each line runs, 0 the lowest: no two lines of a lane meet, and short ones stay low. */
export function lanesFor(spans: readonly Span[]): ReadonlyMap<number, number> {
  const lanes: Span[][] = [];
  const found = new Map<number, number>();
  for (const span of spans.toSorted(
    (a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from || a.way - b.way,
  )) {
    const free = lanes.findIndex((lane) =>
      lane.every((other) => other.to < span.from || span.to < other.from),
    );
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] ?? []), span];
    found.set(span.way, lane);
  }
  return found;
}
