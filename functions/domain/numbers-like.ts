import { type DocumentId, documentId } from './ids.ts';

const lastDigits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/**
 * Numbers of papers that somebody may have meant who typed one that is not there, likeliest first, in groups: the same
 * digits, whatever stands before and behind them; then, under a beginning that papers have, another or a missing last
 * digit. `prefixes` are those of the bodies.
 */
export function numbersLike(typed: string, prefixes: readonly string[]): readonly (readonly DocumentId[])[] {
  const [, letters = '', digits = ''] = /([A-Za-z]{0,6})[\s.-]{0,3}(\d{1,6})/.exec(typed) ?? [];
  if (digits === '') return [];
  const own = prefixes.filter((prefix) => prefix === letters.toUpperCase());
  const same = [digits.slice(0, 4), String(Number(digits))]
    .map((number) => number.padStart(4, '0'))
    .filter(({ length }) => length === 4);
  const stems = [digits, digits.padStart(4, '0')]
    .map((number) => number.slice(0, 3))
    .filter(({ length }) => length === 3);
  const beside = stems.flatMap((stem) => lastDigits.map((last) => `${stem}${last}`));
  const numbers = (of: readonly string[], ends: readonly string[]) => [
    ...new Set(of.flatMap((prefix) => ends.map((end) => documentId(`${prefix}${end}`)))),
  ];
  return [numbers([...own, ...prefixes], same), numbers(own, beside)].filter(({ length }) => length > 0);
}
