import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { documentId } from '../../../domain/ids.ts';
import { nothingFoundWords } from '../../../domain/language/nothing-found.ts';
import { titleWords } from '../../../domain/language/title-words.ts';
import { type Language, languages } from '../../../domain/text.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import type { ToolStore } from '../../../ports.ts';
import { hasWords, isNamed, sessionsFound } from './found-by-words.ts';
import type { ListsTools } from './list-tools.ts';
import { bodyNamed } from './named.ts';
import { pageOf } from './page-of.ts';
import { papersLike } from './papers-like.ts';
import { sessionRow } from './session-shown.ts';
import { viewsOf } from './session-tools.ts';
import type { Reader } from './tool-entry.ts';
import { toolList } from './tool-list.ts';
import { toolRow } from './tool-row.ts';
import { paperIn } from './tools-by-words.ts';

/** So many of each kind are shown. */
const most = 10;

/** One box for everything: tools, papers, sessions and bodies by number, id or words. */
export const search =
  ({ tools, people, clock, events }: ListsTools): UseCase<typeof api.search> =>
  async ({ caller: { actor }, query: { q }, language }) => {
    const world = await people.world(clock.now());
    const reader: Reader = { actor, world, events };
    const list = toolList(tools, { q }, reader);
    const [found, documents] = await Promise.all([
      pageOf(list.from(undefined, 100) ?? nothing(), list.fits, most),
      papersFound(tools, q, reader, language),
    ]);
    const sessions = sessionsFound(q, world).slice(0, most);
    const bodies = bodiesFound(q, world).slice(0, most);
    const none = [found.items, documents, sessions, bodies].every(({ length }) => length === 0);
    const isThere = async (number: string) => (await papersFound(tools, number, reader, language)).length > 0;
    const meant = none && isLikeNumber(q) ? await papersLike(q, world.bodies.values(), isThere) : undefined;
    return reply({
      q,
      tools: found.items.map((entry) => toolRow(entry, world, language)),
      documents,
      sessions: sessions.map((session) => sessionRow(session, world, language)),
      bodies: bodies.map(({ id }) => bodyNamed(id, world, language)),
      more: found.last !== undefined,
      ...(none ? { empty: nothingFoundWords(meant, world.bodies, language) } : {}),
      ...(meant === undefined || meant.length === 0 ? {} : { meant: [...meant] }),
    });
  };

async function* nothing() {}

/** Two letters and digits, whatever follows: somebody looks for a paper. */
const isLikeNumber = (q: string): boolean => /^\s*[A-Za-z]{2}[\s.-]*\d/.test(q);

/** The paper of that number, with the tools that the reader may know to have it. */
async function papersFound(
  tools: Pick<ToolStore, 'toolsOfDocument' | 'summaries'>,
  q: string,
  reader: Reader,
  language: Language,
) {
  const number = paperIn(q);
  if (number === undefined) return [];
  const links = await tools.toolsOfDocument(documentId(number));
  const views = await viewsOf(
    tools,
    links.map(({ tool }) => tool),
    reader,
  );
  const has = ({ documents }: Tool) => documents.some(({ document }) => document === number);
  const knowing = views.filter(has);
  if (knowing.length === 0) return [];
  return [
    {
      document: number,
      tools: knowing.map(({ id, title }) => ({ tool: id, title: titleWords(title, language, id) })),
    },
  ];
}

const bodiesFound = (q: string, { bodies }: World) =>
  [...bodies.values()].filter(
    ({ id, name, code }) =>
      isNamed(id, q) ||
      hasWords(q, [id, ...languages.flatMap((language) => [name[language], code[language]])]),
  );
