import { describe, expect, it } from 'vitest';
import { dayIn, hourIn } from '../../functions/domain/date.ts';
import fc from '../support/properties.ts';

/** What Intl says, with the tables of the Node that runs this. */
const byIntl = (zone: string, t: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(t);
const said = (zone: string, t: number): string => {
  const at = new Date(t).toISOString();
  return `${dayIn(zone, at)} ${hourIn(zone, at)}`;
};
const zones = [
  ...['Europe/Brussels', 'Europe/Paris', 'Europe/Zurich', 'Europe/Vienna', 'Europe/Rome', 'Europe/London'],
  ...['America/New_York', 'Asia/Kathmandu'],
];

describe('what a city’s clock shows', () => {
  it.each(zones)('in %s is what Intl says, around every change of clocks from 1994 to 2045', (zone) => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const wrong: string[] = [];
    // The last Sunday of a month is one of its last seven days; clocks change in one of these hours, UTC.
    for (let year = 1994; year <= 2045; year++)
      for (const month of [2, 9])
        for (let day = 24; day <= 31; day++)
          for (const hour of [0, 1, 2, 12]) {
            const t = Date.UTC(year, month, day, hour);
            // Also the moment before, when a clock still shows what it did.
            for (const at of [t - 1, t])
              if (said(zone, at) !== format.format(at).slice(0, 16)) wrong.push(new Date(at).toISOString());
          }
    expect(wrong).toEqual([]);
  });

  it('is what Intl says at any instant', () => {
    const instants = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2090, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, t) => {
        expect(said(zone, t)).toBe(byIntl(zone, t).slice(0, 16));
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing for what is no instant or no zone', () => {
    expect(() => dayIn('Europe/Brussels', 'yesterday')).toThrow(RangeError);
    expect(() => dayIn('constructor', '2024-04-24T16:00:00.000Z')).toThrow(RangeError);
  });
});
