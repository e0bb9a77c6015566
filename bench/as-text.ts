import type { Claim, Measured, Table } from './measured.ts';

/** A measurement as a terminal shows it. */
export function asText({ title, tables, claims }: Measured): string {
  return [
    '',
    title,
    ...tables.flatMap((table) => ['', ...tableText(table)]),
    '',
    ...claims.map(claimText),
  ].join('\n');
}

const plain = (cell: string): string => cell.replaceAll('**', '').replaceAll('`', '');

function tableText({ caption, head, rows }: Table): readonly string[] {
  const lines = [head, ...rows].map((row) => row.map(plain));
  const widths = head.map((_, column) => Math.max(...lines.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [caption, ...lines.map(line)];
}

/** `met: what: found (budget …)` */
export const claimText = ({ what, found, budget, isMet, because }: Claim): string =>
  `${isMet ? 'met    ' : 'NOT MET'}  ${what}: ${found} (budget ${budget})${because ? `. ${because}` : ''}`;
