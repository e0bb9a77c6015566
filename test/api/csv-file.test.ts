import { expect, it } from 'vitest';
import { csvFile } from '../../functions/handlers/api/csv-file.ts';

it('a table is a file with a byte order mark, one line a row, and quotes where they are needed', () => {
  expect(
    csvFile(
      ['tool', 'title'],
      [
        ['T13', 'Guide, 5th "edition"'],
        ['T14', null],
      ],
    ),
  ).toBe('\uFEFFtool,title\r\nT13,"Guide, 5th ""edition"""\r\nT14,\r\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
  'what a spreadsheet would take for a formula is a text: %j',
  (text) => {
    // A sign that stands after a tab or a line end has one of its own.
    const read = text.replace(/^([\t\r])/, "$1'");
    expect(csvFile(['title'], [[text]])).toContain(`'${read}`);
  },
);
