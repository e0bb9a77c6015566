import { expect, it } from 'vitest';
import { failureText, fuzz, shareDone } from './fuzz/fuzz.ts';

it('every answer, also to garbage, is one that the document foresees; none is a fault of ours', async () => {
  const seed = 1;
  const done = await fuzz(2_000, seed);
  if (done.failures.length > 0)
    expect.fail([`Seed ${seed}`, ...done.failures.slice(0, 20).map(failureText)].join('\n'));
  expect(shareDone(done)).toBeGreaterThan(0.3);
});
