import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { type Coverage, focusOf, ofTests, testsReaching, withImports } from './coverage.ts';
import { modulesOf } from './modules.ts';
import { NothingToSay } from './nothing-to-say.ts';
import { runTests } from './run-tests.ts';
import { Survivors } from './survivors.ts';
import { testFiles } from './test-files.ts';
import { gather, type Test } from './vitest.ts';

/** What the code that Stryker has put in reads and writes. */
interface Switch {
  activeMutant: string | undefined;
  currentTestId: string | undefined;
  hitCount: number | undefined;
  hitLimit: number | undefined;
  mutantCoverage: Coverage | undefined;
}
/** What the first run has learnt, for processes that come after it. */
interface Learnt {
  /** Mutants in code that is evaluated when a file is imported. */
  readonly atLoad: readonly string[];
  /** Tests that reach a mutant as they run, by mutant. */
  readonly reached: Readonly<Record<string, readonly string[]>>;
  /** How much each test is about a file, by file. */
  readonly focus: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Milliseconds that each test takes. */
  readonly times: Readonly<Record<string, number>>;
}

const unset = {
  activeMutant: undefined,
  currentTestId: undefined,
  hitCount: undefined,
  hitLimit: undefined,
};
/** Not killed, not alive: it counts nowhere until it is tried. */
const leftForLater = {
  status: MutantRunStatus.Error,
  errorMessage: 'Left for later: only an import evaluates this code',
} as const;
const learntFile = '.mutants-learnt.json';

/**
 * Runs the tests of a mutant in this process: modules stay evaluated, the mutant is switched on, and only tests that
 * reach it run, until the first that fails. That test must then pass without the mutant; where it does not, something
 * was left behind, and the mutant is tried again with all modules evaluated anew. So it is where the mutant lies in
 * code that runs when a file is imported.
 */
class InProcess {
  private readonly root = process.cwd();
  private readonly modules = modulesOf(this.root);
  private readonly switch = switchOfMutants();
  private readonly gathered = new Map<string, readonly Test[]>();
  /** How often a test has killed a mutant of a file: it is asked first for the next. */
  private readonly kills = new Map<string, number>();
  private generation = 0;
  private learntBefore: Learnt | undefined;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    process.env.NODE_ENV = 'test';
    process.env.VITEST = '1';
  }

  async dryRun(): Promise<DryRunResult> {
    const files = testFiles((pattern) => globSync(pattern)).map((file) => file.split(sep).join('/'));
    const all: Test[] = [];
    for (const file of files) all.push(...(await this.testsOf(file)));
    const tests: TestResult[] = [];
    const each = (id: string) => {
      this.switch.currentTestId = id;
    };
    const outcome = await runTests(all, { each, bail: false });
    this.switch.currentTestId = undefined;
    for (const { test, ms, failure } of outcome) {
      const told = { id: test.id, name: test.name, fileName: join(this.root, test.file), timeSpentMs: ms };
      tests.push(
        failure === undefined
          ? { ...told, status: TestStatus.Success }
          : { ...told, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    const coverage = ofTests(this.switch.mutantCoverage ?? { static: {}, perTest: {} }, all);
    writeFileSync(
      learntFile,
      JSON.stringify({
        atLoad: Object.keys(coverage.static),
        reached: Object.fromEntries(testsReaching(coverage)),
        focus: focusOf(coverage),
        times: Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs])),
      } satisfies Learnt),
    );
    return {
      status: DryRunStatus.Complete,
      tests,
      mutantCoverage: { static: {}, perTest: withImports(coverage, all, this.modules.imports) },
    };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { id } = options.activeMutant;
    const file = relative(this.root, options.sandboxFileName).split(sep).join('/');
    const { atLoad, reached, times, focus } = this.learnt();
    // What a test may be expected to tell for its time.
    const worth = (test: string) => (focus[file]?.[test] ?? 0) / ((times[test] ?? 0) + 1);
    const order = (left: string, right: string) =>
      (this.kills.get(`${file} ${right}`) ?? 0) - (this.kills.get(`${file} ${left}`) ?? 0) ||
      worth(right) - worth(left) ||
      (times[left] ?? 0) - (times[right] ?? 0);
    const wanted = [...(options.testFilter ?? Object.keys(times))].sort(order);
    const asTheyRun = new Set(reached[id] ?? []);
    const reaching = withinBudget(
      wanted.filter((test) => asTheyRun.has(test)),
      times,
    );
    if (reaching.length === 0 && process.env.PLACET_MUTANT_RUNNING) return leftForLater;
    this.switch.hitLimit = hitLimitOf(options);

    let ran = await this.tryOn(id, reaching, 'as they run');
    let count = ran.tests.length;
    const killer = ran.tests.find(({ status }) => status === TestStatus.Failed);
    if (killer && !ran.stopped && !(await this.passesWithout(killer.id))) {
      this.renew();
      ran = await this.tryOn(id, reaching, 'as they run');
    }
    const lives = !ran.stopped && !ran.tests.some(({ status }) => status === TestStatus.Failed);
    if (lives && atLoad.includes(id) && !process.env.PLACET_MUTANT_RUNNING) {
      this.renew();
      ran = await this.tryOn(id, withinBudget(wanted, times), 'from the import');
      count += ran.tests.length;
      this.renew();
    }
    if (ran.stopped) {
      this.renew();
      return toMutantRunResult(ran.stopped);
    }
    const failed = ran.tests.find(({ status }) => status === TestStatus.Failed);
    if (failed) {
      const key = `${file} ${failed.id}`;
      this.kills.set(key, (this.kills.get(key) ?? 0) + 1);
      const failureMessage = failed.status === TestStatus.Failed ? failed.failureMessage : '';
      return { status: MutantRunStatus.Killed, killedBy: [failed.id], failureMessage, nrOfTests: count };
    }
    return { status: MutantRunStatus.Survived, nrOfTests: count };
  }

  /** Runs tests with a mutant on, file by file, until one fails or the mutant has been reached too often. */
  private async tryOn(mutant: string, ids: readonly string[], when: 'as they run' | 'from the import') {
    const tests: TestResult[] = [];
    this.switch.hitCount = 0;
    this.switch.activeMutant = when === 'from the import' ? mutant : undefined;
    try {
      for (const [file, names] of byFile(ids)) {
        const found = await this.testsOf(file).catch((error: unknown) => String(error));
        if (typeof found === 'string') {
          const [id = file] = names;
          tests.push({ id, name: file, timeSpentMs: 0, status: TestStatus.Failed, failureMessage: found });
          break;
        }
        this.switch.activeMutant = mutant;
        const chosen = inOrder(
          found.filter(({ id }) => names.has(id)),
          ids,
        );
        const outcome = await runTests(chosen, { bail: true, times: this.learnt().times });
        for (const { test, ms, failure } of outcome)
          tests.push({
            ...{ id: test.id, name: test.name, timeSpentMs: ms },
            ...(failure === undefined
              ? { status: TestStatus.Success }
              : { status: TestStatus.Failed, failureMessage: failure }),
          } as TestResult);
        if (outcome.some(({ failure }) => failure !== undefined)) break;
        if (when === 'as they run') this.switch.activeMutant = undefined;
      }
      const stopped = determineHitLimitReached(this.switch.hitCount, this.switch.hitLimit);
      return { tests, stopped };
    } finally {
      this.switch.activeMutant = undefined;
      this.switch.hitCount = undefined;
    }
  }

  private async passesWithout(id: string): Promise<boolean> {
    const found = (await this.testsOf(fileOf(id))).filter((test) => test.id === id);
    return (await runTests(found, { bail: true })).every(({ failure }) => failure === undefined);
  }

  private async testsOf(file: string): Promise<readonly Test[]> {
    const known = this.gathered.get(file);
    if (known) return known;
    const { generation } = this;
    const tests = await gather(file, () => this.modules.load(file, generation));
    this.gathered.set(file, tests);
    return tests;
  }

  private renew(): void {
    this.generation++;
    this.gathered.clear();
  }

  private learnt(): Learnt {
    if (!this.learntBefore) {
      if (!existsSync(learntFile)) throw new Error('The first run has left nothing');
      this.learntBefore = JSON.parse(readFileSync(learntFile, 'utf8')) as Learnt;
    }
    return this.learntBefore;
  }
}

/**
 * A mutant that never ends is stopped by how often it was reached: at Stryker's hundred times as often as by all tests, or
 * from a million on at twice as often, for a hundred times that takes minutes.
 */
const hitLimitOf = ({ hitLimit }: MutantRunOptions): number | undefined =>
  hitLimit === undefined ? undefined : Math.min(hitLimit, Math.max(1_000_000, hitLimit / 50));

/** In their order, as many tests as together take no more than what one mutant may cost, and always the first. */
function withinBudget(tests: readonly string[], times: Learnt['times']): readonly string[] {
  let left = Number(process.env.PLACET_MUTANT_MS ?? Number.POSITIVE_INFINITY);
  return tests.filter((test, at) => {
    const time = times[test] ?? 0;
    const fits = at === 0 || time <= left;
    if (fits) left -= time;
    return fits;
  });
}

function switchOfMutants(): Switch {
  const place = globalThis as { __stryker__?: Switch };
  const made: Switch = { ...unset, mutantCoverage: undefined };
  place.__stryker__ ??= made;
  return place.__stryker__;
}

const fileOf = (test: string): string => test.slice(0, test.indexOf('#'));

/** Files in the order in which their first test comes. */
function byFile(ids: readonly string[]): Map<string, Set<string>> {
  const files = new Map<string, Set<string>>();
  for (const id of ids) files.set(fileOf(id), (files.get(fileOf(id)) ?? new Set()).add(id));
  return files;
}

/** Tests that share what is made before them stay in their own order; the others come as asked for. */
function inOrder(tests: readonly Test[], ids: readonly string[]): readonly Test[] {
  if (tests.some(({ suite }) => suite.beforeAll.length > 0 || (suite.within?.beforeAll.length ?? 0) > 0))
    return tests;
  const place = new Map(ids.map((id, at) => [id, at]));
  return [...tests].sort((left, right) => (place.get(left.id) ?? 0) - (place.get(right.id) ?? 0));
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcess),
  declareClassPlugin(PluginKind.Ignore, 'nothing-to-say', NothingToSay),
  declareClassPlugin(PluginKind.Reporter, 'survivors', Survivors),
];
