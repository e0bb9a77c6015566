import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { refuse } from '../../../domain/refusal.ts';
import { type Session, sortDay } from '../../../domain/session.ts';
import type { ReadsEvents } from './known-events.ts';
import type { ReadsWorld } from './list-bodies.ts';
import { sessionRow } from './session-shown.ts';
import { byDate } from './session-tools.ts';
import { type ReadsComingUp, toolsComingUp } from './tools-coming-up.ts';

export interface ReadsSessions extends ReadsWorld {
  readonly tools: ReadsComingUp;
  readonly events: ReadsEvents;
}

/** Sessions by date, with what comes up in each where that is asked for. One whose days are not known is in every span that its month or year touches. */
export const listSessions =
  ({ people, clock, tools, events }: ReadsSessions): UseCase<typeof api.listSessions> =>
  async ({ caller: { actor }, query: { body, from, until, with: beside }, language }) => {
    const world = await people.world(clock.now());
    if (body !== undefined && !world.bodies.has(body)) return refuse('unknown-body', { body });
    const isWithin = (session: Session) => {
      const [first, last] = [sortDay(session), session.lastDay ?? sortDay(session)];
      return (
        (from === undefined || last >= from.slice(0, last.length)) && (until === undefined || first <= until)
      );
    };
    const sessions = [...world.sessions.values()]
      .filter((session) => (body === undefined || session.body === body) && isWithin(session))
      .toSorted(byDate);
    const reader = { actor, world, events };
    const comingUp = beside && (await toolsComingUp(tools, sessions, reader, language));
    return reply({
      items: sessions.map((session) => ({ ...sessionRow(session, world, language), ...comingUp?.(session) })),
    });
  };
