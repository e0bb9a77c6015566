import { beforeEach, describe, expect, it } from 'vitest';
import type { Intervention, InterventionStore } from '../../functions/desk-ports.ts';
import { personId } from '../../functions/domain/ids.ts';
import { inPagesOfTwo } from './all-pages.ts';
import type { Subject } from './contract.ts';

const intervention = (id: string, at: string): Intervention => ({
  id,
  at,
  by: personId('admin'),
  what: 'put-right',
  on: 'T13',
  reason: 'It stood still.',
  before: { generation: 1, status: 'FAILED', wait: null, open: true },
  after: { generation: 2, drift: [{ why: 'stopped' }] },
});
const all = [1, 2, 3, 4, 5].map((n) => intervention(`i${6 - n}`, `2024-04-0${n}T08:00:00.000Z`));

export function interventionsContract(fresh: () => Subject): void {
  let interventions: InterventionStore;
  beforeEach(() => {
    ({ interventions } = fresh());
  });

  describe('what administrators did', () => {
    it('is listed as it was, newest first', async () => {
      for (const one of all) await interventions.add(one);
      expect(await interventions.list()).toEqual({ interventions: all.toReversed() });
    });

    it('may say little', async () => {
      const {
        on: _on,
        reason: _r,
        before: _b,
        after: _a,
        ...bare
      } = intervention('i1', '2024-04-01T08:00:00.000Z');
      await interventions.add({ ...bare, what: 'export' });
      expect(await interventions.list()).toEqual({ interventions: [{ ...bare, what: 'export' }] });
    });

    it('stands once, whenever it is told again', async () => {
      const [first] = all;
      if (!first) throw new Error('There are five');
      await interventions.add(first);
      await interventions.add({ ...first, at: '2024-05-01T08:00:00.000Z', reason: 'Something else' });
      expect(await interventions.list()).toEqual({ interventions: [first] });
    });

    it('comes in pages that miss nothing', async () => {
      for (const one of all) await interventions.add(one);
      const seen = await inPagesOfTwo(async (page) => {
        const { interventions: list, ...next } = await interventions.list(page);
        return { list, ...next };
      });
      expect(seen).toEqual(all.toReversed());
    });
  });
}
