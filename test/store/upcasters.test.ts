import { describe, expect, it } from 'vitest';
import { readEvent, type Upcasters } from '../../functions/store/upcasters.ts';

const steps: Upcasters = new Map([
  [1, (event) => ({ ...event, schema: 2, seat: 'unknown' })],
  [2, (event) => ({ ...event, schema: 3, seat: String(event.seat).toUpperCase() })],
]);

describe('an event in an older shape', () => {
  it('is led up one shape at a time', () => {
    expect(readEvent('{"schema":1,"n":7}', steps, 3)).toEqual({ schema: 3, n: 7, seat: 'UNKNOWN' });
    expect(readEvent('{"schema":2,"n":7,"seat":"chair"}', steps, 3)).toEqual({
      schema: 3,
      n: 7,
      seat: 'CHAIR',
    });
  });

  it('in today’s shape is read as it stands', () => {
    expect(readEvent('{"schema":1,"n":7}')).toEqual({ schema: 1, n: 7 });
  });

  it('of a later release is not read at all', () => {
    expect(() => readEvent('{"schema":2,"n":7}')).toThrow('No way to read an event of schema 2');
  });
});
