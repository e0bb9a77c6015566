import { type AgendaItem, agendaOf } from '../../../domain/agenda.ts';
import type { SessionId, ToolId } from '../../../domain/ids.ts';
import type { Actor } from '../../../domain/may.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Session } from '../../../domain/session.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import type { Clock, PeopleStore } from '../../../ports.ts';
import type { ReadsEvents } from './known-events.ts';
import { type ReadsSession, toolsOfSession } from './session-tools.ts';

export interface SessionReads {
  readonly tools: ReadsSession;
  readonly people: Pick<PeopleStore, 'world'>;
  readonly clock: Clock;
  readonly events: ReadsEvents;
}

/** A session with its items, in the view of a reader. */
export interface SessionAgenda {
  readonly session: Session;
  readonly items: readonly AgendaItem[];
  readonly tools: ReadonlyMap<ToolId, Tool>;
  readonly world: World;
}

/** Reads what a session's page, file and note are made from; refuses a session that nobody knows. */
export async function sessionAgenda(
  { tools, people, clock, events }: SessionReads,
  id: SessionId,
  actor: Actor,
): Promise<SessionAgenda | Refusal> {
  const world = await people.world(clock.now());
  const session = world.sessions.get(id);
  if (!session) return refuse('unknown-session', { session: id });
  const views = await toolsOfSession(tools, session, { actor, world, events });
  const items = agendaOf(session, views, world);
  return { session, items, tools: new Map(views.map((tool) => [tool.id, tool])), world };
}
