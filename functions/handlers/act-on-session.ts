import { actingFrom } from '../domain/acting-seat.ts';
import { homeZone } from '../domain/body.ts';
import { dayIn } from '../domain/date.ts';
import type { SessionId } from '../domain/ids.ts';
import { may } from '../domain/may.ts';
import { seatsOn } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { actOnSession, type Session, type SessionAct } from '../domain/session.ts';
import type { Clock, PeopleStore, Request } from '../ports.ts';
import type { Asker } from './ask.ts';

export interface SessionPorts {
  readonly people: Pick<PeopleStore, 'world' | 'seatsOf' | 'putSession'>;
  readonly clock: Clock;
}

export interface AskSession {
  readonly session: SessionId;
  readonly act: SessionAct;
  /** Without a seat, from any of theirs. */
  readonly by: Asker;
  readonly reason?: string;
  readonly report?: { readonly number: string; readonly issuedOn: string };
  readonly request: Request;
  /** What is recorded before the session changes: nothing, where the act is refused. */
  readonly first?: () => Promise<void>;
}

const mostTries = 4;

/** Opens, suspends, closes a session, or notes its report. The same request, however late, gets the same answer. */
export const actOn =
  (ports: SessionPorts) =>
  async (ask: AskSession): Promise<{ ok: true; session: SessionId; state: Session['state'] } | Refusal> => {
    const now = ports.clock.now();
    const held = await ports.people.seatsOf(ask.by.person);
    const seats = seatsOn(held, dayIn(homeZone, now));
    const { person, seat } = ask.by;
    const actor = seat ? actingFrom({ person, seat }, seats) : { id: person, seats };
    for (let tries = mostTries; ; tries--) {
      const world = await ports.people.world(now);
      const session = world.sessions.get(ask.session);
      if (!session) return refuse('unknown-session', { session: ask.session });
      const allowed = may(actor, 'act-on-session', { body: session.body });
      if (allowed !== true) return refuse('not-permitted', { ...allowed, action: 'act-on-session' });
      const { key, hash } = ask.request;
      const before = session.log.find((entry) => entry.by === ask.by.person && entry.request?.key === key);
      if (before && before.request?.hash !== hash) return refuse('request-key-reused', { key });
      if (before) {
        await ask.first?.();
        return { ok: true, session: session.id, state: before.state ?? session.state };
      }
      const { act, reason, report } = ask;
      const after = actOnSession(
        session,
        {
          act,
          by: ask.by.person,
          request: { key, hash },
          ...(reason === undefined ? {} : { reason }),
          ...(report === undefined ? {} : { report }),
        },
        now,
      );
      if (isRefusal(after)) return after;
      // Only of two secretaries at the same moment the second may be refused after it, and each of its parts stands.
      if (tries === mostTries) await ask.first?.();
      if ((await ports.people.putSession(after)) === 'written')
        return { ok: true, session: after.id, state: after.state };
      if (tries === 1) return refuse('version-conflict', { session: ask.session });
    }
  };
