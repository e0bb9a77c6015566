const pattern = /^([A-Za-z]*)(\d{1,6})[a-z]?$/;

/**
 * The number after the highest of those that are numbered as most are: `T21` after T01 … T20, T14a and T14b. It is a
 * proposal: not every text is known to everybody, and the register refuses a number that is taken.
 */
export function nextNumber(numbers: readonly string[]): string {
  const read = numbers.flatMap((number) => {
    const [, letters, digits] = pattern.exec(number) ?? [];
    return letters === undefined || digits === undefined ? [] : [{ letters, digits }];
  });
  const counts = new Map<string, number>();
  for (const { letters } of read) counts.set(letters, (counts.get(letters) ?? 0) + 1);
  const [usual] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  if (usual === undefined) return '';
  const own = read.filter(({ letters }) => letters === usual);
  const highest = Math.max(...own.map(({ digits }) => Number(digits)));
  const width = Math.min(...own.map(({ digits }) => digits.length));
  return usual + String(highest + 1).padStart(width, '0');
}
