import type { KeptExecution } from '../../../desk-ports.ts';
import type { Instant } from '../../../domain/date.ts';
import { executionName } from '../../../domain/head.ts';
import type { ToolId } from '../../../domain/ids.ts';
import type { ExecutionEvent, ExecutionStatus, Executions } from '../../../ports.ts';
import { type HiddenTime, isHidden } from './told-of-engine.ts';

export interface ExecutionSeen {
  /** `unknown`: the service has forgotten it, and the register has not kept it. */
  readonly status: ExecutionStatus | 'unknown';
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly kept: boolean;
  readonly definition?: number | undefined;
}

type Of = { readonly tool: ToolId; readonly generation: number };

/** An execution by the service, or as the register keeps it. What ended it may be hidden: then it still runs. */
export async function seeExecution(
  executions: Pick<Executions, 'describe'>,
  of: Of,
  kept: Omit<KeptExecution, 'events'> | undefined,
  endIsHidden: boolean,
): Promise<ExecutionSeen> {
  const found = (await executions.describe(executionName(of))) ?? kept;
  const beside = { kept: kept !== undefined, definition: kept?.definition };
  if (!found) return { status: 'unknown', startedAt: null, endedAt: null, ...beside };
  const { status, startedAt } = found;
  if (endIsHidden) return { status: 'RUNNING', startedAt, endedAt: null, ...beside, kept: false };
  return { status, startedAt, endedAt: found.endedAt ?? kept?.endedAt ?? null, ...beside };
}

/**
 * What happened in it, oldest first, less what is hidden. Once it has ended, what is kept is all there is; while it
 * runs, perhaps once more after it was kept, the service knows better.
 */
export async function eventsOf(
  executions: Pick<Executions, 'history'>,
  of: Of,
  kept: Pick<KeptExecution, 'events'> | undefined,
  { status }: ExecutionSeen,
  hidden: readonly HiddenTime[],
): Promise<readonly ExecutionEvent[]> {
  const live = kept && status !== 'RUNNING' ? undefined : await executions.history(executionName(of));
  return (live ?? kept?.events ?? []).filter(({ at }) => !isHidden(at, hidden));
}
