import type { BodyId } from './ids.ts';
import type { Tool } from './tool.ts';

/**
 * Says whether something about a tool is not everybody's to know: a decision of a restricted body that is not cleared,
 * or that such a decision made it. What was taken back, or turned out to be another body's, counts as well: since when
 * a tool is where it is, what papers it has and what followed may come of it. Where such a tool stands is a question of
 * who asks (`toolFor`).
 */
export function isHeld(tool: Tool, restricted: ReadonlySet<BodyId>): boolean {
  if (tool.bornBy !== undefined && restricted.has(tool.bornBy) && !tool.originCleared) return true;
  return tool.decisions.some(
    ({ facts, formerBody, cleared }) =>
      !cleared && [facts.body, formerBody].some((body) => body !== undefined && restricted.has(body)),
  );
}

/** The bodies of a world whose steps are for their seats until cleared. */
export const restrictedOf = (
  bodies: ReadonlyMap<BodyId, { readonly restricted: boolean }>,
): ReadonlySet<BodyId> => new Set([...bodies].flatMap(([id, { restricted }]) => (restricted ? [id] : [])));
