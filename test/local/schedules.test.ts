import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepSchedules } from '../../local/schedules.ts';
import type { Engine } from '../../local/step-functions/engine.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'placet-schedules-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Ended = Partial<Record<'SUCCEEDED' | 'FAILED' | 'ABORTED', string[]>>;

/** An engine of which only the list is asked, and what reconcile and keep-history were called with. */
function keep(ended: Ended) {
  const modes: string[] = [];
  const kept: string[] = [];
  const stopDate = new Date('2024-06-29T16:00:00.000Z');
  const engine = {
    listExecutions: async ({ statusFilter }: { statusFilter?: string }) => ({
      executions: (ended[statusFilter as keyof Ended] ?? []).map((name) => ({
        name,
        executionArn: name,
        stopDate,
      })),
    }),
  } as unknown as Engine;
  const stop = keepSchedules({
    engine,
    machines: ['lifecycle'],
    lifecycle: 'lifecycle',
    historyKeptFile: join(folder, 'history-kept.txt'),
    call: async (name, payload) => {
      const { mode, execution } = payload as { mode?: string; execution?: string };
      if (name === 'reconcile') modes.push(`${name} ${mode}`);
      else kept.push(`${name} ${execution}`);
    },
  });
  return { modes, kept, stop };
}

describe('what EventBridge does', () => {
  test('a sweep at the start, a comparison each minute, a sweep each hour', async () => {
    const { modes, stop } = keep({});
    expect(modes).toEqual(['reconcile sweep']);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(modes.filter((mode) => mode.endsWith('compare'))).toHaveLength(60);
    expect(modes.filter((mode) => mode.endsWith('sweep'))).toHaveLength(2);
    stop();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(modes).toHaveLength(62);
  });

  test('an execution that ends badly is looked at within seconds, once, and an old one is not', async () => {
    const ended = { ABORTED: ['T01-g1'] };
    const { modes, stop } = keep(ended);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(modes).toEqual(['reconcile sweep']);
    ended.ABORTED.unshift('T13-g1');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(modes).toEqual(['reconcile sweep', 'reconcile compare']);
    stop();
  });

  test('the history of an execution that has ended, in any way, is kept once, also over a restart', async () => {
    const ended = { SUCCEEDED: ['T01-g1'], FAILED: ['T02-g1'], ABORTED: [] as string[] };
    const first = keep(ended);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(first.kept).toEqual(['keep-history T01-g1', 'keep-history T02-g1']);
    ended.ABORTED.push('T03-g1');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(first.kept).toHaveLength(3);
    first.stop();
    ended.SUCCEEDED.push('T04-g1');
    const second = keep(ended);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(second.kept).toEqual(['keep-history T04-g1']);
    second.stop();
  });
});
