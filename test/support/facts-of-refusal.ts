import type { RefusalCode } from '../../functions/domain/refusal.ts';

/** The facts without which a refusal does not tell a person what to do: wherever it comes from, it has these. */
const always: Readonly<Record<RefusalCode, readonly string[]>> = {
  'unknown-tool': [],
  'unknown-body': ['body'],
  'unknown-session': ['session'],
  'unknown-decision': ['decision'],
  'unknown-person': ['person'],
  'decision-exists': ['decision'],
  'tool-exists': ['tool'],
  'already-decided-here': ['tool', 'session'],
  'tool-ended': ['tool'],
  'tool-not-in-draft': ['tool', 'stage'],
  'not-permitted': ['needs'],
  'details-missing': ['fields'],
  'outcome-not-yet-offered': ['outcome'],
  'outcome-not-of-a-body': ['outcome'],
  'child-not-of-this-decision': ['outcome', 'tool'],
  'resolution-needs-council': ['kind'],
  'route-needs-a-step': [],
  'route-step-not-known': [],
  'stage-of-another-body': ['step', 'body', 'stage'],
  'completed-step-edited': ['step', 'body'],
  'council-step-required': ['kind'],
  'authority-too-low': ['body'],
  'who-decides-not-for-secretariat': [],
  'target-not-earlier': ['target', 'step'],
  // Of a session only the month may be known: then no first day is named.
  'session-not-begun': ['session'],
  'session-not-open': ['session', 'state'],
  'session-of-another-body': ['session', 'body'],
  'session-act-out-of-turn': ['session', 'state', 'act'],
  'session-closed-earlier': ['session', 'closedAt'],
  'not-a-day-of-the-session': ['day', 'session'],
  'day-in-the-future': ['day', 'today'],
  'body-not-sitting': [],
  'body-closed': ['body'],
  'nothing-to-confirm': ['tool'],
  'nothing-to-clear': ['step'],
  'text-already-final': ['decision', 'report'],
  'effect-would-change': [],
  'letters-have-left': ['decision'],
  'later-event-exists': [],
  'not-the-same-secretary': ['recordedBy'],
  'decision-not-standing': ['decision'],
  'second-person-needed': ['proposedBy'],
  'no-correction-proposed': ['decision'],
  'sponsor-may-no-longer-withdraw': ['body'],
  // Nobody may hold it: then no holder is named.
  'not-the-holder': ['body'],
  'no-open-procedure': ['tool'],
  'procedure-running': ['deadlineAt'],
  'procedure-needs-both-languages': ['documents'],
  'deadline-too-soon': ['deadlineAt', 'earliest', 'minimumDays'],
  'deadline-on-a-weekend': ['deadlineAt'],
  'deadline-passed': [],
  'not-lapsed': ['lapsesAt'],
  'member-already-answered': ['member', 'at'],
  'no-voice': [],
  'objection-stands': ['decision', 'member'],
  'nothing-to-withdraw': ['member'],
  'document-exists': [],
  'unknown-version': ['document', 'language', 'revision'],
  'file-not-there': ['document', 'language', 'revision'],
  'not-approved-yet': ['tool', 'stage'],
  'already-published': ['language'],
  'no-text-in-language': ['language'],
  'day-before-decision': ['day', 'decidedOn'],
  'day-before-approval': ['day', 'approvedOn'],
  'history-of-a-live-tool': ['tool'],
  'execution-not-paused': ['tool'],
  'version-conflict': [],
  'request-key-reused': ['key'],
  'text-not-acceptable': [],
};

/** Codes that come from different places, each with facts of its own: one of them at least. */
const someOf: Partial<Record<RefusalCode, readonly string[]>> = {
  'route-step-not-known': ['step', 'steps', 'body'],
  'authority-too-low': ['holder', 'of'],
  'later-event-exists': ['decision', 'tool'],
  'deadline-passed': ['deadlineAt', 'byDay'],
  'document-exists': ['document'],
  'version-conflict': ['tool', 'session'],
  'nothing-to-confirm': ['outcome', 'waitsFor'],
};

/** Facts that a refusal owes and does not tell, and lists of fields that name none. */
export function factsOwed({
  refused,
  facts,
}: {
  readonly refused: string;
  readonly facts: Readonly<Record<string, unknown>>;
}): readonly string[] {
  if (!(refused in always)) return [];
  const code = refused as RefusalCode;
  const some = someOf[code];
  const fields = facts.fields;
  const namesNone = Array.isArray(fields) && (fields.length === 0 || fields.some((field) => !isWord(field)));
  return [
    ...always[code].filter((fact) => !(fact in facts)),
    ...(some === undefined || some.some((fact) => fact in facts) ? [] : [some.join(' or ')]),
    ...(namesNone ? ['names of the fields'] : []),
  ];
}

const isWord = (field: unknown): boolean => typeof field === 'string' && /^[a-z][A-Za-z]*$/.test(field);
