/** A source of chance that a seed repeats (mulberry32): the same seed makes the same requests. */
export function chanceOf(seed: number) {
  let state = seed >>> 0;
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
