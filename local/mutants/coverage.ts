import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import type { Test } from './vitest.ts';

/** How often each mutant was reached: as files were imported, and by each test. */
export interface Coverage {
  readonly static: Readonly<Record<string, number>>;
  readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
/** Files by the file that imports them. */
type Imports = ReadonlyMap<string, ReadonlySet<string>>;

/** Hits that an import counts as: Stryker stops a mutant at a hundred times its hits. */
const hitsOfImport = 1000;

/** What is reached before the tests of a suite, once for all of them, is reached by each test of the file. */
export function ofTests(coverage: Coverage, all: readonly Test[]): Coverage {
  const hitsOf = (id: string) => Object.entries(coverage.perTest[id] ?? {});
  const perTest = all.map(
    ({ id, file }) => [id, Object.fromEntries([...hitsOf(`${file}#`), ...hitsOf(id)])] as const,
  );
  return { static: coverage.static, perTest: Object.fromEntries(perTest) };
}

/** Tests that reach a mutant as they run, by mutant. */
export function testsReaching({ perTest }: Coverage): ReadonlyMap<string, readonly string[]> {
  return listed(
    Object.entries(perTest).flatMap(([test, hits]) =>
      Object.keys(hits).map((mutant) => [mutant, test] as const),
    ),
  );
}

/**
 * How much of what a test reaches lies in a file, from 0 to 1, by file and test: a test that is about a file tells more
 * of its mutants than one that passes through it.
 */
export function focusOf({ perTest }: Coverage): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const fileOf = filesOfMutants();
  const focus = new Map<string, Map<string, number>>();
  for (const [test, hits] of Object.entries(perTest)) {
    const mutants = Object.keys(hits);
    for (const mutant of mutants) {
      const file = fileOf.get(mutant) ?? '';
      const tests = focus.get(file) ?? new Map<string, number>();
      focus.set(file, tests.set(test, (tests.get(test) ?? 0) + 1 / mutants.length));
    }
  }
  return Object.fromEntries([...focus].map(([file, tests]) => [file, Object.fromEntries(tests)]));
}

/**
 * A mutant that an import reaches is, for Stryker, one that no test reaches: it would run all of them, and keep for
 * ever what it found. We tell it of tests instead: those that reach another mutant of its file or of a file that
 * imports it, and those of test files that import it. Where there are none, of every test file above it.
 */
export function withImports(coverage: Coverage, all: readonly Test[], imports: Imports) {
  const fileOf = filesOfMutants();
  const mutantsOf = listed([...fileOf].map(([mutant, file]) => [file, mutant]));
  const importersOf = listed(
    [...imports].flatMap(([from, into]) => [...into].map((file) => [file, from] as const)),
  );
  const testsOf = listed(all.map(({ file, id }) => [file, id]));
  const reached = testsReaching(coverage);
  const testsNear = (file: string) => [
    ...(mutantsOf.get(file) ?? []).flatMap((mutant) => reached.get(mutant) ?? []),
    ...(testsOf.get(file) ?? []),
  ];
  const tests = new Map<string, readonly string[]>();
  const testsFor = (file: string): readonly string[] => {
    const known = tests.get(file);
    if (known) return known;
    const near = new Set([file, ...(importersOf.get(file) ?? [])].flatMap(testsNear));
    const found =
      near.size > 0 ? [...near] : above(file, importersOf).flatMap((path) => testsOf.get(path) ?? []);
    tests.set(file, found);
    return found;
  };
  const perTest = new Map(all.map(({ id }) => [id, new Map(Object.entries(coverage.perTest[id] ?? {}))]));
  for (const mutant of Object.keys(coverage.static))
    for (const test of testsFor(fileOf.get(mutant) ?? '')) {
      const hits = perTest.get(test);
      hits?.set(mutant, (hits.get(mutant) ?? 0) + hitsOfImport);
    }
  return Object.fromEntries([...perTest].map(([test, hits]) => [test, Object.fromEntries(hits)]));
}

/** The file of each mutant: its number stands where the code asks whether it is switched on. */
function filesOfMutants(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const file of globSync('functions/**/*.ts'))
    for (const [, mutant = ''] of readFileSync(file, 'utf8').matchAll(/stryMutAct_9fa48\("(\d+)"\)/g))
      files.set(mutant, file.split(sep).join('/'));
  return files;
}

/** Every file from which one is imported, over however many others. */
function above(file: string, importersOf: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const importer of importersOf.get(next) ?? [])
      if (!found.has(importer)) {
        found.add(importer);
        open.push(importer);
      }
  return [...found];
}

function listed(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
  }
  return lists;
}
