import { globSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { endpoints } from '../../functions/contracts/api/endpoints.ts';
import { day, instant, problemsOf } from '../../functions/contracts/fields.ts';
import { importFile } from '../../functions/contracts/import.ts';
import { issueWords } from '../../functions/contracts/issue-words.ts';
import { writeProblem } from '../../functions/http/write-answer.ts';

const nb = '\u00a0';

const sources = [
  ...globSync('functions/contracts/**/*.ts'),
  'functions/http/read-request.ts',
  'functions/handlers/api/place-in-list.ts',
  'functions/handlers/api/read/cursor.ts',
  'functions/handlers/api/administer/people-file.ts',
];

/** Words behind the name of a field begin so; with a number where the source has a value. */
const said =
  /(['`])((?:is|are|has|have|holds|must|needs|names|begins|ends|does|cannot|may|says|should) (?:(?!\1)[^\n])+)\1/g;
const inSources = sources.flatMap((file) =>
  [
    ...readFileSync(file, 'utf8')
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .matchAll(said),
  ].map(([, , words = '']) => words.replaceAll(/\$\{[^}]+\}/g, '1234')),
);
// A message in double quotes, or in backticks that hold backticks, is none of the forms above.
const inBackticks = 'is no place of this list: take `next` of the page before, with the same filters';

/** What every schema of a request says, found by walking it: its own words, or those for the library's. */
function saidBySchemas(): readonly string[] {
  const seen = new Set<unknown>();
  const messages: string[] = [];
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return;
    seen.add(part);
    const { kind, type, message, expects, requirement } = part as Record<string, unknown>;
    if (typeof message === 'string') messages.push(message);
    else if (kind === 'schema' || kind === 'validation') {
      const issue = { type, message: 'Invalid x', expected: expects, requirement, received: '"x"' };
      messages.push(...problemsOf([issue as never]).map((problem) => problem.message));
    }
    for (const inner of Object.values(part)) walk(inner);
  };
  for (const { params, query, body } of endpoints) walk([params, query, body]);
  walk(importFile);
  return messages;
}

const all = [...new Set([...inSources, inBackticks, ...saidBySchemas()])].sort();

describe('what is wrong with a field', () => {
  it('is found in the sources and in the schemas', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(all).toContain('is longer than 20000 characters');
    expect(all).toContain('must be ("late" | "no-mandate" | "incomplete")');
  });

  it.each(all)('has its French words: %s', (message) => {
    const french = issueWords(message, 'fr');
    expect(french).not.toBe(message);
    expect(french.replaceAll(/"[^"]*"/g, '')).not.toMatch(
      / [:;?!»]|« |\b(?:is|must|not|than|such|undefined)\b/,
    );
    expect(issueWords(message, 'en')).toBe(message);
  });

  it.each([
    ['is missing', 'est obligatoire'],
    ['is longer than 20000 characters', `dépasse 20${nb}000 caractères`],
    ['is not a day such as 2024-04-24', 'n’est pas un jour tel que 2024-04-24'],
    ['is smaller than 1', 'est inférieur à 1'],
    ['must be ("late" | "no-mandate" | "incomplete")', 'doit être "late", "no-mandate" ou "incomplete"'],
    ['must be (number | "draft")', 'doit être un nombre ou "draft"'],
    ['must be "vote"', 'doit être "vote"'],
    ['must be of another kind: Array', `doit être d’un autre type${nb}: une liste`],
    ['inconnu', 'inconnu'],
  ])('%s', (message, french) => {
    expect(issueWords(message, 'fr')).toBe(french);
  });

  it('is told in the language of the answer', () => {
    const schema = v.strictObject({ name: v.string() });
    const issues = problemsOf(v.safeParse(schema, {}).issues ?? []);
    const issuesIn = (language: 'en' | 'fr') => {
      const refusal = { refused: 'text-not-acceptable', facts: { issues } } as const;
      return JSON.parse(writeProblem(refusal, { language, requestId: 'r' }).body ?? '').issues;
    };
    expect(issuesIn('en')).toEqual([{ path: 'name', message: 'is missing' }]);
    expect(issuesIn('fr')).toEqual([{ path: 'name', message: 'est obligatoire' }]);
  });

  it.each([
    [day, '1899-12-31'],
    [day, '3000-01-01'],
    [instant, '2200-01-01T00:00:00.000Z'],
  ] as const)('of a day that is not kept says which are (%#)', (schema, text) => {
    const issues = problemsOf(v.safeParse(schema, text).issues ?? []);
    expect(issues.map(({ message }) => message)).toEqual([
      'is outside the years that are kept: 1900 to 2199',
    ]);
  });

  it('of what is no day says what one looks like, and of a day that is kept nothing', () => {
    const said = (text: string) => problemsOf(v.safeParse(day, text).issues ?? []).map((p) => p.message);
    expect(['2024-02-30', 'soon', '24.04.2024', '20240424'].map(said)).toEqual(
      Array.from({ length: 4 }, () => ['is not a day such as 2024-04-24']),
    );
    expect(['1900-01-01', '2199-12-31'].map(said)).toEqual([[], []]);
  });

  it('of what is no instant says what one looks like, and takes none for another', () => {
    const read = (text: string) => v.safeParse(instant, text);
    const said = (text: string) => problemsOf(read(text).issues ?? []).map((p) => p.message);
    const not = [
      'soon',
      '2024-06-31T10:00:00.000Z',
      '2023-02-29T10:00:00+02:00',
      '2024-05-17T10:00:00+02',
      '2024-05-17T24:00:00Z',
    ];
    expect(not.map(said)).toEqual(not.map(() => ['is not an instant such as 2024-05-17T10:00:00.000Z']));
    expect(read('2024-02-29T10:00:00+02:00').output).toBe('2024-02-29T08:00:00.000Z');
  });
});
