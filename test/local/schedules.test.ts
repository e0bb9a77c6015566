import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepSchedules } from '../../local/schedules.ts';
import type { Engine } from '../../local/step-functions/engine.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An engine of which only the list is asked, and what reconcile was called with. */
function keep(ended: { aborted: string[] }) {
  const modes: string[] = [];
  const engine = {
    listExecutions: async ({ statusFilter }: { statusFilter?: string }) => ({
      executions: statusFilter === 'ABORTED' ? ended.aborted.map((executionArn) => ({ executionArn })) : [],
    }),
  } as unknown as Engine;
  const stop = keepSchedules({
    engine,
    machines: ['lifecycle'],
    invoke: async (name, payload) => {
      modes.push(`${name} ${(payload as { mode: string }).mode}`);
      return { payload: null };
    },
  });
  return { modes, stop };
}

describe('what EventBridge does', () => {
  test('a sweep at the start, a comparison each minute, a sweep each hour', async () => {
    const { modes, stop } = keep({ aborted: [] });
    expect(modes).toEqual(['reconcile sweep']);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(modes.filter((mode) => mode.endsWith('compare'))).toHaveLength(60);
    expect(modes.filter((mode) => mode.endsWith('sweep'))).toHaveLength(2);
    stop();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(modes).toHaveLength(62);
  });

  test('an execution that ends badly is looked at within seconds, once, and an old one is not', async () => {
    const ended = { aborted: ['T01-g1'] };
    const { modes, stop } = keep(ended);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(modes).toEqual(['reconcile sweep']);
    ended.aborted.unshift('T13-g1');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(modes).toEqual(['reconcile sweep', 'reconcile compare']);
    stop();
  });
});
