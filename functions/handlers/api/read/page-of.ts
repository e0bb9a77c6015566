/** So many entries are looked at for one page, whatever the filter lets through. */
const mostExamined = 500;

/**
 * One page of what a list gives. `last` is the entry behind which the list goes on, there only where it does: it was
 * looked at, and need not be among the items. Only what the reader may know of is counted and looked at.
 */
export async function pageOf<T>(
  entries: AsyncIterable<T>,
  fits: (entry: T) => boolean,
  most: number,
  examinedAtMost = mostExamined,
): Promise<{ readonly items: readonly T[]; readonly last?: T }> {
  const items: T[] = [];
  let examined = 0;
  let last: T | undefined;
  for await (const entry of entries) {
    if (last !== undefined && (items.length === most || examined === examinedAtMost)) return { items, last };
    examined += 1;
    last = entry;
    if (fits(entry)) items.push(entry);
  }
  return { items };
}
