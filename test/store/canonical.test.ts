import { describe, expect, it } from 'vitest';
import { canonical } from '../../functions/store/canonical.ts';
import fc from '../support/properties.ts';

describe('the one text of a value', () => {
  it('sorts keys at every depth and knows no spaces', () => {
    expect(canonical({ b: [{ d: 1, c: null }], a: { f: true, e: 'x' } })).toBe(
      '{"a":{"e":"x","f":true},"b":[{"c":null,"d":1}]}',
    );
  });

  it('is the same for two values that say the same in another order', () => {
    const shuffled = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, entry]) => [key, shuffled(entry)]),
          )
        : value;
    fc.assert(fc.property(fc.jsonValue(), (value) => canonical(shuffled(value)) === canonical(value)));
  });

  it('tells what JSON tells', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('has no word for what is not there', () => {
    expect(canonical({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
  });

  it('leaves letters as they were typed, composed or not', () => {
    expect(canonical(['\u00e9', 'e\u0301'])).toBe('["\u00e9","e\u0301"]');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, () => 1, 10n, Symbol('x')])(
    'refuses what JSON cannot say: %s',
    (value) => {
      expect(() => canonical({ value })).toThrow(TypeError);
    },
  );
});
