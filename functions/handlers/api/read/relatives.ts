import type { ToolId } from '../../../domain/ids.ts';
import { titleWords } from '../../../domain/language/title-words.ts';
import { type Language, languages } from '../../../domain/text.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { ToolStore } from '../../../ports.ts';
import { entriesOf, type Reader } from './tool-entry.ts';

/** Heads that are read at once. */
const atOnce = 100;

/** The titles of other tools, of those that the reader may know of; the others are as if they were not. */
export async function titlesOf(
  tools: Pick<ToolStore, 'summaries'>,
  ids: Iterable<ToolId | undefined>,
  reader: Reader,
  language: Language,
): Promise<ReadonlyMap<ToolId, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== undefined);
  const titles = new Map<ToolId, string>();
  for (let i = 0; i < wanted.length; i += atOnce) {
    const entries = await entriesOf(await tools.summaries(wanted.slice(i, i + atOnce)), reader);
    for (const { tool, title } of entries) titles.set(tool, titleWords(title, language, tool));
  }
  return titles;
}

/** Every tool that a tool's page names. */
export const relativesOf = (tool: Tool): readonly (ToolId | undefined)[] => [
  ...[tool.parent, tool.derivedFrom, tool.remainderOf, tool.supersedes],
  ...languages.map((language) => tool.supersededBy[language]?.by),
  ...tool.children,
  ...tool.decisions.flatMap(({ facts }) => [facts.remainder, facts.child]),
];

type Named = { readonly tool: ToolId; readonly title: string };

/** Lineage both ways (DOMAIN.md 5, row 10). */
export function lineageShown(tool: Tool, titles: ReadonlyMap<ToolId, string>) {
  const named = (id: ToolId | undefined): readonly Named[] => {
    if (id === undefined) return [];
    const title = titles.get(id);
    return title === undefined ? [] : [{ tool: id, title }];
  };
  const one = <N extends string>(name: N, id: ToolId | undefined) => {
    const [known] = named(id);
    const there: { [K in N]?: Named } = {};
    return known ? { ...there, [name]: known } : there;
  };
  return {
    ...one('parent', tool.parent),
    ...one('derivedFrom', tool.derivedFrom),
    ...one('remainderOf', tool.remainderOf),
    ...one('supersedes', tool.supersedes),
    supersededBy: languages.flatMap((language) => {
      const by = tool.supersededBy[language];
      return by ? named(by.by).map((known) => ({ ...known, language, on: by.on })) : [];
    }),
    children: tool.children.flatMap(named),
  };
}
