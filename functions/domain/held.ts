import type { BodyId } from './ids.ts';
import type { Tool } from './tool.ts';

/**
 * Says whether something about a tool is not everybody's to know: a standing decision of a restricted body that is
 * not cleared, or that such a decision made it. Where it stands is then a question of who asks (`readersView`).
 */
export function isHeld(tool: Tool, restricted: ReadonlySet<BodyId>): boolean {
  if (tool.bornBy !== undefined && restricted.has(tool.bornBy) && !tool.originCleared) return true;
  return tool.decisions.some(
    ({ status, facts, step, cleared }) =>
      status !== 'taken-back' &&
      restricted.has(facts.body) &&
      !cleared &&
      (step === null || !tool.cleared.includes(step)),
  );
}

/** The bodies of a world whose steps are for their seats until cleared. */
export const restrictedOf = (bodies: ReadonlyMap<BodyId, { readonly restricted: boolean }>): ReadonlySet<BodyId> =>
  new Set([...bodies].flatMap(([id, { restricted }]) => (restricted ? [id] : [])));
