import * as v from 'valibot';
import type { RefusalCode } from '../../domain/refusal.ts';

/** A refusal of the edge itself, beside those of the domain: what is wrong with the request as such. */
export type EdgeCode =
  | 'request-not-acceptable'
  | 'body-not-json'
  | 'key-missing'
  | 'not-signed-in'
  | 'person-not-in-register'
  | 'no-such-page'
  | 'no-such-thing'
  | 'stale-copy'
  | 'execution-not-redrivable'
  | 'body-too-large'
  | 'too-many-requests'
  | 'media-type-not-taken'
  | 'file-not-taken'
  | 'register-busy'
  | 'fault-of-ours';
export type ProblemCode = RefusalCode | EdgeCode;

/** The HTTP status of each refusal: the one dictionary. 400 the request, 404 the thing, 409 the state, 422 the matter. */
export const statusOf = {
  'unknown-tool': 404,
  'unknown-body': 404,
  'unknown-session': 404,
  'unknown-decision': 404,
  'unknown-person': 404,
  'decision-exists': 409,
  'tool-exists': 409,
  'already-decided-here': 409,
  'tool-ended': 409,
  'tool-not-in-draft': 409,
  'not-permitted': 403,
  'details-missing': 422,
  'outcome-not-yet-offered': 422,
  'outcome-not-of-a-body': 422,
  'child-not-of-this-decision': 422,
  'resolution-needs-council': 422,
  'route-needs-a-step': 422,
  'route-step-not-known': 422,
  'stage-of-another-body': 422,
  'completed-step-edited': 422,
  'council-step-required': 422,
  'authority-too-low': 422,
  'who-decides-not-for-secretariat': 422,
  'target-not-earlier': 422,
  'session-not-begun': 409,
  'session-not-open': 409,
  'session-of-another-body': 422,
  'session-act-out-of-turn': 409,
  'session-closed-earlier': 409,
  'not-a-day-of-the-session': 422,
  'day-in-the-future': 422,
  'day-before-decision': 422,
  'body-not-sitting': 422,
  'body-closed': 422,
  'nothing-to-confirm': 409,
  'nothing-to-clear': 409,
  'text-already-final': 409,
  'effect-would-change': 422,
  'letters-have-left': 409,
  'later-event-exists': 409,
  'not-the-same-secretary': 403,
  'decision-not-standing': 409,
  'second-person-needed': 403,
  'no-correction-proposed': 409,
  'sponsor-may-no-longer-withdraw': 409,
  'not-the-holder': 409,
  'no-open-procedure': 409,
  'procedure-running': 409,
  'procedure-needs-both-languages': 422,
  'deadline-too-soon': 422,
  'deadline-on-a-weekend': 422,
  'deadline-passed': 409,
  'not-lapsed': 409,
  'member-already-answered': 409,
  'no-voice': 403,
  'objection-stands': 409,
  'nothing-to-withdraw': 409,
  'document-exists': 409,
  'unknown-version': 422,
  'file-not-there': 409,
  'not-approved-yet': 409,
  'already-published': 409,
  'no-text-in-language': 409,
  'day-before-approval': 422,
  'history-of-a-live-tool': 409,
  'execution-not-paused': 409,
  'version-conflict': 409,
  'request-key-reused': 422,
  'text-not-acceptable': 422,
  'request-not-acceptable': 400,
  'body-not-json': 400,
  'key-missing': 400,
  'not-signed-in': 401,
  'person-not-in-register': 403,
  'no-such-page': 404,
  'no-such-thing': 404,
  'stale-copy': 412,
  'execution-not-redrivable': 409,
  'body-too-large': 413,
  'too-many-requests': 429,
  'media-type-not-taken': 415,
  'file-not-taken': 415,
  'register-busy': 503,
  'fault-of-ours': 500,
} as const satisfies Record<ProblemCode, number>;

/** RFC 9457: what is the matter and what to do next, in the caller's language; `code` is for programs. */
export const problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  code: v.string(),
  /** Every fault of the request at once, each with the path of its field. */
  issues: v.optional(v.array(v.object({ path: v.string(), message: v.string() }))),
  /** What a person needs to act: the seats that would allow it, who was quicker and with what. */
  facts: v.optional(v.record(v.string(), v.unknown())),
});
export type ProblemDocument = v.InferOutput<typeof problem>;
