import { describe, expect, it } from 'vitest';
import { numbersLike } from '../../functions/domain/numbers-like.ts';

const prefixes = ['PC', 'HC', 'SP', 'SC'];
const likeliest = (typed: string) => numbersLike(typed, prefixes)[0];
const all = (typed: string) => numbersLike(typed, prefixes).flat();

describe('the papers that may have been meant', () => {
  it.each(['PX0739Ea', 'PC0739Xz', 'pc 739', 'PC-0739E1aa', 'paper PC0739, please', '00739'])(
    'have the same digits, whatever stands before and behind: %s',
    (typed) => {
      expect(likeliest(typed)).toContain('PC0739');
    },
  );

  it('are first of all of the body whose letters were typed', () => {
    expect(likeliest('HC0185Ea')?.[0]).toBe('HC0185');
    expect(likeliest('XX0185')).toEqual(['PC0185', 'HC0185', 'SP0185', 'SC0185']);
  });

  it.each(['PC073', 'PC0738', 'PC073E', 'PC07391', 'pc0730fb'])(
    'have another last digit, or the one that is missing: %s',
    (typed) => {
      expect(all(typed)).toContain('PC0739');
    },
  );

  it('are few enough to look for, and none where nobody typed a number', () => {
    for (const typed of ['PC073', 'PC0739Eb', 'XX99999999'])
      expect(all(typed).length).toBeLessThanOrEqual(28);
    expect(numbersLike('compendium', prefixes)).toEqual([]);
    expect(numbersLike('PX0739', [])).toEqual([]);
  });
});
