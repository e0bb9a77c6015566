import { describe, expect, it } from 'vitest';
import { difference } from '../../web/pages/decision/difference.ts';
import fc from '../support/properties.ts';

const left = (before: string, after: string, drop: 'gone' | 'new'): string =>
  difference(before, after)
    .filter(({ is }) => is !== drop)
    .map(({ text }) => text)
    .join('');

describe('the difference between provisional and final words', () => {
  it('shows what went and what came', () => {
    expect(
      difference('The Committee endorsed the Compendium.', 'The PTC endorsed the revised Compendium.'),
    ).toEqual([
      { is: 'same', text: 'The ' },
      { is: 'gone', text: 'Committee' },
      { is: 'new', text: 'PTC' },
      { is: 'same', text: ' endorsed the' },
      { is: 'new', text: ' revised' },
      { is: 'same', text: ' Compendium.' },
    ]);
  });

  it('is nothing between two equal texts', () => {
    expect(difference('As agreed.', 'As agreed.')).toEqual([{ is: 'same', text: 'As agreed.' }]);
    expect(difference('', '')).toEqual([]);
  });

  it('keeps both texts whole, whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'é'), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(left(before, after, 'new')).toBe(before);
        expect(left(before, after, 'gone')).toBe(after);
      }),
    );
  });

  it('says of two long texts with nothing in common that one replaced the other', () => {
    const [before, after] = ['a ', 'b '].map((word) => word.repeat(5000).trim());
    expect(difference(before ?? '', after ?? '').filter(({ is }) => is !== 'same').length).toBe(2);
  });
});
