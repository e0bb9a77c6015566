import { beforeEach, describe, expect, it } from 'vitest';
import type { KeptExecution, KeptExecutions } from '../../functions/desk-ports.ts';
import type { ExecutionEvent } from '../../functions/ports.ts';
import { T05, T13 } from './append-sample.ts';
import type { Subject } from './contract.ts';

const event = (id: number): ExecutionEvent => ({
  id,
  previous: id - 1,
  at: '2024-04-24T08:00:00.000Z',
  type: 'TaskStateEntered',
  state: 'PTC endorsement',
});
const execution = (generation: number, more: Partial<KeptExecution> = {}): KeptExecution => ({
  name: `T13-g${generation}`,
  tool: T13,
  generation,
  status: 'FAILED',
  startedAt: '2024-04-01T08:00:00.000Z',
  endedAt: '2024-04-24T08:00:00.000Z',
  definition: 1,
  events: [event(1), { ...event(2), type: 'TaskFailed', error: 'RegisterBusy' }],
  ...more,
});
const summaryOf = ({ events: _, ...summary }: KeptExecution) => summary;

export function keptContract(fresh: () => Subject): void {
  let kept: KeptExecutions;
  beforeEach(() => {
    ({ kept } = fresh());
  });

  describe('an execution that is kept', () => {
    it('is read as it was, and listed without its events, newest generation first', async () => {
      for (const generation of [2, 10, 1]) await kept.keep(execution(generation));
      expect(await kept.read(T13, 2)).toEqual(execution(2));
      expect(await kept.of(T13)).toEqual([10, 2, 1].map((generation) => summaryOf(execution(generation))));
      expect(await kept.read(T13, 3)).toBeUndefined();
      expect(await kept.of(T05)).toEqual([]);
    });

    it('may say little: one that never did anything and still runs', async () => {
      const { endedAt: _e, definition: _d, ...bare } = execution(1, { status: 'RUNNING', events: [] });
      await kept.keep(bare);
      expect(await kept.read(T13, 1)).toEqual(bare);
    });

    it('is what was said of it last', async () => {
      await kept.keep(execution(1));
      const redriven = execution(1, { status: 'SUCCEEDED', events: [event(1), event(2), event(3)] });
      await kept.keep(redriven);
      await kept.keep(redriven);
      expect(await kept.read(T13, 1)).toEqual(redriven);
      expect(await kept.of(T13)).toEqual([summaryOf(redriven)]);
    });

    it('of a long life is kept whole, and a shorter word after it counts as well', async () => {
      const events = Array.from({ length: 6000 }, (_, i) => ({ ...event(i + 1), state: 'É'.repeat(60) }));
      await kept.keep(execution(1, { events }));
      expect(await kept.read(T13, 1)).toEqual(execution(1, { events }));
      await kept.keep(execution(1));
      expect(await kept.read(T13, 1)).toEqual(execution(1));
    });
  });
}
