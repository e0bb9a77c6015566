import { type Assumed, assumed } from './assumed.ts';
import counted from './counted.json' with { type: 'json' };
import list from './prices.json' with { type: 'json' };
import { bill, type Inputs, usageOf } from './reckon.ts';

/** How many organizations in one account. */
const columns = [1, 1000] as const;

/** `1,234`, `0.12`: three figures where it is small, none after the point where it is large. */
export const figure = (n: number): string =>
  n >= 100 || Number.isInteger(n)
    ? Math.round(n).toLocaleString('en-GB')
    : n.toLocaleString('en-GB', { maximumSignificantDigits: 2 });

const usd = (n: number): string =>
  n > 0 && n < 0.01
    ? '< 0.01'
    : n.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The part of docs/scale.md that is reckoned: what is used, what it costs, and against which quota it counts. */
export function reckonedPart(a: Assumed = assumed, inputs: Inputs = counted): string {
  const usage = usageOf(a, inputs);
  const bills = columns.map((many) => bill(usage, list.prices, many));
  const used = table(
    ['a month', ...columns.map((many) => `${figure(many)} organization${many > 1 ? 's' : ''}`)],
    (
      [
        ['people', usage.people],
        ['tools open · of all that the register has', [usage.openTools, usage.allTools]],
        ['decisions', usage.decisions],
        ['letters', usage.letters],
        ['requests to the API', usage.requests],
        ['DynamoDB write units', usage.units.dynamodbWrite ?? 0],
        ['DynamoDB read units', usage.units.dynamodbRead ?? 0],
        ['entries of states', usage.units.stateEntries ?? 0],
      ] as const
    ).map(([what, n]) => [
      what,
      ...columns.map((many) =>
        typeof n === 'number' ? figure(n * many) : n.map((x) => figure(x * many)).join(' · '),
      ),
    ]),
  );
  const [one, many] = bills as [(typeof bills)[0], (typeof bills)[0]];
  const listed = many.lines
    .map(({ of, usd: dear }) => ({ of, dear, alone: one.lines.find((line) => line.of === of) }))
    .filter(({ dear }) => dear >= 1);
  const rest = (lines: typeof one.lines) =>
    lines.filter(({ of }) => !listed.some((line) => line.of === of)).reduce((sum, line) => sum + line.usd, 0);
  const costs = table(
    ['USD a month', 'units of one', 'one organization', 'a thousand'],
    [
      ...listed.map(({ of, dear, alone }) => [
        of,
        figure(alone?.units ?? 0),
        usd(alone?.usd ?? 0),
        usd(dear),
      ]),
      ['all others', '', usd(rest(one.lines)), usd(rest(many.lines))],
      [
        '**together**, AWS’s standing allowances taken off',
        '',
        `**${usd(one.usd)}**`,
        `**${usd(many.usd)}**`,
      ],
      ['together without any allowance', '', usd(one.withoutAllowance), usd(many.withoutAllowance)],
    ],
  );
  return [used, '', costs].join('\n');
}

const [begins, ends] = ['<!-- reckoned by npm run cost -->', '<!-- reckoned -->'] as const;

/** The page with its reckoned part as it is now. Throws where the page has no marks for it. */
export function pageWith(page: string, part: string): string {
  const [from, to] = [page.indexOf(begins), page.indexOf(ends)];
  if (from < 0 || to < from) throw new Error(`docs/scale.md has no ${begins} … ${ends}`);
  return `${page.slice(0, from + begins.length)}\n\n${part}\n\n${page.slice(to)}`;
}
