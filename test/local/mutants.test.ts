import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ofTests, testsReaching, withImports } from '../../local/mutants/coverage.ts';
import { NothingToSay } from '../../local/mutants/nothing-to-say.ts';
import { runTests } from '../../local/mutants/run-tests.ts';
import { aliveLines, placesAlive, scoreLines } from '../../local/mutants/score.ts';
import { testFiles } from '../../local/mutants/test-files.ts';
import * as ours from '../../local/mutants/vitest.ts';

const files = testFiles((pattern) => globSync(pattern));

describe('tests that judge mutants', () => {
  it('are there in every folder, and use of vitest only what runs them again in one process', () => {
    for (const folder of ['test/domain', 'test/handlers', 'test/api'])
      expect(files.filter((file) => file.startsWith(folder)).length).toBeGreaterThan(10);
    const unknown = [...files, ...globSync('test/{domain,handlers,api,support}/**/*.ts')].flatMap((file) => {
      const [, names = ''] = readFileSync(file, 'utf8').match(/import \{([^}]*)\} from 'vitest'/) ?? [];
      const used = names.split(',').map((name) => name.trim());
      return used
        .filter((name) => name !== '' && !name.startsWith('type ') && !(name in ours))
        .map((name) => `${file}: ${name}`);
    });
    expect(unknown).toEqual([]);
  });

  it('run in their order with what stands before and after them, and under one name each', async () => {
    const said: string[] = [];
    const say = (word: string) => () => said.push(word);
    const tests = await ours.gather('a.test.ts', async () => {
      ours.describe('a suite', () => {
        ours.beforeAll(say('open'));
        ours.beforeEach(say('before'));
        ours.afterEach(say('after'));
        ours.afterAll(say('close'));
        ours.it('is one', say('one'));
        ours.it.each([
          ['a', 1],
          ['b', 2],
        ])('has two', { timeout: 1 }, (letter: string, number: number) => said.push(`${letter}${number}`));
      });
      ours.it('is alone', say('alone'), 1000);
      ours.it('is alone', say('alone again'));
    });
    expect(tests.map(({ id }) => id)).toEqual([
      'a.test.ts#a suite > is one',
      'a.test.ts#a suite > has two [1]',
      'a.test.ts#a suite > has two [2]',
      'a.test.ts#is alone',
      'a.test.ts#is alone (2)',
    ]);
    const told: string[] = [];
    const outcomes = await runTests(tests, { bail: false, each: (id) => told.push(id) });
    expect(outcomes.every(({ failure }) => failure === undefined)).toBe(true);
    expect(said.join(' ')).toBe(
      'open before one after before a1 after before b2 after alone alone again close',
    );
    expect(told.slice(0, 3)).toEqual(['a.test.ts#', 'a.test.ts#', 'a.test.ts#a suite > is one']);
  });

  it('end at the first that fails, in a test or before it, at once or later', async () => {
    const failing = async (body: () => unknown, before: () => unknown = () => undefined) => {
      const tests = await ours.gather('b.test.ts', async () => {
        ours.beforeEach(before);
        ours.it('passes', () => undefined);
        ours.it('may fail', body);
        ours.it('comes last', () => undefined);
      });
      return (await runTests(tests, { bail: true })).map(({ failure }) => failure);
    };
    const wrong = () => {
      throw new Error('wrong');
    };
    expect(await failing(wrong)).toEqual([undefined, 'wrong']);
    expect(await failing(async () => wrong())).toEqual([undefined, 'wrong']);
    expect(await failing(() => undefined, wrong)).toEqual(['wrong']);
    expect(await failing(() => undefined)).toEqual([undefined, undefined, undefined]);
  });
});

describe('what reaches a mutant', () => {
  const suite = { name: '', within: undefined, beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
  const tests = ['a.test.ts#1', 'a.test.ts#2', 'b.test.ts#1'].map((id) => {
    const [file = '', name = ''] = id.split('#');
    return { id, name, file, suite, run: () => undefined };
  });

  it('is every test of the suite before which it was reached', () => {
    const coverage = { static: {}, perTest: { 'a.test.ts#': { '7': 2 }, 'b.test.ts#1': { '8': 1 } } };
    expect([...testsReaching(ofTests(coverage, tests))]).toEqual([
      ['7', ['a.test.ts#1', 'a.test.ts#2']],
      ['8', ['b.test.ts#1']],
    ]);
  });

  it('is each test above its file, where only an import reaches it', () => {
    const imports = new Map([
      ['a.test.ts', new Set(['functions/x.ts'])],
      ['functions/x.ts', new Set([''])],
    ]);
    // No file of this checkout has a mutant in it: the file of this one is not known, and goes by no name.
    const found = withImports({ static: { '9': 1 }, perTest: { 'b.test.ts#1': { '8': 1 } } }, tests, imports);
    expect(found).toEqual({
      'a.test.ts#1': { '9': 1000 },
      'a.test.ts#2': { '9': 1000 },
      'b.test.ts#1': { '8': 1 },
    });
  });
});

describe('what is set aside', () => {
  const asks = (operator: string, right: object, consequent: object) => {
    const choice = { node: { type: 'ConditionalExpression', consequent }, key: 'argument', parentPath: null };
    const node = { type: 'BinaryExpression', operator, right };
    return new NothingToSay().shouldIgnore({ node, key: 'test', parentPath: choice } as never);
  };
  const nothing = { type: 'Identifier', name: 'undefined' };
  const none = { type: 'ObjectExpression', properties: [] };

  it('is whether a field is there, where it is left out when it is undefined', () => {
    expect(asks('===', nothing, none)).toMatch('keeps undefined out');
    expect(asks('!==', nothing, none)).toBeUndefined();
    expect(asks('===', { type: 'Identifier', name: 'other' }, none)).toBeUndefined();
    expect(asks('===', nothing, { type: 'ObjectExpression', properties: [{}] })).toBeUndefined();
    expect(asks('===', nothing, { type: 'ArrayExpression' })).toBeUndefined();
  });

  it('is a case that cannot come, and the words of an error', () => {
    const aside = (node: object, ...around: string[]) => {
      const parentPath = around.reduceRight<object | null>(
        (above, type) => ({ node: { type }, key: 0, parentPath: above }),
        null,
      );
      return new NothingToSay().shouldIgnore({ node, key: 0, parentPath } as never);
    };
    const never = { type: 'TSSatisfiesExpression', typeAnnotation: { type: 'TSNeverKeyword' } };
    const last = { type: 'SwitchCase', test: null, consequent: [{ argument: never }] };
    expect(aside(last)).toMatch('cannot come');
    expect(aside({ ...last, test: {} })).toBeUndefined();
    expect(aside({ ...last, consequent: [{ argument: { type: 'Identifier' } }] })).toBeUndefined();
    expect(aside({ type: 'StringLiteral' }, 'NewExpression', 'ThrowStatement')).toMatch('words of an error');
    expect(aside({ type: 'StringLiteral' }, 'CallExpression', 'ReturnStatement')).toBeUndefined();
  });
});

describe('the score', () => {
  const location = { start: { line: 3, column: 5 }, end: { line: 4, column: 1 } };
  const mutants = (...statuses: string[]) => ({ mutants: statuses.map((status) => ({ status, location })) });

  it('is the share of mutants that a test killed or that never ended, without those set aside', () => {
    const found = {
      files: {
        'functions/domain/may.ts': mutants('Killed', 'Timeout', 'Survived', 'Ignored'),
        'functions/domain/decide/ending.ts': mutants('Killed', 'NoCoverage', 'RuntimeError'),
        'functions/handlers/relay.ts': mutants('Survived'),
      },
    };
    const asked = new Set([
      'functions/domain/may.ts',
      'functions/domain/decide/ending.ts',
      'functions/domain/text.ts',
    ]);
    const { score, lines } = scoreLines(found, asked);
    expect(score).toBe(60);
    expect(lines.map((line) => line.replaceAll(/ +/g, ' '))).toEqual([
      'functions/domain 66.7 % 2 killed, 1 live, 0 without a test, 1 set aside',
      'functions/domain/decide 50.0 % 1 killed, 0 live, 1 without a test, 0 set aside, 1 left for later',
      '2 of 3 files 60.0 % 3 killed, 1 live, 1 without a test, 1 set aside, 1 left for later',
    ]);
    expect(aliveLines(found, [...asked])).toEqual([
      'lives  functions/domain/may.ts:3:5    ',
      'no test  functions/domain/decide/ending.ts:3:5    ',
    ]);
    expect(placesAlive(found, [...asked])).toEqual([
      'functions/domain/may.ts:3:4-4:0',
      'functions/domain/decide/ending.ts:3:4-4:0',
    ]);
  });
});
