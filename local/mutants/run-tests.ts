import type { Step, Suite, Test } from './vitest.ts';

export interface Outcome {
  readonly test: Test;
  /** Of the processor: a machine that others use as well changes nothing in the order of tests. */
  readonly ms: number;
  /** What the failure says; undefined is a test that passed. */
  readonly failure: string | undefined;
}

/** A test that takes this much longer than it did is one that never ends. */
const patience = 100;
const leastPatienceMs = 5_000;

/**
 * Tests one after another, with what their suites do before and after them. What is done once for a suite is done when
 * its first test comes, and undone at the end.
 */
export async function runTests(
  tests: readonly Test[],
  how: {
    readonly bail: boolean;
    /** Told of each test before it begins, and of its file, with `#`, before what is done once for a suite. */
    readonly each?: (id: string) => void;
    readonly times?: Readonly<Record<string, number>>;
  },
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const opened = new Set<Suite>();
  for (const test of tests) {
    const begun = process.cpuUsage();
    const around = suitesOf(test.suite);
    const limit = Math.max(leastPatienceMs, patience * (how.times?.[test.id] ?? leastPatienceMs));
    let failure: string | undefined;
    try {
      for (const suite of around)
        if (!opened.has(suite)) {
          opened.add(suite);
          how.each?.(`${test.file}#`);
          await all(suite.beforeAll);
        }
      how.each?.(test.id);
      for (const suite of around) await all(suite.beforeEach);
      await within(test.run, limit);
      for (const suite of around.toReversed()) await all(suite.afterEach);
    } catch (error) {
      failure = wordsOf(error);
    }
    outcomes.push({ test, ms: millisecondsSince(begun), failure });
    if (failure !== undefined && how.bail) break;
  }
  for (const suite of [...opened].toReversed()) await all(suite.afterAll).catch(() => undefined);
  return outcomes;
}

function millisecondsSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/** From the outermost. */
function suitesOf(suite: Suite): readonly Suite[] {
  return suite.within ? [...suitesOf(suite.within), suite] : [suite];
}

async function all(steps: readonly Step[]): Promise<void> {
  for (const step of steps) await step();
}

async function within(step: Step, ms: number): Promise<void> {
  const result = step();
  if (!(result instanceof Promise)) return;
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`Not done within ${Math.round(ms)} ms`)), ms);
  try {
    await Promise.race([result, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return words === '' ? 'failed' : words;
}
