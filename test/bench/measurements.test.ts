import { describe, expect, it } from 'vitest';
import { decisions, peers } from '../../bench/approvals.ts';
import { bundles } from '../../bench/bundles.ts';
import { cold } from '../../bench/cold.ts';
import { entries } from '../../bench/entries.ts';
import { lists } from '../../bench/lists.ts';
import type { Measured, Measurement } from '../../bench/measured.ts';
import { notice } from '../../bench/notice.ts';
import { units } from '../../bench/units.ts';
import { functionNamesWanted } from '../../infra/functions.ts';

// The measurements of `npm run bench`, smaller: what they count is asserted, what they time is not. `letters` is the
// journey of test/journeys; `local` is test/local/start.test.ts; peers that are not installed here do not take part.
const small = (measurement: Measurement): Promise<Measured> =>
  measurement({ size: 'small', say: () => undefined });
const rowsOf = ({ tables }: Measured, caption: string): readonly (readonly string[])[] => {
  const found = tables.find((table) => table.caption.startsWith(caption));
  if (!found) throw new Error(`No table ${caption}`);
  return found.rows;
};

describe('a measurement', () => {
  it('starts the three functions of a decision cold, each with a first call that succeeds', async () => {
    const rows = rowsOf(await small(cold), 'Every function of ours');
    expect(rows.map(([name]) => name)).toEqual(['api-record', 'relay', 'open-stage']);
    for (const [, load = '', call = ''] of rows) for (const ms of [load, call]) expect(ms).toMatch(/^\d+ \(/);
  }, 120_000);

  it('weighs every bundle that is deployed', async () => {
    const measured = await small(bundles);
    const rows = rowsOf(measured, 'KB a function');
    expect(rows.map(([name]) => name)).toEqual(functionNamesWanted);
    const within = rows.filter(([, , , is]) => is === 'met').map(([name]) => name);
    expect(within).toEqual(expect.arrayContaining(['relay', 'open-stage', 'lapse-stage', 'carry-over']));
    expect(measured.claims[0]?.found).toMatch(new RegExp(`^${within.length} of ${rows.length};`));
  }, 120_000);

  it('counts the units of a decision from the requests of the deployed bundles', async () => {
    const measured = await small(units);
    const written = rowsOf(measured, 'Write units: Placet').map(([by, item, , own, ofIndexes]) => [
      `${by}: ${item?.replace(/ EVENT#\d+$/, ' EVENT')}`,
      Number(own) + Number(ofIndexes),
    ]);
    expect(written).toEqual([
      ['api-record: TOOL#T13 EVENT', 3],
      ['api-record: TOOL#T13 HEAD', 4],
      ['api-record: REQUEST#person#key', 2],
      [expect.stringMatching(/^relay: NOTICE#PTC-243-244/), 2],
      ['relay: TOOL#T13 WAIT', 1],
      ['open-stage: TOOL#T13 WAIT', 1],
    ]);
    expect(measured.claims[0]?.found).toBe('11');
    expect(rowsOf(measured, 'Read units').map(([by, ours]) => [by, Number(ours)])).toEqual([
      ['api-record', 7],
      ['relay', 6],
      ['open-stage', 2],
    ]);
  }, 120_000);

  it('counts two state entries a decision, and three of the human-approval pattern', async () => {
    const rows = rowsOf(await small(entries), 'State entries so far');
    expect(rows).toEqual([
      ['Placet', '2', '4', '6', '8', '10', '12'],
      ['human-approval pattern', '1', '4', '7', '10', '13', '15'],
    ]);
  }, 120_000);

  it('tells 120 people with four calls of SES, two of each language', async () => {
    const [ours, peer] = rowsOf(await small(notice), 'What it takes');
    expect([ours?.[1], peer?.[1]]).toEqual(['4', '120']);
    // Chunks, their claims and their ends, at what each weighs; and the letter in each inbox.
    expect([ours?.[2], ours?.[3], peer?.[2]]).toEqual(['40', '120', '240']);
  }, 120_000);

  it('reads a list and an agenda with the same units, however much has ended', async () => {
    const rows = rowsOf(await small(lists), 'Read units');
    for (const [name, few, , many] of rows) expect([name, many]).toEqual([name, few]);
    expect(rows.map(([, few]) => Number(few))).toEqual([5.5, 5.5, 55, 31]);
  }, 120_000);

  it('carries five decisions a tool through the whole local system, and four by the pattern', async () => {
    const rows = rowsOf(await small(peers), 'Decisions a second');
    expect(rows.map(([name, waiting, , count]) => [name, waiting, count])).toEqual([
      ['Placet', '2', '10'],
      ['human-approval pattern', '2', '8'],
    ]);
    // Ten delegates open the page of what was decided, each with a sign-in of their own.
    const opened = rowsOf(await small(decisions), '10 delegates open');
    expect(opened.map(([name, pages]) => [name, pages])).toEqual([
      ['first', '10'],
      ['later', '10'],
    ]);
  }, 180_000);
});
