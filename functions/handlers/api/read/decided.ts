import type { Day } from '../../../domain/date.ts';
import type { HistoryLine } from '../../../domain/event.ts';
import { knownLines } from '../../../domain/history.ts';
import type { BodyId, ToolId } from '../../../domain/ids.ts';
import type { Decision, Tool } from '../../../domain/tool.ts';
import type { ToolStore } from '../../../ports.ts';
import { type DecidedAt, decidedPlaces, type Span } from './decided-places.ts';
import { viewsOf } from './session-tools.ts';
import type { Reader } from './tool-entry.ts';

/** What a body did on a day with a tool, or as much of a day as is known: as recorded, or as paper tells. */
export interface DecidedEntry {
  readonly tool: Tool;
  readonly body: BodyId;
  readonly on: Day;
  readonly what:
    | { readonly is: 'decision'; readonly decision: Decision }
    | { readonly is: 'history'; readonly line: HistoryLine };
}

/** All that one body did with one tool on one day: a page never ends between them. */
export interface DecidedGroup {
  readonly at: DecidedAt;
  readonly entries: readonly DecidedEntry[];
}

export type ReadsDecided = Pick<ToolStore, 'decidedBy' | 'summaries'>;

/** Tools that are read at once. */
const atOnce = 50;

/**
 * What some bodies decided, newest first, as the reader may know it. The index says only where to look: what was
 * corrected to another day or body, taken back, or is hidden, is not there. Places of which nothing may be told are
 * passed by, and leave no trace in the place of a page.
 */
export async function* decidedBy(
  tools: ReadsDecided,
  bodies: readonly BodyId[],
  span: Span,
  reader: Reader,
  behind?: DecidedAt,
): AsyncGenerator<DecidedGroup> {
  let places: DecidedAt[] = [];
  for await (const place of decidedPlaces(tools, bodies, span, behind)) {
    places.push(place);
    if (places.length < atOnce) continue;
    yield* groupsAt(tools, places, reader);
    places = [];
  }
  yield* groupsAt(tools, places, reader);
}

async function* groupsAt(
  tools: Pick<ToolStore, 'summaries'>,
  places: readonly DecidedAt[],
  reader: Reader,
): AsyncGenerator<DecidedGroup> {
  const views = await viewsOf(tools, [...new Set(places.map(({ tool }) => tool))], reader);
  const known = new Map<ToolId, Tool>(views.map((view) => [view.id, view]));
  for (const at of places) {
    const entries = entriesAt(known.get(at.tool), at);
    if (entries.length > 0) yield { at, entries };
  }
}

function entriesAt(tool: Tool | undefined, { body, on }: DecidedAt): readonly DecidedEntry[] {
  if (!tool) return [];
  const decisions = tool.decisions
    .filter(({ status, facts }) => status !== 'taken-back' && facts.body === body && facts.decidedOn === on)
    .map((decision): DecidedEntry => ({ tool, body, on, what: { is: 'decision', decision } }));
  const lines = knownLines(tool.history)
    .filter((line) => line.body === body && 'value' in line.on && line.on.value === on)
    .filter(({ what }) => !notOfABody.has(what))
    .map((line): DecidedEntry => ({ tool, body, on, what: { is: 'history', line } }));
  return [...decisions, ...lines];
}

const notOfABody: ReadonlySet<HistoryLine['what']> = new Set(['submitted', 'published', 'registered']);
