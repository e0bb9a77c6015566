import type { Language } from '../../domain/text.ts';

/** A piece of a sentence. A link shows its own address, or in HTML a label that stands for it. */
export type Part = string | { readonly strong: string } | { readonly link: string; readonly label?: string };

/**
 * A piece of a letter, from which the plain text and the HTML are made: the same words in both. `said`: what a body
 * or a person wrote, kept apart from what the register says (USERS.md 4, the idea). `added`: what the secretariat that
 * sends the letter adds to it, set like the letter itself.
 */
export type Block =
  | { readonly say: readonly Part[] }
  | { readonly label: string; readonly said: string; readonly language: Language }
  | { readonly label: string; readonly added: string; readonly language: Language }
  | { readonly small: readonly Part[] }
  | { readonly band: string }
  | 'rule';

const wordsOf = (part: Part): string =>
  typeof part === 'string' ? part : 'strong' in part ? part.strong : part.link;

/** A paragraph of the register's own words, with a space between pieces except before a comma or the like. */
export const say = (...parts: readonly Part[]): Block => ({
  say: parts
    .filter((part) => wordsOf(part) !== '')
    .flatMap((part, i) => (i === 0 || /^[,;.)\u00a0]/.test(wordsOf(part)) ? [part] : [' ', part])),
});

/** Blocks without the paragraphs that nothing was said in. */
export const filled = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter((block) => typeof block === 'string' || !('say' in block) || block.say.length > 0);
