import * as v from 'valibot';
import type { KeptExecutions } from '../desk-ports.ts';
import { executionOf } from '../domain/head.ts';
import type { ExecutionEvent, Executions } from '../ports.ts';

/** What EventBridge brings of an execution that has ended: its name. */
export const keepHistoryInput = v.object({ execution: v.pipe(v.string(), v.maxLength(80)) });

export interface KeepHistoryPorts {
  readonly executions: Pick<Executions, 'describe' | 'history'>;
  readonly kept: Pick<KeptExecutions, 'keep'>;
}

/**
 * The service has told of an end that it does not show yet: what it describes may be a moment old (AWS,
 * DescribeExecution). Lambda asks again in a minute.
 */
export class NotEndedYet extends Error {
  override readonly name = 'NotEndedYet';
}

/**
 * Keeps an execution that has ended in the register, beyond the 90 days of the service. `kept` is false where the
 * service knows no such execution, or its name is not of a tool. Safe to repeat: the last word counts, so that one
 * that was redriven is kept as it ended in the end.
 */
export const keepHistory =
  ({ executions, kept }: KeepHistoryPorts) =>
  async ({ execution }: v.InferOutput<typeof keepHistoryInput>): Promise<{ readonly kept: boolean }> => {
    const of = executionOf(execution);
    if (!of) return { kept: false };
    const described = await executions.describe(execution);
    const events = await executions.history(execution);
    if (!described || !events) return { kept: false };
    const { status, startedAt } = described;
    const end = events.at(-1);
    if (status === 'RUNNING' || !end || !isEnd(end)) throw new NotEndedYet(`${execution} has not ended yet`);
    await kept.keep({ name: execution, ...of, status, startedAt, endedAt: end.at, events });
    return { kept: true };
  };

const isEnd = ({ type }: ExecutionEvent): boolean =>
  /^Execution(Succeeded|Failed|TimedOut|Aborted)$/.test(type);
