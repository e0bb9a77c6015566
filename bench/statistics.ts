/** The middle of what was measured, with its extremes; the unit is the caller's. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** The value below which a part of the sample lies, by nearest rank. Throws RangeError for an empty sample. */
export function quantile(of: readonly number[], part: number): number {
  const sorted = of.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * part) - 1))];
  if (found === undefined) throw new RangeError('Nothing was measured');
  return found;
}

/** Of an even number, the mean of the two in the middle. */
export function median(of: readonly number[]): number {
  const sorted = of.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? Number.NaN) + (sorted[sorted.length >> 1] ?? Number.NaN)) / 2;
}

export const spread = (of: readonly number[]): Spread => ({
  median: median(of),
  min: Math.min(...of),
  max: Math.max(...of),
});

/** `62 (58–71)`: the median with minimum and maximum. */
export const told = ({ median: middle, min, max }: Spread, digits = 0): string =>
  `${middle.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;

/**
 * Measures things in turns, A B A B …, so that what the machine does meanwhile falls on all of them alike. The first
 * turns warm up and are not kept.
 */
export async function inTurns<Name extends string, Sample>(
  things: Readonly<Record<Name, () => Promise<Sample>>>,
  { turns, warm = 1 }: { readonly turns: number; readonly warm?: number },
): Promise<Readonly<Record<Name, readonly Sample[]>>> {
  const names = Object.keys(things) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as Record<Name, Sample[]>;
  for (let turn = 0; turn < warm + turns; turn++)
    for (const name of names) {
      const sample = await things[name]();
      if (turn >= warm) samples[name].push(sample);
    }
  return samples;
}
