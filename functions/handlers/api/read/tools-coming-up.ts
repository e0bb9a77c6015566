import { type AgendaItem, agendaOf } from '../../../domain/agenda.ts';
import type { SessionId, ToolId } from '../../../domain/ids.ts';
import { subjectToWords } from '../../../domain/language/agenda-words.ts';
import { titleWords } from '../../../domain/language/title-words.ts';
import { isClosed, type Session } from '../../../domain/session.ts';
import type { Language } from '../../../domain/text.ts';
import type { ToolStore } from '../../../ports.ts';
import { everyPage } from '../every-page.ts';
import { viewsOf } from './session-tools.ts';
import type { Reader, ToolEntry } from './tool-entry.ts';
import { toolsByPlace } from './tools-by-place.ts';

type ListsOpenTools = Pick<ToolStore, 'toolsAt' | 'heldTools'>;
export type ReadsComingUp = ListsOpenTools & Pick<ToolStore, 'summaries'>;

/** Tools that are looked at for one answer, at most so many of a body; and those that a session shows of them. */
const mostLooked = 200;
const mostOfBody = 100;
const mostShown = 50;

/** Says of each session what comes up there, as its own page has it; of one that is over, nothing. */
export type ComingUp = (session: Session) => {
  readonly tools?: { tool: string; title: string; is: 'due' | 'expected'; subjectTo?: string }[];
  readonly more?: true;
};

/** Reads the tools that bodies hold, once for all sessions, as the reader may know them. */
export async function toolsComingUp(
  tools: ReadsComingUp,
  sessions: readonly Session[],
  reader: Reader,
  language: Language,
): Promise<ComingUp> {
  const ahead = new Set(sessions.filter((session) => !isClosed(session)).map(({ id }) => id));
  if (ahead.size === 0) return () => ({});
  const { ids, cut } = await entriesAhead(tools, ahead, reader);
  const views = await viewsOf(tools, ids, reader);
  return (session) => {
    if (!ahead.has(session.id)) return {};
    const items = agendaOf(session, views, reader.world);
    const own = [...items.filter(({ is }) => is === 'due'), ...items.filter(({ is }) => is === 'expected')];
    return {
      tools: own.slice(0, mostShown).map((item) => shown(item, reader, language)),
      ...(cut || own.length > mostShown ? { more: true } : {}),
    };
  };
}

function shown(item: AgendaItem, { world }: Reader, language: Language) {
  const subjectTo = subjectToWords(item, world, language);
  return {
    tool: item.tool,
    title: titleWords(item.title, language, item.tool),
    is: item.is === 'due' ? ('due' as const) : ('expected' as const),
    ...(subjectTo === undefined ? {} : { subjectTo }),
  };
}

/**
 * What bodies hold, by where the reader knows it to stand: of each the first in life-cycle order, and those that one of
 * the sessions is fixed for before all others.
 */
async function entriesAhead(
  lists: ListsOpenTools,
  ahead: ReadonlySet<SessionId>,
  reader: Reader,
): Promise<{ readonly ids: readonly ToolId[]; readonly cut: boolean }> {
  const held = everyPage((page) => lists.heldTools(page));
  const once: ListsOpenTools = {
    toolsAt: lists.toolsAt,
    heldTools: async () => ({ heads: (await held).flatMap(({ heads }) => heads) }),
  };
  const bodies = [...reader.world.bodies.keys()];
  const listed = await Promise.all(
    bodies.map((body) => firstOf(toolsByPlace(once, [body], reader, { most: mostOfBody }), mostOfBody + 1)),
  );
  const isFixed = ({ session }: ToolEntry) => session !== null && ahead.has(session);
  const all = listed.flatMap((entries) => entries.slice(0, mostOfBody));
  const ordered = [...all.filter(isFixed), ...all.filter((entry) => !isFixed(entry))];
  const cut = ordered.length > mostLooked || listed.some((entries) => entries.length > mostOfBody);
  return { ids: ordered.slice(0, mostLooked).map(({ tool }) => tool), cut };
}

async function firstOf<T>(all: AsyncIterable<T>, most: number): Promise<readonly T[]> {
  const first: T[] = [];
  for await (const one of all) if (first.push(one) === most) break;
  return first;
}
