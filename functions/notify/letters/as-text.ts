import { fr, inLines } from '../../domain/language/spacing.ts';
import type { Language } from '../../domain/text.ts';
import type { Block, Part } from './parts.ts';

/** A quotation in the manner of its own language: ‘…’ or « … ». */
export const quoted = (words: string, language: Language): string =>
  language === 'en' ? `‘${words}’` : fr`« ${words} »`;

const textOf = (part: Part, language: Language): string => {
  if (typeof part === 'string') return part;
  if ('strong' in part) return part.strong;
  if (part.label === undefined) return part.link;
  return language === 'en' ? `${part.label}: ${part.link}` : fr`${part.label} : ${part.link}`;
};

/** The letter as plain text: a paragraph a block, an empty line between. */
export function asText(blocks: readonly Block[], language: Language): string {
  const paragraphs = blocks.map((block) => {
    if (block === 'rule') return '--';
    if ('band' in block) return block.band;
    if ('said' in block) return `${block.label} ${quoted(inLines(block.said), block.language)}`;
    if ('added' in block) return `${block.label} ${inLines(block.added)}`;
    const parts = 'say' in block ? block.say : block.small;
    return parts.map((part) => textOf(part, language)).join('');
  });
  return `${paragraphs.join('\n\n')}\n`;
}
