import type { Head, Position } from '../domain/head.ts';

/** Whether an execution at this position must end: a newer generation carries the tool, or somebody paused it. */
export const isSuperseded = (head: Head, position: Pick<Position, 'generation'>): boolean =>
  head.generation > position.generation || head.paused;

/** What such an execution is told. Its own generation stays: an execution never speaks for another. */
export const superseded = (position: Position): Position => ({ ...position, stage: 'superseded' });
