import type { Machine } from './machine.ts';
import type { Measured, Table } from './measured.ts';

/** docs/performance.md, from the measurements of one run; `failed` names those that came to no end. */
export function asDocument(
  machine: Machine,
  minutes: number,
  done: readonly Measured[],
  failed: readonly string[] = [],
): string {
  const claims = done.flatMap((measured) => measured.claims);
  const met = claims.filter(({ isMet }) => isMet).length;
  const budgets = [
    ['budget', 'found', 'is it met', 'if not, why'],
    ...claims.map(({ what, budget, found, isMet, because = '' }) => [
      `${what}: ${budget}`,
      found,
      isMet ? 'met' : '**not met**',
      because,
    ]),
  ];
  return [
    '# Performance',
    `Written by \`npm run bench -- --write\` on ${machine.on}, in one run of ${minutes.toFixed(0)} minutes: ${machine.said}. Times are of this machine; what is claimed are ratios against a peer in the same run, and counts. \`npm run bench -- NAME\` repeats one part; the peers are installed outside the project, into \`dist/bench-peers\`, the first time.`,
    ...(failed.length > 0 ? [`**Not measured in this run, because it failed: ${failed.join(', ')}.**`] : []),
    `## Budgets: ${met} of ${claims.length} met`,
    markdown(budgets),
    '![How much more each peer takes; the same figures are in the tables below](performance.svg)',
    'A bar to the right: the peer takes more. To the left: we do.',
    ...done.flatMap(section),
  ]
    .join('\n\n')
    .concat('\n');
}

const section = ({ title, how, tables }: Measured): readonly string[] => [
  `## ${title}`,
  ...tables.flatMap(({ caption, head, rows }: Table) => [`${caption}:`, markdown([head, ...rows])]),
  how.join('\n\n'),
];

function markdown([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const isNumber = (column: number) =>
    rows.every((row) =>
      /^(–|[\d.,]+( times)?( \([\d.,–]+\))?)$/.test(row[column]?.replaceAll('*', '') ?? ''),
    );
  const rule = head.map((_, column) => (column > 0 && isNumber(column) ? '--:' : '---'));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}
