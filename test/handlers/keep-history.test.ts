import { describe, expect, it } from 'vitest';
import type { KeptExecution } from '../../functions/desk-ports.ts';
import { keepHistory } from '../../functions/handlers/keep-history.ts';
import type { ExecutionEvent, ExecutionStatus } from '../../functions/ports.ts';

const startedAt = '2024-04-23T08:00:00.000Z';
const event = (id: number, type: string, state?: string): ExecutionEvent => ({
  id,
  previous: id - 1,
  at: `2024-04-24T08:00:0${id}.000Z`,
  type,
  ...(state && { state }),
});
const events = [
  event(1, 'ExecutionStarted'),
  event(2, 'TaskStateEntered', 'Draft'),
  event(3, 'ExecutionSucceeded'),
];

/** A service that knows one execution, and a register that keeps. */
function setUp(status: ExecutionStatus | undefined, history: readonly ExecutionEvent[] | undefined = events) {
  const keeps: KeptExecution[] = [];
  const keep = keepHistory({
    executions: {
      describe: async () => status && { status, startedAt },
      history: async () => history,
    },
    kept: { keep: async (execution) => void keeps.push(execution) },
  });
  return { keep, keeps };
}

describe('an execution that has ended', () => {
  it('is kept with its whole history, by its tool and generation, and with when it ended', async () => {
    const { keep, keeps } = setUp('SUCCEEDED');
    expect(await keep({ execution: 'T13-g2' })).toEqual({ kept: true });
    expect(keeps).toEqual([
      {
        name: 'T13-g2',
        tool: 'T13',
        generation: 2,
        status: 'SUCCEEDED',
        startedAt,
        endedAt: '2024-04-24T08:00:03.000Z',
        events,
      },
    ]);
  });

  it.each([
    ['FAILED', 'ExecutionFailed'],
    ['TIMED_OUT', 'ExecutionTimedOut'],
    ['ABORTED', 'ExecutionAborted'],
  ] as const)('is kept however it ended: %s', async (status, type) => {
    const { keep, keeps } = setUp(status, [...events.slice(0, -1), event(3, type)]);
    expect(await keep({ execution: 'T13-g2' })).toEqual({ kept: true });
    expect(keeps).toMatchObject([{ status }]);
  });

  it.each([
    ['is described as running', 'RUNNING', events],
    ['has a history that does not end', 'SUCCEEDED', events.slice(0, -1)],
    ['has no history', 'SUCCEEDED', []],
  ] as const)('is asked for again where it still %s', async (_, status, history) => {
    const { keep, keeps } = setUp(status, history);
    await expect(keep({ execution: 'T13-g2' })).rejects.toMatchObject({ name: 'NotEndedYet' });
    expect(keeps).toEqual([]);
  });
});

it.each([
  ['an execution that the service does not know', setUp(undefined), 'T13-g2'],
  ['a name that is not of a tool', setUp('SUCCEEDED'), 'by-hand'],
])('%s is passed over', async (_, { keep, keeps }, execution) => {
  expect(await keep({ execution })).toEqual({ kept: false });
  expect(keeps).toEqual([]);
});
