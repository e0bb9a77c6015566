import { describe, expect, test } from 'vitest';
import { instantMeant, timeInBrussels } from '../../local/time-in-brussels.ts';

const now = '2024-04-23T06:00:00.000Z';

describe('the time that a person types', () => {
  test.each([
    ['18:00', '2024-04-23T16:00:00.000Z'],
    ['18h00', '2024-04-23T16:00:00.000Z'],
    [' 8.01 ', '2024-04-23T06:01:00.000Z'],
    ['08:00', '2024-04-24T06:00:00.000Z'],
    ['7:59', '2024-04-24T05:59:00.000Z'],
    ['2024-06-27', '2024-06-27T06:00:00.000Z'],
    ['2024-12-05', '2024-12-05T07:00:00.000Z'],
    ['2024-06-27 15:00', '2024-06-27T13:00:00.000Z'],
    ['2024-06-27T15:00', '2024-06-27T13:00:00.000Z'],
  ])('%s is meant in Brussels, and is to come', (words, instant) => {
    expect(instantMeant(words, now)).toBe(instant);
  });

  test.each([
    '',
    'tomorrow',
    '24:00',
    '2024-04-22',
    '2024-04-23',
    '2024-02-30',
    '2924-06-27',
    '9999-12-31 23:59',
    '2024-06-27 25:00',
    '2024-06-27 15:00 x',
  ])('"%s" is no time to come', (words) => {
    expect(instantMeant(words, now)).toBeUndefined();
  });

  test('is shown as the clocks of Brussels show it', () => {
    expect(timeInBrussels('2024-12-05T17:00:00.000Z')).toBe('2024-12-05, 18:00');
  });
});
