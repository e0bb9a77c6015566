import { currentDefinition } from '../../../contracts/steps.ts';
import type { Instant } from '../../../domain/date.ts';
import { executionName } from '../../../domain/head.ts';
import type { Disagreement } from '../../../domain/language/drift-words.ts';
import type { ExecutionStatus, Executions } from '../../../ports.ts';
import { driftOf, isYoung } from '../../drift.ts';
import type { Looked } from './look-at-tool.ts';

export interface Compared {
  /** In which way register and engine disagree; undefined where they agree. */
  readonly why?: Disagreement | undefined;
  /** It may be on its way: it is judged two minutes after the last event. */
  readonly onItsWay: boolean;
  readonly status: ExecutionStatus | null;
  /** When the execution ended, where it has. */
  readonly endedAt?: Instant | undefined;
}

/**
 * Compares as far as the asker may know. Where something is hidden from them, whether the relay and the engine have
 * caught up with it would tell that it happened: only what they may know is asked after, and the rest agrees.
 */
export async function compareAsTold(
  executions: Pick<Executions, 'describe'>,
  looked: Looked,
  now: Instant,
): Promise<Compared> {
  if (!looked.isPartlyHidden) return compareExecution(executions, looked, now);
  const { told, toldVersion, relayedVersion } = looked;
  if (relayedVersion >= toldVersion) return { onItsWay: false, status: null };
  const onItsWay = isYoung(told, now);
  return { why: onItsWay ? undefined : 'not-relayed', onItsWay, status: null };
}

/** Compares what the register has of a tool with its execution as it is now, as the reconciler would. */
export async function compareExecution(
  executions: Pick<Executions, 'describe'>,
  { head, wait, relayedVersion }: Looked,
  now: Instant,
): Promise<Compared> {
  const young = isYoung(head, now);
  const late = relayedVersion < head.version;
  if (late)
    return young ? { onItsWay: true, status: null } : { why: 'not-relayed', onItsWay: false, status: null };
  if (!head.open || head.paused) return { onItsWay: false, status: null };
  const execution = await executions.describe(executionName(head));
  const status = execution?.status ?? null;
  const drift = driftOf(head, wait, execution, currentDefinition);
  if (!drift) return { onItsWay: false, status };
  const { why, mayOnlyBeSlow } = drift;
  const onItsWay = mayOnlyBeSlow && young;
  return { why: onItsWay ? undefined : why, onItsWay, status, endedAt: execution?.endedAt };
}
