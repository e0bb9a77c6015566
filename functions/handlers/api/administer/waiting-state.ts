import { daysAfter, type Instant } from '../../../domain/date.ts';
import type { Head } from '../../../domain/head.ts';
import { daysOfAnExecution } from '../../lapse-stage.ts';
import type { ExecutionGraph, ExecutionWalk } from './execution-graph.ts';

/** The state that a running execution is in; where the engine's own way there is not told, the stage of the tool. */
export function stateNow(walk: ExecutionWalk, graph: ExecutionGraph, told: Head): ExecutionWalk['in'] {
  if (walk.in) return walk.in;
  const way = graph.transitions.find(({ on, label }) => on === 'choice' && label === told.next.stage);
  return way && { state: way.to, since: told.since };
}

/** When it wakes by itself: at the register's hour, or when its own year is nearly up. */
export function wakesAt({ next }: Head, startedAt: Instant | null): Instant | undefined {
  const ends = startedAt === null ? [] : [daysAfter(startedAt, daysOfAnExecution)];
  return [...ends, ...(next.lapsesAt === null ? [] : [next.lapsesAt])].sort()[0];
}
