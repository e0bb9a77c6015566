import type { Body } from './body.ts';
import { type Day, dayIn, daysBetween, type Instant, type PartialDate, type TimeZone } from './date.ts';
import type { PersonId, SessionId } from './ids.ts';
import { type Refusal, refuse } from './refusal.ts';
import { isAhead, mostSessionDays, type Session } from './session.ts';
import type { Bilingual } from './text.ts';

/** What can be said of a meeting before it begins. */
export interface SessionPlan {
  readonly label: Bilingual;
  readonly firstDay?: Day;
  readonly lastDay?: Day;
  /** What is known of its time where its days are not: `{ precision: 'month', value: '2024-06' }`. */
  readonly dates?: PartialDate;
  readonly city?: Bilingual;
  readonly timeZone?: TimeZone;
  readonly jointWith?: SessionId;
}

interface Planning {
  readonly id: SessionId;
  readonly plan: SessionPlan;
  readonly by: PersonId;
  readonly request: { readonly key: string; readonly hash: string };
}

/** From a first day to a last that comes no earlier, and not so late that nobody can have meant it. */
const isSpan = (first: Day, last: Day): boolean =>
  first <= last && daysBetween(first, last) < mostSessionDays;

/**
 * A meeting entered, or changed until its report is out: when and where it is, never what is decided (USERS.md 1.2, the
 * change of a route, rule 3). One that has begun may sit a day longer, or meet again later, and what it decides then is
 * a fact; it is only not put off any more. Its label is kept as it is printed.
 */
export function planSession(
  known: Session | undefined,
  body: Body,
  { id, plan, by, request }: Planning,
  now: Instant,
): Session | Refusal {
  if (body.closed) return refuse('body-closed', { body: body.id });
  if (known && known.body !== body.id)
    return refuse('session-of-another-body', { session: id, body: body.id });
  const state = known?.state ?? 'planned';
  const outOfTurn = refuse('session-act-out-of-turn', { session: id, state, act: 'plan' });
  if (state === 'report-issued') return outOfTurn;
  const { label, firstDay, lastDay, dates, city = body.city, timeZone = body.timeZone, jointWith } = plan;
  if (firstDay === undefined && lastDay !== undefined)
    return refuse('details-missing', { fields: ['firstDay'] });
  if (firstDay !== undefined && lastDay !== undefined && !isSpan(firstDay, lastDay))
    return refuse('details-missing', { fields: ['lastDay'] });
  const session: Session = {
    id,
    body: body.id,
    label,
    ...(firstDay === undefined ? {} : { firstDay, lastDay: lastDay ?? firstDay }),
    dates:
      dates ?? (firstDay === undefined ? { precision: 'unknown' } : { precision: 'day', value: firstDay }),
    timeZone,
    city,
    state,
    version: (known?.version ?? 0) + 1,
    ...(jointWith === undefined ? {} : { jointWith }),
    log: [...(known?.log ?? []), { act: 'plan', at: now, by, state, request }],
  };
  return state !== 'planned' && isAhead(session, dayIn(timeZone, now)) ? outOfTurn : session;
}
