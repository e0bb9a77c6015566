import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFile } from '../../local/import/import-file.ts';
import { reportText } from '../../local/import/report-text.ts';
import {
  emptyRegister,
  endorsed,
  importedAt,
  importer,
  smallFile,
  template,
} from '../support/small-import.ts';

/*
 * A file on a disk: by which lines its faults are told, and how the report reads. What an import does is said in
 * test/handlers, in memory; the seed is imported into DynamoDB Local.
 */

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'placet-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function importText(text: string | Buffer, ports = emptyRegister()) {
  const file = join(folder, 'history.json');
  await writeFile(file, text);
  return importFile({ ports, file, dryRun: true, by: importer, now: importedAt });
}
const importJson = (file: object) => importText(JSON.stringify(file, null, 2));

test('a dry run says what would be new', async () => {
  const report = await importJson(smallFile([template([endorsed()])]));
  expect(reportText(report, true)).toBe(
    '5 new, 0 changed, 0 as they were, 0 lines wrong\nNothing was written: this was a dry run.',
  );
});

describe('what is wrong with a file', () => {
  test('is named by the number of its line, as an editor shows it', async () => {
    const register = emptyRegister();
    await register.imports(smallFile());
    const seats = [
      '{ "person": "P01", "role": "delegate", "body": "PTC", "member": "Contry", "from": "2024-01-01" }',
      '{ "person": "P01", "role": "delegate", "body": "PTC", "member": "member-a", "from": "2024-01-01" }',
    ];
    const report = await importText(
      `{ "placet": "import-1",\n"seats": [\n${seats.join(',\n')}\n]}`,
      register,
    );
    expect(reportText(report, true).split('\n').slice(0, 2)).toEqual([
      '1 new, 0 changed, 0 as they were, 1 line wrong:',
      "line 3, seats[0].member: Member 'Contry' unknown",
    ]);
  });

  test('is told all at once', async () => {
    const broken = template([{ ...endorsed({ precision: 'month', value: '2023-13' }), verb: 'liked' }], {
      kind: 'poem',
    });
    const report = await importJson(smallFile([broken]));
    expect(report.written).toBe(false);
    expect(report.wrong.map(({ path }) => path.join('.'))).toEqual([
      'tools.0.kind',
      'tools.0.lines.0.on.value',
      'tools.0.lines.0.verb',
    ]);
  });

  test('a text that is no JSON is named by the line where it stops to be', async () => {
    const report = await importText('{\n  "placet": "import-1",\n  "members": [,]\n}');
    expect(report.wrong).toEqual([{ path: [], line: 3, what: 'is not JSON from here on' }]);
  });

  test('a file that is not UTF-8 is named by its first such line, and nothing of it is written', async () => {
    const text = JSON.stringify(smallFile([]), null, 2).replace('Ama Test', 'Rémi Hélène');
    const line = text.split('\n').findIndex((one) => one.includes('é')) + 1;
    for (const [bytes, at] of [
      [Buffer.from(text, 'latin1'), line],
      [Buffer.from(`\ufeff${text}`, 'utf16le'), 1],
    ] as const) {
      const ports = emptyRegister();
      const report = await importText(bytes, ports);
      expect(reportText(report, false).split('\n')).toEqual([
        '0 new, 0 changed, 0 as they were, 1 line wrong:',
        `line ${at}, is not UTF-8, and its accents would be lost: save the file as UTF-8 and import it again`,
        'Nothing was written. Correct these lines and import the file again.',
      ]);
    }
    expect((await importText(`\ufeff${text}`)).wrong).toEqual([]);
  });
});
