import { CsvError, parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { personFields, seatFields } from '../../../contracts/api/administer/people.ts';
import * as field from '../../../contracts/fields.ts';
import { issueWords } from '../../../contracts/issue-words.ts';
import { notATable, type WrongLine } from '../../../domain/language/import-words.ts';
import type { Language } from '../../../domain/text.ts';

const columns = ['person', 'name', 'email', 'language', 'role', 'body', 'member', 'from', 'to'] as const;
const linesAtMost = 2_000;

const row = v.pipe(
  v.strictObject({
    person: field.person,
    ...personFields,
    role: v.exactOptional(seatFields.role),
    body: seatFields.body,
    member: seatFields.member,
    from: v.exactOptional(field.day),
    to: v.exactOptional(field.day),
  }),
  v.check(
    ({ role, body, member, from, to }) =>
      role !== undefined || [body, member, from, to].every((part) => part === undefined),
    'has a seat without a role',
  ),
  v.check(({ role, from }) => role === undefined || from !== undefined, 'has a seat without its first day'),
);
export type PersonLine = v.InferOutput<typeof row> & { readonly line: number };

/** Reads a file of people and seats, one seat a line: the lines that are well formed, and those that are not. */
export function readPeopleFile(
  text: string,
  language: Language,
): { readonly lines: readonly PersonLine[]; readonly wrong: readonly WrongLine[] } {
  const table = tableOf(text);
  if ('fault' in table) {
    const sentence = notATable[table.fault][language];
    return { lines: [], wrong: [{ line: table.line, sentence }] };
  }
  const lines: PersonLine[] = [];
  const wrong: WrongLine[] = [];
  for (const { line, cells } of table.rows) {
    const parsed = v.safeParse(row, cells);
    if (parsed.success) lines.push({ ...parsed.output, line });
    else wrong.push({ line, sentence: faultsOf(parsed.issues, language) });
  }
  return { lines, wrong };
}

const faultsOf = (issues: readonly v.BaseIssue<unknown>[], language: Language): string =>
  field
    .problemsOf(issues)
    .map(({ path, message }) => `${path} ${issueWords(message, language)}`.trim())
    .join('; ');

interface Row {
  readonly line: number;
  /** An empty cell is none. */
  readonly cells: Readonly<Record<string, string>>;
}

/** Where decimals have a comma, spreadsheets part the columns of a CSV with semicolons. */
const delimiterOf = (text: string): string => (/^[^,\n]*;/.test(text) ? ';' : ',');

function tableOf(
  text: string,
): { readonly rows: readonly Row[] } | { readonly fault: keyof typeof notATable; readonly line: number } {
  // What is put in the place of bytes that are no UTF-8: the letter that was there is lost.
  const [before = '', ...after] = text.split('\ufffd', 2);
  if (after.length > 0) return { fault: 'not-utf8', line: before.split('\n').length };
  let header: readonly string[] = [];
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      // A file to which two machines added lines ends them in two ways.
      record_delimiter: ['\r\n', '\n', '\r'],
      columns: (names: string[]) => {
        header = names.map((name) => name.trim());
        return [...header];
      },
      info: true,
      trim: true,
      skip_empty_lines: true,
      max_record_size: 10_000,
    }) as unknown as readonly { record: Record<string, string>; info: { lines: number } }[];
    if (records.length > linesAtMost) return { fault: 'too-long', line: linesAtMost + 1 };
    if ([...header].sort().join() !== [...columns].sort().join()) return { fault: 'columns', line: 1 };
    return {
      rows: records.map(({ record, info }) => ({
        line: info.lines,
        cells: Object.fromEntries(Object.entries(record).filter(([, cell]) => cell !== '')),
      })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isTable = error.code === 'CSV_RECORD_INCONSISTENT_COLUMNS';
    return { fault: isTable ? 'columns' : 'form', line: Number(error.lines ?? 1) };
  }
}
