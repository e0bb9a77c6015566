import { superiorsOf } from '../../../domain/body.ts';
import type { PartialDate } from '../../../domain/date.ts';
import type { ToolId } from '../../../domain/ids.ts';
import { type Place, placeOf } from '../../../domain/life-cycle-order.ts';
import { toolFor } from '../../../domain/readers-history.ts';
import { isClosed, type Session, sortDay } from '../../../domain/session.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import type { ToolStore } from '../../../ports.ts';
import { everyPage } from '../every-page.ts';
import { entryOf, type Reader, type ToolEntry } from './tool-entry.ts';

export type ReadsSession = Pick<ToolStore, 'toolsAt' | 'heldTools' | 'decidedBy' | 'summaries'>;

/** Tools read at the same time; heads read at once. */
const atOnce = 25;
const headsAtOnce = 100;

/**
 * Every tool that may be on the agenda of a session, as the reader may know it: what the body holds, what others hold
 * that may come up there, what the session decided, and what is held, because where that stands depends on who asks.
 */
export async function toolsOfSession(
  tools: ReadsSession,
  session: Session,
  reader: Reader,
): Promise<readonly Tool[]> {
  const mayComeUp = comingUp(session, reader.world);
  const isOver = isClosed(session);
  const places: readonly Place[] = isOver ? [session.body] : [...reader.world.bodies.keys(), 'publication'];
  const [listed, held, decided] = await Promise.all([
    Promise.all(places.map((place) => everyPage((page) => tools.toolsAt(place, page)))),
    everyPage((page) => tools.heldTools(page)),
    decidedIn(tools, session),
  ]);
  const heads = listed.flat().flatMap((page) => page.heads);
  const ids = [
    ...heads.filter(mayComeUp).map(({ tool }) => tool),
    ...held.flatMap((page) => page.heads.map(({ tool }) => tool)),
    ...decided,
  ];
  const views = await viewsOf(tools, [...new Set(ids)], reader);
  // What had to be read to know where it stands is judged by where it stands to this reader, like everything else.
  return views.filter((view) => mayComeUp(entryOf(view)) || wasDecided(view, session));
}

const wasDecided = ({ decisions, history }: Tool, { id }: Session): boolean =>
  decisions.some(({ facts, status }) => facts.session === id && status !== 'taken-back') ||
  history.some(({ session, on }) => session === id || (on.precision === 'session' && on.value === id));

/** Tools by id, as the reader may know them, as they are at this moment. */
export async function viewsOf(
  tools: Pick<ToolStore, 'summaries'>,
  ids: readonly ToolId[],
  { actor, world, events }: Reader,
): Promise<readonly Tool[]> {
  const views: Tool[] = [];
  for (let i = 0; i < ids.length; i += headsAtOnce) {
    // What a list by place says may be a moment old; a decision that was just recorded must be there.
    const heads = await tools.summaries(ids.slice(i, i + headsAtOnce));
    for (let k = 0; k < heads.length; k += atOnce) {
      const chains = await Promise.all(
        heads.slice(k, k + atOnce).map(({ tool, version }) => events(tool, version)),
      );
      views.push(...chains.flatMap((chain) => toolFor(chain, actor, world) ?? []));
    }
  }
  return views;
}

/**
 * Says whether a tool may come up in a session: it is before the body, for this meeting, for an earlier one that may
 * leave it to this, or for none that is fixed; it is before another whose meeting is not later; or the body may only
 * have to be told (of what is before a superior, or waits for publication).
 */
function comingUp(
  session: Session,
  world: World,
): (at: Pick<ToolEntry, 'stage' | 'body' | 'session'>) => boolean {
  const until = session.lastDay ?? `${sortDay(session)}-99`;
  const isOver = isClosed(session);
  const above: ReadonlySet<Place> = new Set([...superiorsOf(session.body, world.bodies), 'publication']);
  return ({ stage, body, session: meeting }) => {
    const place = placeOf(stage, body);
    const isOwn = place === session.body;
    if (isOwn && meeting === session.id) return true;
    if (isOver) return false;
    if (above.has(place)) return true;
    // What is in draft, or has ended, has no meeting.
    const other = meeting === null ? undefined : world.sessions.get(meeting);
    return other === undefined ? isOwn : sortDay(other) <= until;
  };
}

/** What was decided on its days; where these are not known, whatever its body decided in that month or year, or ever. */
async function decidedIn(tools: Pick<ToolStore, 'decidedBy'>, session: Session): Promise<readonly ToolId[]> {
  const span = spanOf(session);
  const pages = await everyPage((page) => tools.decidedBy(session.body, { ...page, ...span }));
  return pages.flatMap(({ decided }) => decided.map(({ tool }) => tool));
}

function spanOf({ firstDay, lastDay, dates }: Session): { from?: string; until?: string } {
  if (firstDay !== undefined) return { from: firstDay, until: lastDay ?? firstDay };
  const value = knownPart(dates);
  if (value === undefined) return {};
  const [from, until] = { 4: ['-01-01', '-12-31'], 7: ['-01', '-31'] }[value.length] ?? ['', ''];
  return { from: `${value}${from}`, until: `${value}${until}` };
}

const knownPart = (dates: PartialDate): string | undefined =>
  dates.precision === 'unknown' || dates.precision === 'session' ? undefined : dates.value;

/** Sessions by date, then by id. */
export const byDate = (a: Session, b: Session): number =>
  sortDay(a) < sortDay(b) ? -1 : sortDay(a) > sortDay(b) ? 1 : a.id < b.id ? -1 : 1;
