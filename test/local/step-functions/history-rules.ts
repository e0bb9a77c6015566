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

/** A task ends once, if at all, and is not heard of afterwards. */
function checkTask(events: HistoryEvent[], scheduled: number): void {
  const chain = [scheduled];
  for (
    let id: number | undefined = scheduled;
    id !== undefined;
    id = chain.at(-1) === id ? undefined : chain.at(-1)
  ) {
    const next = events.filter(
      ({ previousEventId, type = '' }) =>
        previousEventId === id && /^Task(Started|Submitted|Succeeded|Failed|TimedOut)$/.test(type),
    );
    expect(next.length, `events of a task after #${id}`).toBeLessThanOrEqual(1);
    if (next[0]?.id !== undefined) chain.push(next[0].id);
  }
}
