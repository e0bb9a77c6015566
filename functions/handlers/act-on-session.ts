import { homeZone } from '../domain/body.ts';
import { dayIn } from '../domain/date.ts';
import type { By } from '../domain/event.ts';
import type { SessionId } from '../domain/ids.ts';
import { may } from '../domain/may.ts';
import { seatsOn } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { actOnSession, type Session, type SessionAct } from '../domain/session.ts';
import type { Clock, PeopleStore } from '../ports.ts';

export interface SessionPorts {
  readonly people: Pick<PeopleStore, 'world' | 'seatsOf' | 'putSession'>;
  readonly clock: Clock;
}

export interface AskSession {
  readonly session: SessionId;
  readonly act: SessionAct;
  readonly by: By;
  readonly reason?: string;
  readonly report?: { readonly number: string; readonly issuedOn: string };
}

/** Opens, suspends, closes a session, or notes its report. Asked again when it is already so, it answers the same. */
export const actOn =
  (ports: SessionPorts) =>
  async (ask: AskSession): Promise<{ ok: true; session: SessionId; state: Session['state'] } | Refusal> => {
    const now = ports.clock.now();
    const held = await ports.people.seatsOf(ask.by.person);
    const seats = seatsOn(held, dayIn(homeZone, now));
    for (let tries = 4; ; tries--) {
      const world = await ports.people.world(now);
      const session = world.sessions.get(ask.session);
      if (!session) return refuse('unknown-session', { session: ask.session });
      const allowed = may({ id: ask.by.person, seats }, 'act-on-session', { body: session.body });
      if (allowed !== true) return refuse('not-permitted', { ...allowed, action: 'act-on-session' });
      const last = session.log.at(-1);
      if (last?.act === ask.act && last.by === ask.by.person)
        return { ok: true, session: session.id, state: session.state };
      const { act, reason, report } = ask;
      const after = actOnSession(
        session,
        {
          act,
          by: ask.by.person,
          ...(reason === undefined ? {} : { reason }),
          ...(report === undefined ? {} : { report }),
        },
        now,
      );
      if (isRefusal(after)) return after;
      if ((await ports.people.putSession(after)) === 'written')
        return { ok: true, session: after.id, state: after.state };
      if (tries === 1) return refuse('version-conflict', { session: ask.session });
    }
  };
