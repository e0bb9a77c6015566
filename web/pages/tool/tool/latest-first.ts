import type { Tool } from '../../../ways/acts.ts';

/**
 * Decisions by the day on which they were taken, the latest first; of one day those of the body that sits later in the
 * route. When they were recorded does not matter (USERS.md 1.2, Policy Commission and Council in one week).
 */
export function latestFirst({ decisions, route }: Pick<Tool, 'decisions' | 'route'>): Tool['decisions'] {
  const sits = (body: string): number => route.steps.findIndex((step) => step.body?.id === body);
  return decisions
    .toSorted((a, b) => a.decidedOn.localeCompare(b.decidedOn) || sits(a.body.id) - sits(b.body.id))
    .toReversed();
}
