import { describe, expect, it } from 'vitest';
import { dayIn, hourIn } from '../../functions/domain/date.ts';

describe('clocks', () => {
  it.each([
    ['2024-03-31T00:59:59.999Z', '2024-03-31 01:59'],
    ['2024-03-31T01:00:00.000Z', '2024-03-31 03:00'],
    ['2024-10-27T00:59:59.999Z', '2024-10-27 02:59'],
    ['2024-10-27T01:00:00.000Z', '2024-10-27 02:00'],
    ['2024-12-31T23:00:00.000Z', '2025-01-01 00:00'],
    // Until 1995 they were put back in September.
    ['1995-10-10T22:30:00.000Z', '1995-10-10 23:30'],
  ])('in Brussels at %s show %s', (instant, shown) => {
    expect(`${dayIn('Europe/Brussels', instant)} ${hourIn('Europe/Brussels', instant)}`).toBe(shown);
  });
});
