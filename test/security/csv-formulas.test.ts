import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { endpoints } from '../../functions/contracts/api/endpoints.ts';
import { csvFile } from '../../functions/handlers/api/csv-file.ts';
import { wholeRig } from '../api/whole-rig.ts';
import { registrationOf } from '../api/whole-rig-story.ts';
import fc from '../support/properties.ts';

/** Cells as spreadsheets part a file: by commas, or by semicolons or tabs where a country's settings say so. */
const cellsOf = (file: string): readonly string[] =>
  [',', ';', '\t'].flatMap((delimiter) =>
    (
      parse(file, {
        ...{ bom: true, delimiter, relax_quotes: true, relax_column_count: true },
        record_delimiter: ['\r\n', '\n', '\r'],
        // Those that part at semicolons meet quotes inside of cells and take them for letters.
        ...(delimiter === ',' ? {} : { quote: false }),
      }) as string[][]
    ).flat(),
  );

/** What a spreadsheet computes: what begins so, after what it passes over. */
const isFormula = (cell: string): boolean =>
  /^[\s"'\ufeff\u200b]*[=+\-@＝＋－＠]/.test(cell) && !/^['"\s]*'/.test(cell);

const signs = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＠',
  '\t',
  '\r',
  '\n',
  ';',
  ',',
  '"',
  "'",
  ' ',
  '\u00a0',
  '\ufeff',
  'x',
  '1',
  '|',
];

describe('a file for a spreadsheet', () => {
  it('holds no formula, whatever is in its cells and wherever a country parts them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text(), text()), { minLength: 1, maxLength: 3 }), (rows) => {
        const file = csvFile(['first', 'second'], rows);
        expect(cellsOf(file).filter(isFormula)).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is read as it was by who parts it as the file is written, but for the apostrophes', () => {
    const rows = [
      ['a;b', 'x - y'],
      ['one\ntwo', 'say "no"'],
      ['5 + 5 = 10', 'a@b.example'],
    ];
    const read = parse(csvFile(['first', 'second'], rows), { bom: true }) as string[][];
    expect(read.slice(1)).toEqual(rows);
  });

  it('keeps numbers numbers', () => {
    expect(csvFile(['n'], [[-1], [0]])).toBe('\uFEFFn\r\n-1\r\n0\r\n');
  });
});

const text = () => fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((all) => all.join(''));

describe('every list that is had as such a file', () => {
  const evil = [
    '=HYPERLINK("https://evil.example";"here")',
    '+1+cmd',
    '-2+3',
    '@SUM(1)',
    'a;=1+1',
    '\t=1',
    '＝1+1',
    '"=1+1"',
    ' =1+1',
  ];
  const files = endpoints.filter(({ answer }) => answer.type === 'text/csv');

  it('are five', () => {
    expect(files.map(({ id }) => id).sort()).toEqual(
      ['decisionsCsv', 'executionsCsv', 'interventionsCsv', 'sessionCsv', 'toolsCsv'].sort(),
    );
  });

  it('holds no formula, in either language, though titles, reasons, names and words of decisions are such', async () => {
    const rig = await wholeRig();
    const done = [];
    for (const [n, words] of evil.entries()) {
      const tool = `T-evil${n}`;
      const title = { en: words, fr: words };
      const registration = { ...registrationOf(tool, ['officer']), title };
      done.push((await rig.post('/api/tools', 'officer', { tool, registration })).status);
      const said = { reason: words.trim() };
      done.push((await rig.post(`/api/admin/tools/${tool}/execution/pause`, 'admin', said)).status);
      const person = { name: words.trim(), email: `x${n}@example.org`, language: 'en' };
      done.push((await rig.put(`/api/admin/people/evil${n}`, 'admin', person)).status);
      const submission = {
        to: 'PTC',
        asked: title,
        versions: [{ document: `PC98${n}`, language: 'en', revision: 'a' }],
      };
      done.push((await rig.post(`/api/tools/${tool}/submissions`, 'officer', submission)).status);
    }
    expect(done.filter((status) => status >= 300)).toEqual([]);
    let seen = 0;
    for (const { path } of files)
      for (const language of ['en', 'fr'])
        for (const person of ['sec-PTC', 'admin', 'sec-Council']) {
          const session = person === 'sec-Council' ? 'Council-143-144' : 'PTC-243-244';
          const address = path.replace('{session}', session);
          const { status, text, headers } = await rig.get(address, person, { 'accept-language': language });
          if (status === 403) continue;
          expect([address, status], text).toEqual([address, 200]);
          expect(headers['content-disposition']).toMatch(/^attachment; filename="[A-Za-z0-9._-]+"$/);
          expect(cellsOf(text).filter(isFormula), address).toEqual([]);
          if (text.includes('HYPERLINK')) seen += 1;
        }
    expect(seen).toBeGreaterThan(5);
  });
});
