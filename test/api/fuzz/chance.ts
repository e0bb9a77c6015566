/** Spreads 32 bits so that neighbours are far apart, one to one (the last step of murmur3). */
function spread(bits: number): number {
  let h = bits >>> 0;
  for (const factor of [0x85ebca6b, 0xc2b2ae35]) h = Math.imul(h ^ (h >>> 15), factor) >>> 0;
  return (h ^ (h >>> 16)) >>> 0;
}

/** Where a seed begins: the 32 bits of most seeds, and what is above them spread by itself. */
const beginningOf = (seed: number): number => {
  const above = Math.floor(seed / 4_294_967_296);
  return spread(above === 0 ? seed : seed ^ spread(above + 1));
};

/** A source of chance that a seed repeats (mulberry32): the same seed makes the same requests. */
export function chanceOf(seed: number) {
  let state = beginningOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (n: number): number => Math.floor(next() * n);
  return {
    upTo,
    one: <T>(list: readonly T[]): T => list[upTo(list.length)] as T,
    in: (n: number): boolean => upTo(n) === 0,
  };
}
export type Chance = ReturnType<typeof chanceOf>;
