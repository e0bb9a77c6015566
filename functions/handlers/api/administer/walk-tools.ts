import * as v from 'valibot';
import type { World } from '../../../domain/world.ts';
import type { ToolStore, ToolSummary } from '../../../ports.ts';

export type Place = Parameters<ToolStore['toolsAt']>[0] | 'held';

/** How far a walk has come: in which place, and where in its list. */
export const spot = v.tuple([v.string(), v.nullable(v.string())]);
export type Spot = v.InferOutput<typeof spot>;

/** Where open tools are, in life-cycle order; what a restricted decision hides from some is in a list apart. */
export const openPlaces = ({ bodies }: Pick<World, 'bodies'>): readonly Place[] => [
  'held',
  'draft',
  ...[...bodies.keys()].sort(),
  'publication',
];

/** Heads of tools place by place, from a spot on, at most so many; `next` is absent after the last. */
export async function walkTools(
  tools: Pick<ToolStore, 'toolsAt' | 'heldTools'>,
  places: readonly Place[],
  from: Spot | undefined,
  most: number,
): Promise<{ readonly heads: readonly ToolSummary[]; readonly next?: Spot }> {
  const heads: ToolSummary[] = [];
  let index = from ? places.indexOf(from[0] as Place) : 0;
  let after = from?.[1] ?? null;
  if (index < 0) throw new RangeError(`No tools are listed at ${from?.[0]}`);
  for (;;) {
    const place = places[index];
    if (place === undefined) return { heads };
    if (heads.length >= most) return { heads, next: [place, after] };
    const part = { most: Math.min(100, most - heads.length), ...(after === null ? {} : { after }) };
    const page = await (place === 'held' ? tools.heldTools(part) : tools.toolsAt(place, part));
    heads.push(...page.heads);
    if (page.after === undefined) index++;
    after = page.after ?? null;
  }
}
