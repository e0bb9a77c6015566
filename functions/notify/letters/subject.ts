import type { DecisionFacts } from '../../domain/event.ts';
import { bodyIn } from '../../domain/language/body-words.ts';
import { cut, fr, onOneLine } from '../../domain/language/spacing.ts';
import { titleWords } from '../../domain/language/title-words.ts';
import type { Tool } from '../../domain/tool.ts';
import type { Setting } from './told.ts';

/** Phones show about so much; a longer subject would hide what it is about. */
const longest = 75;

/** By so much of a title one knows which text is meant. */
const recognisable = 20;

/** A subject line: one line, at most 75 characters, nothing that could end a header. */
export const subjectLine = (words: string): string => cut(onOneLine(words), longest);

/**
 * A subject that names a text. `heads`: what comes before the title, from the fullest to the shortest. Where all of it
 * is too long the title loses its end, as long as one still knows it; then a shorter head is taken. `tail`: what
 * comes after the title, kept whole unless it is longer than that.
 */
export function subjectNaming(heads: readonly [string, ...string[]], title: string, tail = ''): string {
  const after = tail.length > recognisable ? '' : tail;
  const room = Math.min(title.length, recognisable) + after.length;
  const [fullest] = heads;
  const shortest = heads.at(-1) ?? fullest;
  const head =
    heads.find(({ length }) => length + room <= longest) ?? `${cut(shortest, longest - room - 3)} – `;
  return `${head}${cut(title, longest - head.length - after.length)}${after}`;
}

/**
 * `PTC: endorsed – Compendium …`: the body first, then what happened, then of what. `shorter`: the same with less
 * about it, where the title of the text would else be lost.
 */
export function subjectOf(
  facts: Pick<DecisionFacts, 'body'>,
  what: string,
  tool: Tool,
  at: Setting,
  shorter?: string,
): string {
  const { code } = bodyIn(at.world, facts.body, at.language);
  const head = (words: string) => (at.language === 'en' ? `${code}: ${words} – ` : fr`${code} : ${words} – `);
  const title = titleWords(tool.title, at.language, tool.id);
  return subjectNaming([head(what), ...(shorter === undefined ? [] : [head(shorter)])], title);
}
