import type { Page } from '../../ports.ts';

/** Reads a list to its end, in pages of a hundred. */
export async function everyPage<P extends { readonly after?: string }>(
  read: (page: Page) => Promise<P>,
): Promise<readonly P[]> {
  const pages: P[] = [];
  let after: string | undefined;
  do {
    const page = await read({ most: 100, ...(after === undefined ? {} : { after }) });
    pages.push(page);
    after = page.after;
  } while (after !== undefined);
  return pages;
}
