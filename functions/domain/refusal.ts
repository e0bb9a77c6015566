/** Why a command was not carried out: a value of the domain, with the facts that a person needs to act. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly facts: Readonly<Record<string, unknown>>;
}

export type RefusalCode =
  | 'unknown-tool'
  | 'unknown-body'
  | 'unknown-session'
  | 'unknown-decision'
  | 'unknown-person'
  | 'decision-exists'
  | 'tool-exists'
  | 'already-decided-here'
  | 'tool-ended'
  | 'tool-not-in-draft'
  | 'not-permitted'
  | 'details-missing'
  | 'outcome-not-yet-offered'
  | 'outcome-not-of-a-body'
  | 'child-not-of-this-decision'
  | 'resolution-needs-council'
  | 'route-needs-a-step'
  | 'route-step-not-known'
  | 'stage-of-another-body'
  | 'completed-step-edited'
  | 'council-step-required'
  | 'authority-too-low'
  | 'who-decides-not-for-secretariat'
  | 'target-not-earlier'
  | 'session-not-begun'
  | 'session-not-open'
  | 'session-of-another-body'
  | 'session-act-out-of-turn'
  | 'session-closed-earlier'
  | 'not-a-day-of-the-session'
  | 'day-in-the-future'
  | 'day-before-decision'
  | 'body-not-sitting'
  | 'body-closed'
  | 'nothing-to-confirm'
  | 'nothing-to-clear'
  | 'text-already-final'
  | 'effect-would-change'
  | 'letters-have-left'
  | 'later-event-exists'
  | 'not-the-same-secretary'
  | 'decision-not-standing'
  | 'second-person-needed'
  | 'no-correction-proposed'
  | 'sponsor-may-no-longer-withdraw'
  | 'not-the-holder'
  | 'no-open-procedure'
  | 'procedure-running'
  | 'procedure-needs-both-languages'
  | 'deadline-too-soon'
  | 'deadline-on-a-weekend'
  | 'deadline-passed'
  | 'not-lapsed'
  | 'member-already-answered'
  | 'no-voice'
  | 'objection-stands'
  | 'nothing-to-withdraw'
  | 'document-exists'
  | 'unknown-version'
  | 'file-not-there'
  | 'not-approved-yet'
  | 'already-published'
  | 'no-text-in-language'
  | 'day-before-approval'
  | 'history-of-a-live-tool'
  | 'execution-not-paused'
  | 'version-conflict'
  | 'request-key-reused'
  | 'text-not-acceptable';

/** A refusal with its code and facts. */
export const refuse = (refused: RefusalCode, facts: Record<string, unknown> = {}): Refusal => ({
  refused,
  facts,
});

/** Tells a refusal from an answer. */
export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;
