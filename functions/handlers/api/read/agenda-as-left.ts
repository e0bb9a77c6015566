import { asOn } from '../../../domain/as-was.ts';
import type { Actor } from '../../../domain/may.ts';
import { historyFor } from '../../../domain/readers-history.ts';
import { isClosed } from '../../../domain/session.ts';
import { worldOn } from '../../../domain/world-then.ts';
import type { ReadsEvents } from './known-events.ts';
import type { SessionAgenda } from './session-agenda.ts';

/**
 * The agenda of a session that is over with its tools as the session left them: its note still says in October which
 * body had each text next in April. Of one that goes on, or whose days nobody knows, as they are now.
 */
export async function agendaAsLeft(
  agenda: SessionAgenda,
  { events, actor }: { readonly events: ReadsEvents; readonly actor: Actor },
): Promise<SessionAgenda> {
  const { session, tools, world } = agenda;
  const { lastDay } = session;
  if (lastDay === undefined || !isClosed(session)) return agenda;
  const left = await Promise.all(
    [...tools].map(async ([id, tool]) => {
      // They were read for the agenda a moment ago, up to whatever version that was.
      const told = historyFor(await events(id, 0), actor, world).map(({ event }) => event);
      return [id, asOn(told, lastDay, world)?.tool ?? tool] as const;
    }),
  );
  return { ...agenda, tools: new Map(left), world: worldOn(world, lastDay) };
}
