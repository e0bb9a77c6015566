import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { parseNumber } from '../../../domain/document.ts';
import type { RecordedEvent } from '../../../domain/event.ts';
import { executionName, executionOf, generationsOf } from '../../../domain/head.ts';
import {
  type DocumentId,
  decisionId,
  documentId,
  isId,
  type SessionId,
  sessionId,
  type ToolId,
  toolId,
} from '../../../domain/ids.ts';
import { numberNotFoundWords, wordsNotFoundWords } from '../../../domain/language/find-words.ts';
import { type NoticeId, noticeId } from '../../../domain/notice.ts';
import type { Session } from '../../../domain/session.ts';
import { folded, wordsOf } from '../../../domain/title-index.ts';
import { decisionOf, type Tool } from '../../../domain/tool.ts';
import type { Clock, NoticeStore, PeopleStore, ToolStore } from '../../../ports.ts';
import { inTens } from '../../in-tens.ts';
import { sessionsFound } from '../read/found-by-words.ts';
import { pageOf } from '../read/page-of.ts';
import { papersLike } from '../read/papers-like.ts';
import { type Asker, type Looked, type LookPorts, lookAtTool } from './look-at-tool.ts';
import { noticesForReader } from './notice-for-reader.ts';
import { walkTools } from './walk-tools.ts';

export type FindPorts = LookPorts & {
  readonly tools: Pick<
    ToolStore,
    'head' | 'events' | 'toolsAt' | 'heldTools' | 'toolsByWord' | 'toolsOfDecision' | 'toolsOfDocument'
  >;
  readonly notices: Pick<NoticeStore, 'read'>;
  readonly people: Pick<PeopleStore, 'world'>;
  readonly clock: Clock;
};

/** Tools of one answer; whoever finds more looks for more words. */
const atMost = 50;
const executionsAtMost = 10;
/** Sessions whose labels begin alike; whoever means one types more. */
const sessionsAtMost = 10;

/** What a way of looking found: which tools, and whether the asker's view of one still says so. */
interface Trail {
  readonly as: 'execution' | 'decision' | 'session' | 'letter' | 'paper' | 'tool' | 'words';
  readonly notice?: NoticeId;
  readonly tools: readonly ToolId[];
  readonly fits?: (view: Tool) => boolean;
}

/** Looks for whatever the words of one box may mean: the most exact meaning first, and only that one. */
export const find =
  (ports: FindPorts): UseCase<typeof api.find> =>
  async ({ caller, query: { q }, language }) => {
    const world = await ports.people.world(ports.clock.now());
    const asker = { actor: caller.actor, world, language };
    for await (const { as, notice, tools, fits } of trails(ports, q, asker)) {
      const looked = await inTens(tools.slice(0, atMost), (tool) =>
        lookAtTool(ports, { tool, held: true }, asker),
      );
      const items = looked.flatMap((one) =>
        one?.whole && (fits?.(one.whole.view) ?? true) ? [itemOf(one, one.whole.events)] : [],
      );
      if (items.length > 0) return reply({ as, ...(notice === undefined ? {} : { notice }), items });
    }
    const suggestions = await papersLike(q, world.bodies.values(), isPaperOf(ports, asker));
    const sentence = /\d/.test(q)
      ? numberNotFoundWords(world.bodies, suggestions, language)
      : wordsNotFoundWords(language);
    return reply({ as: 'nothing' as const, items: [], sentence, suggestions: [...suggestions] });
  };

async function* trails(ports: FindPorts, q: string, asker: Asker): AsyncGenerator<Trail> {
  const { tools } = ports;
  const { world } = asker;
  const name = nameIn(q);
  const execution = executionOf(name);
  if (execution) yield { as: 'execution', tools: [execution.tool] };
  if (isId(name)) {
    yield { as: 'tool', tools: [...new Set([name, name.toUpperCase()])].map(toolId) };
    const decision = decisionId(name);
    const fits = (view: Tool) => decisionOf(view, decision) !== undefined;
    yield { as: 'decision', tools: await tools.toolsOfDecision(decision), fits };
    const session = world.sessions.get(sessionId(name));
    if (session) yield { as: 'session', tools: await toolsBefore([session], ports, asker) };
  }
  const letter = await letterNamed(name, ports, asker);
  if (letter) yield letter;
  const paper = paperIn(q);
  if (paper !== undefined) {
    const found = (await tools.toolsOfDocument(paper)).map(({ tool }) => tool);
    yield { as: 'paper', tools: found, fits: (view) => hasPaper(view, paper) };
  }
  const words = wordsOf(q);
  const [first] = [...words].sort((a, b) => b.length - a.length);
  if (first !== undefined)
    yield { as: 'words', tools: await tools.toolsByWord(first), fits: (view) => hasWords(view, words) };
  const sessions = /\d/.test(q) ? sessionsFound(q, world).slice(0, sessionsAtMost) : [];
  if (sessions.length > 0) yield { as: 'session', tools: await toolsBefore(sessions, ports, asker) };
}

/** Tools that stand next in some sessions. */
async function toolsBefore(
  sessions: readonly Session[],
  { tools }: FindPorts,
  asker: Asker,
): Promise<readonly ToolId[]> {
  const ids = new Set<SessionId | null>(sessions.map(({ id }) => id));
  const walk = walkTools(tools, [...new Set(sessions.map(({ body }) => body))], asker);
  const { items } = await pageOf(walk, ({ session }) => ids.has(session), atMost);
  return items.map(({ tool }) => tool);
}

/** The letter of an execution of letters, also of one that was started again (`-r1`): what it tells the asker of. */
async function letterNamed(name: string, ports: FindPorts, asker: Asker): Promise<Trail | undefined> {
  if (!/^[A-Za-z0-9_-]{1,80}$/.test(name)) return undefined;
  const notice = await ports.notices.read(noticeId(name.replace(/-r[1-9]\d*$/, '')));
  const shown = notice && (await noticesForReader(ports, asker)(notice));
  return (
    shown && {
      as: 'letter',
      notice: notice.id,
      tools: [...new Set(shown.tells.map(({ tool }) => tool))],
    }
  );
}

/** `arn:aws:states:eu-west-1:1:execution:tool-lifecycle:T13-g1` is T13-g1. */
const nameIn = (q: string): string => /^arn:[^:]*:states:.*:([^:]+)$/.exec(q)?.[1] ?? q;

/** The paper that a number names, with its language and revision or without. */
function paperIn(q: string): DocumentId | undefined {
  const capital = q.toUpperCase();
  const whole = parseNumber(`${capital.slice(0, 7)}${q.slice(7).toLowerCase()}`);
  return whole?.document ?? (/^[A-Z]{2}\d{4}$/.test(capital) ? documentId(capital) : undefined);
}

const hasPaper = ({ documents }: Tool, paper: DocumentId): boolean =>
  documents.some(({ document }) => document === paper);

/** Every word that is looked for begins a word of the title, in one language or the other. */
function hasWords({ title }: Tool, words: readonly string[]): boolean {
  const texts = [title.en, title.fr].filter((text) => text !== undefined);
  const own = texts.flatMap((text) => folded(text).split(' '));
  return words.every((word) => own.some((one) => one.startsWith(word)));
}

/** Says whether some tool that the asker may know of has the paper. */
const isPaperOf = (ports: FindPorts, asker: Asker) => async (number: DocumentId) => {
  const [first] = await ports.tools.toolsOfDocument(number);
  const looked = first && (await lookAtTool(ports, { tool: first.tool, held: true }, asker));
  return looked?.whole !== undefined && hasPaper(looked.whole.view, number);
};

function itemOf({ told, title, head }: Looked, events: readonly RecordedEvent[]) {
  const generations = generationsOf(head.generation, events, executionsAtMost);
  return {
    tool: told.tool,
    title,
    at: told.next.stage,
    executions: generations.map((generation) => ({
      execution: executionName({ tool: told.tool, generation }),
      generation,
      current: generation === head.generation,
    })),
  };
}
