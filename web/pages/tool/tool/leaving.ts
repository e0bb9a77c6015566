import type { Tool } from '../../../ways/acts.ts';

/**
 * At which steps other tools left this one: where a decision says so. Of a child that merely names this tool as its
 * parent nobody knows at which step it left, and the track does not say it.
 */
export function leavingAt({
  decisions,
  route,
}: Pick<Tool, 'decisions' | 'route'>): ReadonlyMap<number, readonly string[]> {
  const leaving = new Map<number, readonly string[]>();
  for (const { body, session, child, remainder } of decisions) {
    const left = [child, remainder].flatMap((one) => (one ? [one.tool] : []));
    const turns = route.steps.filter((step) => step.body?.id === body.id);
    const at = (turns.find((step) => session && step.session?.id === session.id) ?? turns[0])?.n;
    if (left.length > 0 && at !== undefined) leaving.set(at, [...(leaving.get(at) ?? []), ...left]);
  }
  return leaving;
}
