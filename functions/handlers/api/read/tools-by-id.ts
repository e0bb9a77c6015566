import type { ToolId } from '../../../domain/ids.ts';
import type { Page, ToolStore } from '../../../ports.ts';
import { entriesOf, type Reader, type ToolEntry } from './tool-entry.ts';

/** The most heads that are read at once (`ToolStore.summaries`). */
const atOnce = 100;

type Linked = (page: Page) => Promise<{ readonly tools: readonly ToolId[]; readonly after?: string }>;

/** The tools of a list that is in the order of ids, as the reader may know them. */
export async function* toolsById(
  tools: Pick<ToolStore, 'summaries'>,
  linked: Linked,
  reader: Reader,
  { behind, most }: { readonly behind?: ToolId; readonly most: number },
): AsyncGenerator<ToolEntry> {
  let after: string | undefined = behind;
  do {
    const page = await linked({ most: Math.min(most, atOnce), ...(after === undefined ? {} : { after }) });
    yield* await entriesOf(await tools.summaries(page.tools), reader);
    after = page.after;
  } while (after !== undefined);
}

/** A list of ids that is all there, in pages. */
export const pagesOf =
  (ids: readonly ToolId[]): Linked =>
  async ({ after = '', most = atOnce }) => {
    const left = [...new Set(ids)].toSorted().filter((id) => id > after);
    const tools = left.slice(0, most);
    const last = tools.at(-1);
    return { tools, ...(last !== undefined && left.length > tools.length ? { after: last } : {}) };
  };
