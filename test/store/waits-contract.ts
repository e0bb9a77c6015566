import { beforeEach, describe, expect, it } from 'vitest';
import { toolId } from '../../functions/domain/ids.ts';
import type { Wait, WaitStore } from '../../functions/ports.ts';
import type { Subject } from './contract.ts';

const T13 = toolId('T13');
const wait = (more: Partial<Wait> = {}): Wait => ({
  tool: T13,
  generation: 1,
  leg: 2,
  attempt: '000-2024-04-24T08:00:00.000Z-000',
  execution: 'T13-g1',
  token: 'token-of-leg-2',
  definition: 1,
  ...more,
});

export function waitsContract(fresh: () => Subject): void {
  let waits: WaitStore;
  beforeEach(() => {
    ({ waits } = fresh());
  });

  describe('the wait of an execution', () => {
    it('is not there before one waits', async () => {
      expect(await waits.read(T13)).toEqual({ relayedVersion: 0 });
    });

    it('is read as it was opened', async () => {
      expect(await waits.open(wait())).toBe('written');
      expect(await waits.read(T13)).toEqual({ wait: wait(), relayedVersion: 0 });
    });

    it.each([
      ['a later leg', { leg: 3 }],
      ['a newer generation, though its leg is smaller', { generation: 2, leg: 1 }],
      ['a later attempt at the same leg', { attempt: '001-2024-04-24T08:00:00.000Z-000' }],
    ])('gives way to %s', async (_, more) => {
      await waits.open(wait());
      const newer = wait({ ...more, token: 'newer' });
      expect(await waits.open(newer)).toBe('written');
      expect(await waits.read(T13)).toEqual({ wait: newer, relayedVersion: 0 });
    });

    it.each([
      ['an earlier leg', { leg: 1 }],
      ['an older generation, though its leg is later', { generation: 0, leg: 9 }],
      ['an earlier attempt at the same leg', { attempt: '000-2024-04-24T07:59:59.999Z-000' }],
      ['the very same attempt with another token', {}],
    ])('stays as it is against %s', async (_, more) => {
      await waits.open(wait());
      expect(await waits.open(wait({ ...more, token: 'older' }))).toBe('kept');
      expect((await waits.read(T13)).wait).toEqual(wait());
    });

    it('is written again over its own token: an answer that was lost does no harm', async () => {
      await waits.open(wait());
      expect(await waits.open(wait())).toBe('written');
    });
  });

  describe('the mark of the relay', () => {
    it('only grows, and leaves the wait alone', async () => {
      await waits.open(wait());
      await waits.markRelayed(T13, 3);
      await waits.markRelayed(T13, 2);
      expect(await waits.read(T13)).toEqual({ wait: wait(), relayedVersion: 3 });
      await waits.markRelayed(T13, 4);
      await waits.open(wait({ leg: 3, token: 'newer' }));
      expect(await waits.read(T13)).toMatchObject({ wait: { leg: 3 }, relayedVersion: 4 });
    });

    it('may be set before any execution waits', async () => {
      await waits.markRelayed(T13, 1);
      expect(await waits.read(T13)).toEqual({ relayedVersion: 1 });
      expect(await waits.open(wait())).toBe('written');
      expect(await waits.read(T13)).toEqual({ wait: wait(), relayedVersion: 1 });
    });
  });
}
