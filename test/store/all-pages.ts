import { expect } from 'vitest';
import type { Page } from '../../functions/ports.ts';

/** A list read two at a time: its pages hold what they promise, and the last says that nothing follows. */
export async function inPagesOfTwo<T>(
  read: (page: Page) => Promise<{ readonly list: readonly T[]; readonly after?: string }>,
): Promise<readonly T[]> {
  const seen: T[] = [];
  let page = await read({ most: 2 });
  for (let n = 1; ; n++) {
    expect(page.list.length).toBeLessThanOrEqual(2);
    seen.push(...page.list);
    if (page.after === undefined) return seen;
    expect(page.list, `page ${n} is full, since another follows`).toHaveLength(2);
    page = await read({ most: 2, after: page.after });
  }
}
