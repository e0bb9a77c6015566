import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { endpoints } from '../../functions/contracts/api/endpoints.ts';
import * as commands from '../../functions/contracts/commands.ts';
import { importFile } from '../../functions/contracts/import.ts';
import { evilInputsFor, evilText } from './evil-inputs.ts';
import { regularExpressionsIn, type Written } from './regular-expressions.ts';

/** Everything that runs on what people send or wrote: the functions, the local system in their place, and the app. */
const found = [
  'functions/**/*.ts',
  'local/{gateway,identity,files}/*.ts',
  'local/*.ts',
  'web/**/*.{ts,tsx}',
].map(regularExpressionsIn);
const literals = found.flatMap((one) => one.literals);

/** Those that are not linear, and why nobody can make them slow: by file and pattern. */
const harmless: Readonly<Record<string, string>> = {
  'functions/contracts/issue-words.ts \\B(?=(?:\\d{3})+$)': 'Runs on the limits that our own messages name.',
  'functions/domain/language/health-words.ts \\B(?=(\\d{3})+$)': 'Runs on a number of JavaScript: 22 digits.',
  'functions/domain/without-addresses.ts [^\\s<>"\',;:()[\\]]+@[^\\s<>"\',;:()[\\]]+':
    'Runs on what services said, cut to 1,000 characters.',
};
const nameOf = ({ file, pattern }: Written): string => `${file} ${pattern}`;

const [little, long, longer] = [22, 2_000, 8_000];
/** Four times the text takes four times as long, and sixteen times where a pattern begins anew at each letter. */
const mostGrowth = 9;

function msOf(pattern: RegExp, text: string): number {
  const began = performance.now();
  text.replaceAll(pattern, '');
  return performance.now() - began;
}
const leastMs = (pattern: RegExp, text: string): number =>
  Math.min(...[1, 2, 3].map(() => msOf(pattern, text)));

/** The text on which a pattern takes longer and longer, as a word of it; undefined where it is linear on all. */
function slownessOf({ pattern, flags }: Pick<Written, 'pattern' | 'flags'>): string | undefined {
  const all = new RegExp(pattern, flags.includes('g') ? flags : `${flags}g`);
  for (const evil of evilInputsFor(pattern)) {
    // Patterns that double with each letter are found before a longer text would keep us for ever.
    if (msOf(all, evilText(evil, little)) > 10 && leastMs(all, evilText(evil, little)) > 10)
      return `doubles on ${JSON.stringify(evil)}`;
    if (msOf(all, evilText(evil, long)) < 0.4) continue;
    const [one, four] = [long, longer].map((length) => leastMs(all, evilText(evil, length)));
    if (one !== undefined && four !== undefined && four > 2 && four / one > mostGrowth)
      return `${one.toFixed(2)} ms, and for four times the text ${four.toFixed(2)} ms: ${JSON.stringify(evil)}`;
  }
  return undefined;
}

describe('a regular expression', () => {
  it('is found wherever one stands', () => {
    expect(literals.length).toBeGreaterThan(150);
    expect(new Set(literals.map(({ file }) => file)).size).toBeGreaterThan(60);
  });

  it.each([
    ['(a+)+$', 'doubles'],
    ['(a|a)*!', 'doubles'],
    ['\\s+$', 'four times'],
    ['<b>.*?</b>', 'four times'],
    ['\\d+\\.\\d+x', 'four times'],
  ])('that is slow on some text would be found out: %s', (pattern, how) => {
    expect(slownessOf({ pattern, flags: '' })).toContain(how);
  });

  it('takes as many times longer as its text is longer, whatever the text is', () => {
    const each = new Map(literals.map((one) => [`${one.pattern}/${one.flags}`, one]));
    const slow = [...each.values()]
      .filter((one) => harmless[nameOf(one)] === undefined)
      .flatMap((one) => {
        const slowness = slownessOf(one);
        return slowness === undefined ? [] : [`${one.file}:${one.line} /${one.pattern}/ ${slowness}`];
      });
    expect(slow).toEqual([]);
  });

  it('of a schema, ours or the library’s, is linear as well', () => {
    const patterns = new Map<string, RegExp>();
    const seen = new Set<unknown>();
    const walk = (part: unknown): void => {
      if (part instanceof RegExp) patterns.set(String(part), part);
      if (typeof part !== 'object' || part === null || seen.has(part)) return;
      seen.add(part);
      for (const value of Object.values(part)) walk(value);
    };
    walk([endpoints, importFile, commands]);
    const slow = [...patterns.values()].flatMap(({ source, flags }) => {
      const slowness = slownessOf({ pattern: source, flags });
      return slowness === undefined ? [] : [`/${source}/ ${slowness}`];
    });
    expect(slow).toEqual([]);
    // Ours are among them, and those for addresses of mail and instants.
    expect(patterns.size).toBeGreaterThan(10);
    expect([...patterns.keys()].some((pattern) => pattern.includes('@'))).toBe(true);
  });

  it('that is not linear stands where the reason says', () => {
    const known = new Set(literals.map(nameOf));
    expect(Object.keys(harmless).filter((name) => !known.has(name))).toEqual([]);
  });

  it('is made of texts at run time only where the texts are ours', () => {
    const made = found.flatMap((one) => one.made).map(({ file }) => file);
    expect([...new Set(made)]).toEqual(['functions/handlers/api/csv-file.ts', 'web/build/shell-list.ts']);
    // The two of the file are linear as well: each blank is passed once.
    const [begin, within] = [
      /^[\s"'\u200b]+(?=[=+\-@])/g,
      /([;|\t\r\n])((?:(?![\t\r\n])[\s"'\u200b])*)(?=[=+\-@])/g,
    ];
    for (const { source, flags } of [begin, within])
      expect(slownessOf({ pattern: source, flags })).toBeUndefined();
    expect(readFileSync('functions/handlers/api/csv-file.ts', 'utf8')).toContain('(?:(?![\\\\t\\\\r\\\\n])');
  });
});
