/** What an outcome does to the way of a tool (DOMAIN.md 5). */
export type Effect =
  | 'advance'
  | 'repeat'
  | 'return'
  | 'hold'
  | 'end'
  | 'none'
  /** Completes a step whose ask is `inform`; changes nothing on one whose ask is `decide` (E1). */
  | 'complete-inform';

/** How the register takes it: as a body's decision, by a command of its own, as data of the route, or not yet. */
export type Taken = 'decision' | 'command' | 'route' | 'clock' | 'not-yet';

export type Field =
  | 'versions'
  | 'amendments'
  | 'guidance'
  | 'byDay'
  | 'target'
  | 'scope'
  | 'remainder'
  | 'reason'
  | 'deadline'
  | 'rule'
  | 'child';

interface Row {
  /** The row of DOMAIN.md's table 5. */
  readonly row: number;
  readonly effect: Effect;
  readonly taken: Taken;
  /** What a person must give (USERS.md 3.2, bold). */
  readonly needs: readonly Field[];
}

const row = <E extends Effect, T extends Taken>(n: number, effect: E, taken: T, ...needs: Field[]) => ({
  row: n,
  effect,
  taken,
  needs,
});

export const outcomes = [
  'endorsed',
  'approved',
  'adopted',
  'recommended-to-council',
  'endorsed-amended',
  'in-principle',
  'referred-back',
  'continued',
  'deferred',
  'not-reached',
  'suspended',
  'noted',
  'in-part',
  'split',
  'child-derived',
  'as-package',
  'merged',
  'edition-superseded',
  'withdrawn',
  'discontinued',
  'rejected',
  'work-reassigned',
  'stage-waived',
  'inverted-order',
  'ends-at-ptc',
  'fast-track',
  'written-opened',
  'tacit-approval',
  're-examination',
  'partner-endorsed',
  'slot-released',
  'joint-session',
  'contributions-called',
  'review-due',
  'corrigendum',
  'taken-back',
  'text-final',
  'corrected',
  'dormant',
  'released-later',
  'scope-changed',
  'input-received',
  'statement',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Every outcome of DOMAIN.md's table 5 with its effect; the compiler misses none. */
export const outcomeTable = {
  endorsed: row(1, 'advance', 'decision', 'versions'),
  approved: row(1, 'advance', 'decision', 'versions'),
  adopted: row(1, 'advance', 'decision', 'versions'),
  'recommended-to-council': row(1, 'advance', 'decision', 'versions'),
  'endorsed-amended': row(2, 'hold', 'decision', 'amendments'),
  'in-principle': row(3, 'hold', 'decision', 'versions', 'deadline'),
  'referred-back': row(4, 'return', 'decision', 'target', 'guidance'),
  continued: row(5, 'repeat', 'decision', 'guidance', 'byDay'),
  // No target session given is an answer: not fixed.
  deferred: row(6, 'repeat', 'decision'),
  'not-reached': row(6, 'repeat', 'decision'),
  suspended: row(7, 'hold', 'not-yet'),
  noted: row(8, 'complete-inform', 'decision'),
  'in-part': row(9, 'advance', 'decision', 'scope', 'versions', 'remainder'),
  split: row(10, 'none', 'decision', 'child'),
  'child-derived': row(10, 'none', 'decision', 'child'),
  'as-package': row(11, 'advance', 'not-yet'),
  merged: row(11, 'end', 'not-yet'),
  'edition-superseded': row(12, 'none', 'command'),
  withdrawn: row(13, 'end', 'command', 'reason'),
  discontinued: row(13, 'end', 'command', 'reason'),
  rejected: row(13, 'end', 'decision', 'reason'),
  'work-reassigned': row(14, 'none', 'not-yet'),
  'stage-waived': row(15, 'advance', 'command'),
  'inverted-order': row(16, 'none', 'route'),
  'ends-at-ptc': row(17, 'end', 'route'),
  'fast-track': row(18, 'none', 'route'),
  'written-opened': row(19, 'hold', 'command', 'deadline', 'rule'),
  'tacit-approval': row(20, 'hold', 'decision', 'versions', 'deadline', 'rule'),
  're-examination': row(21, 'return', 'decision', 'reason'),
  'partner-endorsed': row(22, 'none', 'not-yet'),
  'slot-released': row(23, 'none', 'route'),
  'joint-session': row(24, 'none', 'route'),
  'contributions-called': row(25, 'hold', 'not-yet'),
  'review-due': row(26, 'return', 'not-yet'),
  corrigendum: row(27, 'none', 'command'),
  'taken-back': row(28, 'none', 'command', 'reason'),
  'text-final': row(28, 'none', 'command'),
  corrected: row(28, 'none', 'command', 'reason'),
  dormant: row(29, 'hold', 'not-yet'),
  'released-later': row(30, 'none', 'command'),
  'scope-changed': row(31, 'none', 'not-yet'),
  'input-received': row(32, 'advance', 'decision'),
  statement: row(33, 'none', 'decision'),
} as const satisfies Record<Outcome, Row>;

/** An outcome that a secretary can record as the body's decision. */
export type DecisionOutcome = {
  [O in Outcome]: (typeof outcomeTable)[O]['taken'] extends 'decision' ? O : never;
}[Outcome];

/** The outcomes a form lists, in the order of the table. */
export const decisionOutcomes = outcomes.filter(
  (o): o is DecisionOutcome => outcomeTable[o].taken === 'decision',
);
