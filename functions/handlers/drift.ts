import type { Instant } from '../domain/date.ts';
import type { ToolEvent } from '../domain/event.ts';
import type { Head } from '../domain/head.ts';
import type { ExecutionStatus, Wait } from '../ports.ts';

export interface Drift {
  readonly why: Exclude<Extract<ToolEvent, { type: 'ExecutionReplaced' }>['why'], 'by-hand' | 'restored'>;
  /** It may be on its way: look again before replacing it. */
  readonly mayOnlyBeSlow: boolean;
}

/** What happened less than two minutes ago may still be on its way. */
const slowMs = 2 * 60_000;
export const isYoung = ({ lastEventAt }: Pick<Head, 'lastEventAt'>, now: Instant): boolean =>
  Date.parse(now) - Date.parse(lastEventAt) < slowMs;

const ended: readonly ExecutionStatus[] = ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'];

/** Whether, as far as the register itself can tell, the execution of this generation waits where it should. */
export const seemsRight = (head: Head, wait: Wait | undefined, definition: number): boolean =>
  wait?.generation === head.generation && wait.leg === head.leg && wait.definition >= definition;

/** In which way an open tool's execution is not where the register says; undefined: it is. */
export function driftOf(
  head: Head,
  wait: Wait | undefined,
  execution: { readonly status: ExecutionStatus } | undefined,
  definition: number,
): Drift | undefined {
  const certain = (why: Drift['why']): Drift => ({ why, mayOnlyBeSlow: false });
  const ahead = wait && (wait.generation - head.generation || wait.leg - head.leg) > 0;
  if (ahead) return certain('ahead');
  // The service tells of a new execution with a delay (DescribeExecution is eventually consistent).
  if (!execution) return { why: 'missing', mayOnlyBeSlow: true };
  if (ended.includes(execution.status)) return certain('stopped');
  if (seemsRight(head, wait, definition)) return undefined;
  if (seemsRight(head, wait, 0)) return certain('old-definition');
  return { why: 'behind', mayOnlyBeSlow: true };
}
