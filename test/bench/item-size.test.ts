import { describe, expect, it } from 'vitest';
import { itemSize } from '../../bench/item-size.ts';

describe('the size of an item', () => {
  it('counts names and values in bytes of UTF-8', () => {
    expect(itemSize({ PK: { S: 'é' } })).toBe(2 + 2);
    expect(itemSize({ hash: { B: new Uint8Array(32) } })).toBe(4 + 32);
  });

  it('counts a number as one byte for two digits and one more', () => {
    expect(itemSize({ n: { N: '7' } })).toBe(1 + 2);
    expect(itemSize({ n: { N: '-123.4' } })).toBe(1 + 3);
  });

  it('counts true, false and null as one, and a list or a map as three and one for each entry', () => {
    expect(itemSize({ a: { BOOL: true }, b: { NULL: true } })).toBe(4);
    expect(itemSize({ l: { L: [{ S: 'x' }, { S: 'yz' }] } })).toBe(1 + 3 + 2 + 3);
    expect(itemSize({ m: { M: { k: { S: 'v' } } } })).toBe(1 + 3 + 1 + 2);
  });
});
