/** Where a seed begins: neighbours far apart, and seeds above 32 bits as different as any others (murmur3's last step). */
function beginningOf(seed: number): number {
  let h = (seed ^ Math.imul(Math.floor(seed / 4_294_967_296), 0x9e3779b1)) >>> 0;
  for (const factor of [0x85ebca6b, 0xc2b2ae35]) h = Math.imul(h ^ (h >>> 15), factor) >>> 0;
  return (h ^ (h >>> 16)) >>> 0;
}

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
