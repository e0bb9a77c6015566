import { describe, expect, it } from 'vitest';
import { isSignInEnded, longestSignInSeconds } from '../../functions/domain/person.ts';

const second = Date.parse('2026-11-26T10:00:00.000Z') / 1000;

describe('a sign-in', () => {
  it('has not ended where nobody ended anything, whether its token says when it began or not', () => {
    for (const began of [undefined, 0, second]) expect(isSignInEnded({}, began)).toBe(false);
    for (const began of [undefined, second])
      expect(isSignInEnded({ endedSignIns: new Set() }, began)).toBe(false);
  });

  it.each(['2026-11-26T10:00:00.000Z', '2026-11-26T10:00:00.001Z', '2026-11-26T10:00:00.999Z'])(
    'has ended where it began before that instant or in the same second: %s',
    (signedOutAt) => {
      const ended = [second - 3600, second - 1, second, second + 1, second + 3600].map((began) =>
        isSignInEnded({ signedOutAt }, began),
      );
      expect(ended).toEqual([true, true, true, false, false]);
      expect(isSignInEnded({ signedOutAt }, undefined)).toBe(true);
    },
  );

  it('has ended where it was named, alone', () => {
    const endedSignIns = new Set([second]);
    const ended = [second - 1, second, second + 1, undefined].map((began) =>
      isSignInEnded({ endedSignIns }, began),
    );
    expect(ended).toEqual([false, true, false, true]);
    expect(isSignInEnded({ signedOutAt: '2026-11-26T09:00:00.000Z', endedSignIns }, second)).toBe(true);
  });

  it('is remembered for as long as a token of it can be good: twelve hours and one', () => {
    expect(longestSignInSeconds).toBe(46_800);
  });
});
