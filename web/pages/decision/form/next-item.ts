import type { Answer } from '../../../api/ask.ts';

type Item = Answer<'getSession'>['items'][number];

/** The item after one on which nothing is recorded yet, from the top again after the last; undefined where none is. */
export function nextItem<I extends Pick<Item, 'tool' | 'is'>>(
  items: readonly I[],
  after: string,
): I | undefined {
  const at = items.findIndex(({ tool }) => tool === after) + 1;
  return [...items.slice(at), ...items.slice(0, at)].find(({ tool, is }) => is === 'due' && tool !== after);
}
