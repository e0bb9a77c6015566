/** The six steps of a life (DOMAIN.md 1), in their usual order. A state of `tool-lifecycle` stands for each. */
export const stages = [
  'draft',
  'working-group',
  'ptc-endorsement',
  'policy-commission',
  'council-approval',
  'publication',
] as const;
export type Stage = (typeof stages)[number];

/** Where an open tool waits, or that it no longer does. */
export type Whereabouts = Stage | 'ended';
