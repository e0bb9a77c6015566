/**
 * What our tests use of vitest, to run them again and again in one process: tests are gathered as a test file is
 * imported, and run by name. `expect` and `vi` are vitest's own. A whole vitest for each mutant takes seconds, this milliseconds.
 */
import { expect, vi } from 'vitest';

export { expect, vi };

export interface Suite {
  readonly name: string;
  readonly within: Suite | undefined;
  readonly beforeAll: Step[];
  readonly afterAll: Step[];
  readonly beforeEach: Step[];
  readonly afterEach: Step[];
}
export interface Test {
  /** Path of its file from the root of the project, `#`, and its name with the names around it. */
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly suite: Suite;
  readonly run: Step;
}
export type Step = () => unknown;

let file = '';
let tests: Test[] = [];
let suite = newSuite('', undefined);

function newSuite(name: string, within: Suite | undefined): Suite {
  return { name, within, beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
}

/** Tests of one file, in their order; `load` imports it. */
export async function gather(path: string, load: () => Promise<unknown>): Promise<readonly Test[]> {
  file = path;
  tests = [];
  suite = newSuite('', undefined);
  await load();
  return tests;
}

type Body = (...values: never[]) => unknown;
/** A third value may be a function (options come before it) or a number of milliseconds, which we leave aside. */
const bodyOf = (second: unknown, third: unknown): Body =>
  (typeof second === 'function' ? second : third) as Body;

/** Same names are told apart by a number, which stays the same from run to run. */
function addTest(name: string, run: Step): void {
  const names = [name];
  for (let around: Suite | undefined = suite; around; around = around.within)
    if (around.name !== '') names.unshift(around.name);
  const whole = names.join(' > ');
  const same = tests.filter(({ name }) => name === whole || name.startsWith(`${whole} (`)).length;
  const own = same === 0 ? whole : `${whole} (${same + 1})`;
  tests.push({ id: `${file}#${own}`, name: own, file, suite, run });
}

function addSuite(name: string, body: Step): void {
  const around = suite;
  suite = newSuite(name, around);
  body();
  suite = around;
}

/** The cases of `each`: a row that is a list is spread over the arguments. */
const each =
  (add: (name: string, run: Step) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, second: unknown, third?: unknown): void => {
    const body = bodyOf(second, third);
    rows.forEach((row, at) => {
      const values = (Array.isArray(row) ? row : [row]) as never[];
      add(`${name} [${at + 1}]`, () => body(...values));
    });
  };

const adder = (add: (name: string, run: Step) => void) =>
  Object.assign(
    (name: string, second: unknown, third?: unknown) => add(name, bodyOf(second, third) as Step),
    {
      each: each(add),
    },
  );

export const it = adder(addTest);
export const test = it;
export const describe = adder(addSuite);
export const beforeAll = (step: Step): unknown => suite.beforeAll.push(step);
export const afterAll = (step: Step): unknown => suite.afterAll.push(step);
export const beforeEach = (step: Step): unknown => suite.beforeEach.push(step);
export const afterEach = (step: Step): unknown => suite.afterEach.push(step);
