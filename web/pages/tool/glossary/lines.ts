import type { Outcome } from '../../../../functions/domain/outcome.ts';
import type { TrackMark } from '../../../../functions/domain/track.ts';
import type { Line } from './line.ts';
import { markLines } from './mark-lines.ts';
import { outcomeLines } from './outcome-lines.ts';
import { wordLines } from './word-lines.ts';

/** The anchor of a line: a word, an outcome, or a mark of the route track. */
export type TermId = keyof typeof wordLines | Outcome | `mark-${TrackMark}`;

const prefixed = Object.fromEntries(
  Object.entries(markLines).map(([mark, said]) => [`mark-${mark}`, said]),
) as Readonly<Record<`mark-${TrackMark}`, Line>>;

/** The glossary in its parts, each line under its anchor. */
export const glossary = {
  words: wordLines,
  outcomes: outcomeLines,
  marks: prefixed,
} as const satisfies Readonly<Record<string, Readonly<Record<string, Line>>>>;

/** The line of a word; undefined of one that the glossary does not have. */
export const lineOf = (id: string): Line | undefined =>
  (({ ...glossary.words, ...glossary.outcomes, ...glossary.marks }) as Readonly<Record<string, Line>>)[id];
