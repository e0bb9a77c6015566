import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | null | undefined;

/** What begins a formula (OWASP, CSV injection), as wide letters too. */
const begins = '=+\\-@\uff1d\uff0b\uff0d\uff20';
const afterBlanks = new RegExp(`^[\\s"'\u200b]+(?=[${begins}])`);
const afterSeparator = new RegExp(`([;|\\t\\r\\n])((?:(?![\\t\\r\\n])[\\s"'\u200b])*)(?=[${begins}])`, 'g');

/**
 * A text in which no spreadsheet finds a formula, whatever it takes for the end of a cell: one of a country that writes
 * decimals with a comma parts a line at semicolons, quotes or not.
 */
const harmless = (cell: Cell): Cell =>
  typeof cell === 'string'
    ? cell.replaceAll(afterSeparator, "$1'$2").replace(afterBlanks, (blanks) => `'${blanks}`)
    : cell;

/**
 * A table as a file for a spreadsheet (RFC 4180, UTF-8 with a byte order mark, so that accents are read as such). What
 * a spreadsheet would take for a formula begins with an apostrophe.
 */
export const csvFile = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  stringify(
    [header, ...rows].map((row) => row.map(harmless)),
    { bom: true, record_delimiter: 'windows', escape_formulas: true },
  );
