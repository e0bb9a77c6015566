import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | null | undefined;

/**
 * A table as a file for a spreadsheet (RFC 4180, UTF-8 with a byte order mark, so that accents are read as such). What
 * a spreadsheet would take for a formula begins with an apostrophe.
 */
export const csvFile = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  stringify([header, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
