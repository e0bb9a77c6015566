import { beforeEach, expect, it } from 'vitest';
import type { LastLook, LooksStore } from '../../functions/desk-ports.ts';
import { T13 } from './append-sample.ts';
import type { Subject } from './contract.ts';

const look: LastLook = {
  at: '2024-04-24T08:00:00.000Z',
  mode: 'compare',
  looked: 20,
  drifted: [{ tool: T13, why: 'stopped', repaired: true }],
  notices: ['PTC-2024-04-24'],
};

export function looksContract(fresh: () => Subject): void {
  let looks: LooksStore;
  beforeEach(() => {
    ({ looks } = fresh());
  });

  it('what the last reconciliation found is what the last one found', async () => {
    expect(await looks.last()).toBeUndefined();
    await looks.put(look);
    expect(await looks.last()).toEqual(look);
    const next: LastLook = {
      ...look,
      mode: 'sweep',
      at: '2024-04-24T09:00:00.000Z',
      drifted: [],
      notices: [],
    };
    await looks.put(next);
    expect(await looks.last()).toEqual(next);
  });
}
