import * as v from 'valibot';
import { type ToolKind, toolKinds } from '../../../domain/event.ts';
import type { ToolId } from '../../../domain/ids.ts';
import type { ToolStore } from '../../../ports.ts';

/** Behind which tool of which kind a walk through the whole register goes on. */
export const kindSpot = v.object({ kind: v.picklist(toolKinds), after: v.optional(v.string()) });
export type KindSpot = v.InferOutput<typeof kindSpot>;

/**
 * Every tool, a hundred at most at a time, by kind and then by id. Neither ever changes, and the list is strongly
 * consistent: whoever goes on later misses none and meets none twice.
 */
export async function* walkKinds(
  tools: Pick<ToolStore, 'toolsOfKind'>,
  from: KindSpot | undefined,
  most = 100,
): AsyncGenerator<{ readonly begins: KindSpot; readonly tools: readonly ToolId[] }> {
  const first = from ? toolKinds.indexOf(from.kind) : 0;
  for (const kind of toolKinds.slice(first)) {
    let after = kind === from?.kind ? from.after : undefined;
    do {
      const begins = spotAt(kind, after);
      const page = await tools.toolsOfKind(kind, { most, ...(after === undefined ? {} : { after }) });
      if (page.tools.length > 0) yield { begins, tools: page.tools };
      after = page.after;
    } while (after !== undefined);
  }
}

const spotAt = (kind: ToolKind, after: string | undefined): KindSpot => ({
  kind,
  ...(after === undefined ? {} : { after }),
});
