import type { Page } from '../../functions/ports.ts';

/** In the order of a key, as the table has it. */
export const byKey = <T>(list: Iterable<T>, keyOf: (entry: T) => string): readonly T[] =>
  [...list].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

/** One page of a list in the order of its keys, from the end where it is read backwards. A page begins behind a key. */
export function pageOf<T>(
  list: Iterable<T>,
  keyOf: (entry: T) => string,
  { after, most = 100 }: { readonly [P in keyof Page]: Page[P] | undefined } = {},
  backwards = false,
): { readonly page: readonly T[]; readonly next: { readonly after?: string } } {
  const inOrder = backwards ? byKey(list, keyOf).toReversed() : byKey(list, keyOf);
  const isBehind = (key: string, other: string) => (backwards ? key < other : key > other);
  const left = inOrder.filter((entry) => after === undefined || isBehind(keyOf(entry), after));
  const page = left.slice(0, most);
  const last = page.at(-1);
  return { page, next: last !== undefined && left.length > page.length ? { after: keyOf(last) } : {} };
}
