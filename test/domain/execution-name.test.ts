import { expect, it } from 'vitest';
import { executionName, executionOf } from '../../functions/domain/head.ts';
import { toolId } from '../../functions/domain/ids.ts';

it.each([
  ['T13', 1],
  ['T-g1', 12],
  ['a_b-g', 3],
])('the name of an execution of %s tells whose it is, by which generation', (tool, generation) => {
  const of = { tool: toolId(tool), generation };
  expect(executionOf(executionName(of))).toEqual(of);
});

it.each(['T13', 'T13-g', 'T13-g0', 'T13-g01', '-g1', 'T 13-g1', 'T13-g1 ', `${'T'.repeat(61)}-g1`])(
  '%j is the name of no tool’s execution',
  (name) => {
    expect(executionOf(name)).toBeUndefined();
  },
);
