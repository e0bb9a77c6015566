import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { settings } from './flags.ts';
import { aliveLines, type Found, placesAlive, scoreLines } from './mutants/score.ts';

const usage = `npm run mutants [-- FOLDER or FILE …] [--force] [--within MS] [--running] [--alive] [--score] [--list] [--least PERCENT]

Changes the code in thousands of small ways, one at a time, and says which of them no test notices (docs/mutation.md).
What a run found is kept in .mutants/, so that the next tries only what has changed.

--force    tries everything again, also what has not changed
--within   milliseconds of tests that one mutant may cost; what is not killed within them counts as alive
--running  leaves what only an import evaluates (tables) for later
--alive    only those that lived or were left, with all tests that reach them
--score    tries nothing: the score of the folders as it was found last; --list names each that lived besides
--least    the share that must be killed, 90 unless it says otherwise`;

const { values, positionals } = settings(usage, {
  allowPositionals: true,
  options: {
    // Tries everything again, also what has not changed.
    force: { type: 'boolean', default: false },
    // Milliseconds of tests that one mutant may cost; what is not killed within them counts as alive.
    within: { type: 'string', default: 'Infinity' },
    // Leaves what only an import evaluates (tables) for later: it needs every module anew for each mutant.
    running: { type: 'boolean', default: false },
    // Only those that lived or were left, with all tests that reach them.
    alive: { type: 'boolean', default: false },
    // Tries nothing: the score of the folders as it was found last.
    score: { type: 'boolean', default: false },
    // With the score, each mutant that lived, or that no test reaches, and where it is.
    list: { type: 'boolean', default: false },
    // The share of mutants, in percent, that must be killed.
    least: { type: 'string', default: '90' },
  },
});
process.env.PLACET_MUTANT_MS = values.within;
if (values.running) process.env.PLACET_MUTANT_RUNNING = 'yes';

const wanted = positionals.length > 0 ? positionals : ['functions/domain', 'functions/handlers'];
const files = wanted.flatMap((path) => {
  if (!existsSync(path)) throw new Error(`There is no ${path}`);
  return statSync(path).isDirectory() ? globSync(`${path}/**/*.ts`) : [path];
});
/** Words of letters and pages: which words are shown is tried, the words themselves are not. */
const ofWords = (file: string) => file.startsWith('functions/domain/language/');
const found = '.mutants/found.json';

const options = {
  force: values.force || values.alive,
  plugins: [fileURLToPath(new URL('./mutants/runner.ts', import.meta.url))],
  testRunner: 'in-process',
  coverageAnalysis: 'perTest',
  ignorers: ['nothing-to-say'],
  allowEmpty: true,
  concurrency: 1,
  incremental: true,
  incrementalFile: found,
  tempDirName: '.mutants/sandbox',
  cleanTempDir: 'always',
  ignorePatterns: ['/dist', '/cdk.out', '/.local', '/.local-engine', '/.mutants', '/docs', '/web'],
  // TypeScript 7 has no API by which Stryker could rewrite it, and nothing here reads it.
  tsconfigFile: 'none',
  disableTypeChecks: false,
  reporters: ['survivors'],
  allowConsoleColors: false,
  dryRunTimeoutMinutes: 20,
  timeoutMS: 30_000,
  timeoutFactor: values.within === 'Infinity' ? 20 : 1,
  // A mutant in a table is tried on modules evaluated anew, which the process does not forget.
  maxTestRunnerReuse: 400,
} as const;

const read = () => JSON.parse(readFileSync(found, 'utf8')) as Found;
const placesIn = (of: readonly string[]) => (values.alive ? placesAlive(read(), of) : of);
const passes = [
  { mutate: placesIn(files.filter((file) => !ofWords(file))), mutator: {} },
  { mutate: placesIn(files.filter(ofWords)), mutator: { excludedMutations: ['StringLiteral'] } },
];
if (!values.score && !values.list)
  for (const { mutate, mutator } of passes)
    if (mutate.length > 0) await new Stryker({ ...options, mutate, mutator } as never).runMutationTest();

const { lines, score } = scoreLines(read(), new Set(files));
if (values.list) console.log(aliveLines(read(), files).join('\n'));
console.log(lines.join('\n'));
process.exit(score >= Number(values.least) ? 0 : 1);
