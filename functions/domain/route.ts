import type { BodyId, DecisionId } from './ids.ts';
import type { Stage } from './stage.ts';

/** `decide`: the body must take an outcome. `inform`: taking note completes it, and nothing ever waits for it (E1). */
export type Ask = 'decide' | 'inform';

/** One body's turn on a tool's way. The same stage may occur twice, with another body. */
export interface Step {
  /** 1, 2, 3 … in the order of the route; never re-used when a route changes. */
  readonly n: number;
  readonly stage: Exclude<Stage, 'draft' | 'publication'>;
  readonly body: BodyId;
  readonly ask: Ask;
  /** Holds only once that earlier step has let the tool pass (DOMAIN.md 5, row 23). */
  readonly condition?: { readonly subjectTo: number };
}

/** A tool's planned list of steps. Draft precedes it; publication follows where the route says so. */
export interface Route {
  readonly template: string;
  readonly templateVersion: number;
  readonly steps: readonly Step[];
  readonly endsWith: 'publication' | 'last-step';
  /** A partner's endorsement is a gate before publication (row 22): shown, not yet enforced. */
  readonly partnerGate?: string;
}

/**
 * What became of a step. Three ways of not being taken are three words (USERS.md 1.2): a step not in the route
 * is not listed at all; `waived` was dropped by authority; `not-known` belongs to history that nobody recorded.
 */
export type StepState =
  | { readonly is: 'pending' }
  | { readonly is: 'done'; readonly decision?: DecisionId; readonly part?: true }
  | { readonly is: 'waived'; readonly authority: string; readonly reference: string }
  | { readonly is: 'not-known' }
  /** A superior body acted first; this body's outcome may still be recorded late. */
  | { readonly is: 'not-yet-recorded'; readonly overtakenBy: DecisionId };

export const pending: StepState = { is: 'pending' };
