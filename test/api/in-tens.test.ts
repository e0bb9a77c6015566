import { expect, it } from 'vitest';
import { comingInTens, inTens } from '../../functions/handlers/in-tens.ts';

/** Work that notes how much of it goes on at once. */
function working() {
  let [going, most] = [0, 0];
  const work = async (n: number) => {
    most = Math.max(most, ++going);
    // Later ones are done first.
    for (let turn = n; turn < 30; turn++) await Promise.resolve();
    going--;
    return -n;
  };
  return { work, most: () => most };
}
const numbers = Array.from({ length: 25 }, (_, i) => i + 1);
const all = numbers.map((n) => -n);

it('of a list ten are done at a time, and the results come in its order', async () => {
  const { work, most } = working();
  expect(await inTens(numbers, work)).toEqual(all);
  expect(most()).toBe(10);
});

it('of what comes ten are done at a time, in its order, and no more is asked for than is taken', async () => {
  const { work, most } = working();
  let asked = 0;
  async function* coming() {
    for (const n of numbers) {
      asked++;
      yield n;
    }
  }
  const results: number[] = [];
  for await (const one of comingInTens(coming(), work)) {
    if (results.length === 0) expect(asked).toBe(10);
    results.push(one);
  }
  expect(results).toEqual(all);
  expect(most()).toBe(10);
  expect(asked).toBe(25);
});
