import { parseNumber } from '../../../domain/document.ts';
import { documentId, isId, type ToolId, toolId } from '../../../domain/ids.ts';
import { searchWords, wordsOf } from '../../../domain/title-index.ts';
import type { ToolStore } from '../../../ports.ts';
import type { ToolEntry } from './tool-entry.ts';

export type FindsTools = Pick<ToolStore, 'toolsByWord' | 'toolsOfDocument'>;

/** So many tools are found by one word; whoever has more of them needs another word. */
const mostByWord = 1000;

/** What somebody typed to find a tool: its id, the number of a paper, or words of its title. */
export interface Sought {
  readonly ids: readonly ToolId[];
  readonly paper?: string;
  readonly words: readonly string[];
}

export function soughtBy(q: string): Sought {
  const text = q.trim();
  const upper = text.toUpperCase();
  const paper = paperIn(text);
  return {
    ids: isId(text) ? [...new Set([text, upper])].map((id) => toolId(id)) : [],
    ...(paper === undefined ? {} : { paper }),
    words: wordsOf(text),
  };
}

/** `PC0739` of `PC0739`, `PC0739Ea` or `pc0739ea`. */
export function paperIn(text: string): string | undefined {
  const typed = text.trim();
  const number = typed.slice(0, 7).toUpperCase() + typed.slice(7).toLowerCase();
  return /^[A-Z]{2}\d{4}$/.test(number) ? number : parseNumber(number)?.document;
}

/** The tools that may be meant, by id and in no order; `matches` says of each whether it is. */
export async function candidates(tools: FindsTools, sought: Sought): Promise<readonly ToolId[]> {
  const [byPaper, ...byWord] = await Promise.all([
    sought.paper === undefined ? [] : tools.toolsOfDocument(documentId(sought.paper)),
    ...sought.words.slice(0, 6).map((word) => tools.toolsByWord(word, mostByWord)),
  ]);
  const [fewest = [], ...others] = byWord.toSorted((a, b) => a.length - b.length);
  // A list that is full may lack a tool, and decides nothing.
  const complete = others.filter((list) => list.length < mostByWord).map((list) => new Set(list));
  const together = fewest.filter((tool) => complete.every((list) => list.has(tool)));
  return [...sought.ids, ...byPaper.map(({ tool }) => tool), ...together];
}

/**
 * Says whether an entry is what was sought, by what its reader may know of it: a title that it had once, or has under
 * a decision that is hidden, is not found.
 */
export function matches(sought: Sought): (entry: ToolEntry) => boolean {
  const { words, ids, paper } = sought;
  return (entry) => {
    if (ids.includes(entry.tool)) return true;
    if (paper !== undefined && holdsPaper(entry, paper)) return true;
    if (words.length === 0) return false;
    const known = searchWords(entry.view?.title ?? entry.title);
    const isCut = entry.view === undefined && Object.values(entry.title).some((text) => isLong(text));
    return isCut || words.every((word) => known.some((one) => one.startsWith(word)));
  };
}

/** Of what is not held, the list of the paper's tools is right as it stands. */
const holdsPaper = ({ view }: ToolEntry, paper: string): boolean =>
  view === undefined || view.documents.some(({ document }) => document === paper);

/** A list keeps 120 characters of a title; what comes after was looked up in the index. */
const isLong = (text: unknown): boolean => typeof text === 'string' && text.length >= 120;
