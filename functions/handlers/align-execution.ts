import { executionName, type Head, type Position, positionOf } from '../domain/head.ts';
import type { Executions, Wait, Watch } from '../ports.ts';
import { superseded } from './superseded.ts';

export interface AlignPorts {
  readonly executions: Pick<Executions, 'answer' | 'start'>;
  readonly watch: Watch;
}

/**
 * Brings the execution of a tool to where HEAD stands: first the one that waits, then, if there is none of this
 * generation, a new one. In this order no old execution outlives its wait unseen, whatever dies in between. An answer
 * that finds its task gone is no fault: lapse-stage or open-stage tells that execution the same, or the reconciler looks.
 */
export async function alignExecution(
  { executions, watch }: AlignPorts,
  head: Head,
  wait: Wait | undefined,
): Promise<void> {
  const where = wait && whereTo(head, wait);
  if (wait && where && (await executions.answer(wait.token, where)) === 'invalid')
    watch.count('InvalidToken', { tool: head.tool, execution: wait.execution });
  const waited = wait !== undefined && wait.generation >= head.generation;
  if (head.open && !head.paused && !waited) await executions.start(executionName(head), positionOf(head));
}

/** What the waiting execution is to be told; undefined: nothing, it waits where it should or knows more than this HEAD. */
function whereTo(head: Head, wait: Wait): Position | undefined {
  if (wait.generation > head.generation) return undefined;
  // Its own generation, never HEAD's: otherwise two executions would speak for one generation.
  const own = { ...positionOf(head), generation: wait.generation };
  if (wait.generation < head.generation || head.paused) return superseded(own);
  return wait.leg < head.leg ? own : undefined;
}
