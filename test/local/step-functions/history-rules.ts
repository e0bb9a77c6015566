import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { expect } from 'vitest';

/** What was last seen of an execution. */
export interface Seen {
  status: string;
  events: HistoryEvent[];
}

const CLOSING: Record<string, string> = {
  ExecutionSucceeded: 'SUCCEEDED',
  ExecutionFailed: 'FAILED',
  ExecutionAborted: 'ABORTED',
  ExecutionTimedOut: 'TIMED_OUT',
};

/** Rules that every history keeps, compared with what was seen of it before; returns what is seen now. */
export function checkHistory(now: Seen, before: Seen | undefined): Seen {
  const { events, status } = now;
  // What has been told once is never taken back.
  expect(events.slice(0, before?.events.length ?? 0)).toEqual(before?.events ?? []);
  expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1));
  expect(events[0]?.type).toBe('ExecutionStarted');
  for (const { id = 0, previousEventId = 0 } of events) expect(previousEventId).toBeLessThan(id);
  const instants = events.map(({ timestamp }) => Number(timestamp));
  expect(instants).toEqual(instants.toSorted((a, b) => a - b));

  const closing = events.filter(({ type = '' }) => type in CLOSING);
  const redriven = events.filter(({ type }) => type === 'ExecutionRedriven');
  expect(closing.length - redriven.length).toBe(status === 'RUNNING' ? 0 : 1);
  if (status !== 'RUNNING') expect(CLOSING[events.at(-1)?.type ?? '']).toBe(status);
  for (const { id = 0 } of closing.slice(0, redriven.length)) {
    expect(events[id]?.type, 'only a redrive follows the end').toBe('ExecutionRedriven');
  }
  for (const { id = 0 } of events.filter(({ type }) => type === 'TaskScheduled')) checkTask(events, id);
  return now;
}

/** A task ends once, if at all, is not heard of afterwards, and is answered only with its own token. */
function checkTask(events: HistoryEvent[], scheduled: number): void {
  const chain = [scheduled];
  for (let id: number | undefined = scheduled; id !== undefined; ) {
    const next = events.filter((event) => event.previousEventId === id && OF_A_TASK.test(event.type ?? ''));
    expect(next.length, `events of a task after #${id}`).toBeLessThanOrEqual(1);
    id = next[0]?.id;
    if (id !== undefined) chain.push(id);
  }
  const [first, last] = [events[scheduled - 1], events[(chain.at(-1) ?? scheduled) - 1]];
  const answered = answeredWith(last);
  if (answered) expect(first?.taskScheduledEventDetails?.parameters).toContain(answered);
}

const OF_A_TASK = /^Task(Started|Submitted|Succeeded|Failed|TimedOut)$/;

/** The token that an answer of `random-histories.test.ts` carries in its output or cause. */
function answeredWith(event: HistoryEvent | undefined): string | undefined {
  const output = JSON.parse(event?.taskSucceededEventDetails?.output ?? 'null') as {
    answered?: string;
  } | null;
  const cause = event?.taskFailedEventDetails?.cause;
  return output?.answered ?? (cause?.startsWith('{') ? undefined : cause);
}
