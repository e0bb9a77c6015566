/** A row on which somebody acts, and where it stood. */
export interface Opened<R> {
  readonly row: R;
  readonly at: number;
}

/**
 * The rows of a list, and the one on which somebody acts: it stays where it was although the list no longer has it, so
 * that what became of it can be read.
 */
export function rowsInSight<R extends { readonly tool: string }>(
  items: readonly R[],
  opened: Opened<R> | undefined,
): readonly R[] {
  if (opened === undefined || items.some(({ tool }) => tool === opened.row.tool)) return items;
  return items.toSpliced(opened.at, 0, opened.row);
}
