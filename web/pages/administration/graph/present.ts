import type { Answer } from '../../../api/ask.ts';

type Execution = Answer<'getExecution'>;

/** Where an execution is, and how it is there: what the picture marks. Nothing where it has come to its own end. */
export interface Present {
  readonly state: string;
  readonly is: 'waiting' | 'paused' | 'stopped';
}

const stopped: ReadonlySet<Execution['status']> = new Set([
  'FAILED',
  'TIMED_OUT',
  'ABORTED',
  'PENDING_REDRIVE',
]);

/** The mark of an execution in its picture. A former one that was stopped when another took over is at rest. */
export function presentOf(
  execution: Pick<Execution, 'in' | 'status' | 'current'> & { facts: Pick<Execution['facts'], 'paused'> },
): Present | undefined {
  const { in: inside, status, current, facts } = execution;
  if (inside === null) return undefined;
  const { state } = inside;
  if (status === 'RUNNING') return { state, is: 'waiting' };
  if (!current) return undefined;
  if (facts.paused) return { state, is: 'paused' };
  return stopped.has(status) ? { state, is: 'stopped' } : undefined;
}
