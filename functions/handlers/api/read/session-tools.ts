import { superiorsOf } from '../../../domain/body.ts';
import type { PartialDate } from '../../../domain/date.ts';
import type { BodyId, ToolId } from '../../../domain/ids.ts';
import { toolFor } from '../../../domain/readers-history.ts';
import { type Session, sortDay } from '../../../domain/session.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import type { ToolStore, ToolSummary } from '../../../ports.ts';
import { everyPage } from '../every-page.ts';
import type { Reader } from './tool-entry.ts';

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
  const { world } = reader;
  const isOver = session.state === 'closed' || session.state === 'report-issued';
  const [here, elsewhere, held, decided] = await Promise.all([
    headsAt(tools, session.body, ({ session: at }) => at === session.id || (at === null && !isOver)),
    isOver ? [] : comingUp(tools, session, world),
    everyPage((page) => tools.heldTools(page)).then((pages) => pages.flatMap(({ heads }) => heads)),
    decidedIn(tools, session),
  ]);
  const ids = new Set([...[...here, ...elsewhere, ...held].map(({ tool }) => tool), ...decided]);
  return viewsOf(tools, [...ids], reader);
}

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

async function headsAt(
  tools: Pick<ToolStore, 'toolsAt'>,
  place: Parameters<ToolStore['toolsAt']>[0],
  may: (head: ToolSummary) => boolean,
): Promise<readonly ToolSummary[]> {
  const pages = await everyPage((page) => tools.toolsAt(place, page));
  return pages.flatMap(({ heads }) => heads).filter(may);
}

/**
 * What other places hold that may come up: before a body whose meeting is not later than this one, or where a body may
 * only have to be told (a superior's, and what waits for publication).
 */
async function comingUp(
  tools: Pick<ToolStore, 'toolsAt'>,
  session: Session,
  world: World,
): Promise<readonly ToolSummary[]> {
  const until = lastDayOf(session);
  const isBefore = ({ session: id }: ToolSummary) => {
    const other = id === null ? undefined : world.sessions.get(id);
    return other !== undefined && sortDay(other) <= until;
  };
  const above: readonly BodyId[] = superiorsOf(session.body, world.bodies);
  const others = [...world.bodies.keys()].filter((body) => body !== session.body);
  const lists = await Promise.all([
    ...others.map((body) => headsAt(tools, body, above.includes(body) ? () => true : isBefore)),
    headsAt(tools, 'publication', () => true),
  ]);
  return lists.flat();
}

const lastDayOf = (session: Session): string => session.lastDay ?? `${sortDay(session)}-99`;

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
