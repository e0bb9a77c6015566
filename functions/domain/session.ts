import {
  type Day,
  dayIn,
  dayPlus,
  daysBetween,
  type Instant,
  type PartialDate,
  type TimeZone,
} from './date.ts';
import type { BodyId, PersonId, SessionId } from './ids.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Bilingual } from './text.ts';

export type SessionState = 'planned' | 'open' | 'suspended' | 'closed' | 'report-issued';

/** What a secretary may do to a session; `re-open` only on the day it was closed (USERS.md 1.2, session life). */
export type SessionAct = 'open' | 'suspend' | 'resume' | 'close' | 're-open' | 'issue-report';

/** One meeting of one body; it may carry two numbers, printed as entered and never computed. */
export interface Session {
  readonly id: SessionId;
  readonly body: BodyId;
  /** `243rd/244th Sessions` / `243e/244e sessions`. */
  readonly label: Bilingual;
  /** Days in its city; undefined where not yet fixed. */
  readonly firstDay?: Day;
  readonly lastDay?: Day;
  /** What is known of its time when its days are not: `2024-06`. */
  readonly dates: PartialDate;
  readonly timeZone: TimeZone;
  readonly city?: Bilingual;
  readonly state: SessionState;
  readonly version: number;
  /** A session of another body in the same room. */
  readonly jointWith?: SessionId;
  readonly report?: { readonly number: string; readonly issuedOn: Day };
  readonly log: readonly {
    /** `plan`: it was entered, or its days, its city or its label were changed. */
    readonly act: SessionAct | 'plan';
    readonly at: Instant;
    readonly by: PersonId;
    readonly reason?: string;
    /** The request that it answered, and the state that it left: the same request gets the same answer. */
    readonly request?: { readonly key: string; readonly hash: string };
    readonly state?: SessionState;
  }[];
}

const allowed = {
  open: { from: ['planned'], to: 'open' },
  suspend: { from: ['open'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'open' },
  close: { from: ['open', 'suspended'], to: 'closed' },
  're-open': { from: ['closed'], to: 'open' },
  // Once more where the report was entered wrongly; both stay in the log.
  'issue-report': { from: ['closed', 'report-issued'], to: 'report-issued' },
} as const satisfies Record<SessionAct, { from: readonly SessionState[]; to: SessionState }>;

/**
 * The session after an act, or why it cannot be. Closing never waits for papers or translations; a suspended
 * session may be closed only once reconvened or given up, which is what the act says.
 */
export function actOnSession(
  session: Session,
  command: {
    readonly act: SessionAct;
    readonly by: PersonId;
    readonly reason?: string;
    readonly report?: { readonly number: string; readonly issuedOn: Day };
    readonly request?: { readonly key: string; readonly hash: string };
  },
  now: Instant,
): Session | Refusal {
  const { act } = command;
  const rule = allowed[act];
  if (!(rule.from as readonly SessionState[]).includes(session.state))
    return refuse('session-act-out-of-turn', { session: session.id, state: session.state, act });
  const today = dayIn(session.timeZone, now);
  if (act === 'open' && isAhead(session, today))
    return refuse('session-not-begun', { session: session.id, firstDay: session.firstDay });
  if (act === 're-open') {
    if (!command.reason) return refuse('details-missing', { fields: ['reason'] });
    const closedAt = session.log.findLast((entry) => entry.act === 'close')?.at ?? now;
    if (dayIn(session.timeZone, closedAt) !== today)
      return refuse('session-closed-earlier', { session: session.id, closedAt });
  }
  if (act === 'issue-report' && !command.report) return refuse('details-missing', { fields: ['report'] });
  const { by, reason, report, request } = command;
  const said = {
    ...(reason === undefined ? {} : { reason }),
    ...(request === undefined ? {} : { request }),
  };
  return {
    ...session,
    state: rule.to,
    version: session.version + 1,
    log: [...session.log, { act, at: now, by, state: rule.to, ...said }],
    ...(report === undefined ? {} : { report }),
  };
}

/** It has not begun: its first day has not come, nor, where no more is known, its month or year. */
export function isAhead({ firstDay, dates }: Session, today: Day): boolean {
  const known = 'value' in dates && dates.precision !== 'session' ? dates.value : undefined;
  const begins = firstDay ?? known;
  return begins !== undefined && today < begins;
}

/** Says whether a session has begun, as far as its days are known. */
export const hasBegun = (
  { state, firstDay, timeZone }: Pick<Session, 'state' | 'firstDay' | 'timeZone'>,
  now: Instant,
): boolean => state !== 'planned' || (firstDay !== undefined && firstDay <= dayIn(timeZone, now));

/** Says whether a session is over: closed, whether or not its report is out. */
export const isClosed = ({ state }: Pick<Session, 'state'>): boolean =>
  state === 'closed' || state === 'report-issued';

/** No body sits longer: a last day that is further away is a slip of the pen. */
export const mostSessionDays = 60;

/** The days of a session, first to last; none where they are not fixed. */
export function daysOf({ firstDay, lastDay = firstDay }: Session): readonly Day[] {
  if (firstDay === undefined || lastDay === undefined) return [];
  const count = Math.min(daysBetween(firstDay, lastDay) + 1, mostSessionDays);
  return Array.from({ length: Math.max(count, 0) }, (_, n) => dayPlus(firstDay, n));
}

/** The first day that sorts sessions whose days are known only in part; after all others where nothing is known. */
export const sortDay = (session: Session): Day =>
  session.firstDay ??
  (session.dates.precision === 'unknown' || session.dates.precision === 'session'
    ? '9999'
    : session.dates.value);

/** The sessions of a body that have not ended, by date. A month that has begun still counts as to come. */
export const sessionsAhead = (sessions: Iterable<Session>, body: BodyId, now: Instant): readonly Session[] =>
  [...sessions]
    .filter((s) => s.body === body && !isClosed(s))
    .filter((s) => {
      const today = dayIn(s.timeZone, now);
      const last = s.lastDay ?? s.firstDay ?? sortDay(s);
      return s.state !== 'planned' || last >= today.slice(0, last.length);
    })
    .sort((a, b) => (sortDay(a) < sortDay(b) ? -1 : 1));

/** The state that a session had at an instant; planned before anybody did anything with it. */
export function stateThen({ state, log }: Session, at: Instant): SessionState {
  // What was entered without a log has no past that anybody knows.
  if (log.length === 0) return state;
  const last = log.findLast((entry) => entry.at <= at);
  return last ? (last.state ?? (last.act === 'plan' ? 'planned' : allowed[last.act].to)) : 'planned';
}
