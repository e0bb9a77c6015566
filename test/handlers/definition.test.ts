import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { daysOfAnExecution } from '../../functions/handlers/lapse-stage.ts';

test('the life-cycle wakes lapse-stage after as many days of an execution as lapse-stage counts', () => {
  const text = readFileSync(new URL('../../workflows/tool-lifecycle.asl.json', import.meta.url), 'utf8');
  const days = [...text.matchAll(/Execution\.StartTime\) \+ (\d+) \* 86400000/g)].map(([, n]) => Number(n));
  expect(days.length).toBeGreaterThan(0);
  expect(new Set(days)).toEqual(new Set([daysOfAnExecution]));
});
