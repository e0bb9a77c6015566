import type { Item } from './answers.ts';

/** The item after one, on which nothing was decided yet; from the top again after the last. None: all are recorded. */
export function nextUndecided<I extends Pick<Item, 'tool' | 'is'>>(
  items: readonly I[],
  after: string,
): I | undefined {
  const at = items.findIndex(({ tool }) => tool === after) + 1;
  return [...items.slice(at), ...items.slice(0, at)].find(({ tool, is }) => is === 'due' && tool !== after);
}
