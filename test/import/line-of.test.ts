import { expect, test } from 'vitest';
import { lineOf } from '../../local/import/line-of.ts';

const text = `{
  "people": [
    { "id": "P01", "name": "A \\"quoted\\" { name" },
    {
      "id": "P02",
      "seats": [1, -2.5e3, true, null, {}, []],
      "name": "B"
    }
  ]
}
`;

test.each([
  [[], 1],
  [['people'], 2],
  [['people', 0, 'name'], 3],
  [['people', 1], 4],
  [['people', 1, 'seats', 3], 6],
  [['people', 1, 'name'], 7],
] as const)('the value at %j begins on line %i', (path, line) => {
  expect(lineOf(text, path)).toBe(line);
});

test('what is missing is looked for where it should have been', () => {
  expect(lineOf(text, ['people', 1, 'email'])).toBe(4);
  expect(lineOf(text, ['people', 7, 'id'])).toBe(2);
});

test('a key of the same name elsewhere is not taken for it', () => {
  expect(lineOf('{\n"a": {"b": 1},\n"c": {\n"a": 2}}', ['c', 'a'])).toBe(4);
});
