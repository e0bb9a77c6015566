import { inLines, noBreak } from '../../domain/language/spacing.ts';
import type { Language } from '../../domain/text.ts';
import { quoted } from './as-text.ts';
import type { Block, Part } from './parts.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  [noBreak]: '&nbsp;',
};

/** A text as HTML content or attribute value: SES renders a template's variables raw, so all escaping is ours. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"'\u00a0]/g, (character) => entities[character] ?? character);

/** Ours or theirs, with `243e` and `1er` raised as French type has it. */
const words = (text: string, language: Language): string => {
  const escaped = escapeHtml(text);
  return language === 'fr' ? escaped.replaceAll(/\b(\d{1,4})(er|re|e)\b/g, '$1<sup>$2</sup>') : escaped;
};

const htmlOf = (part: Part, language: Language): string => {
  if (typeof part === 'string') return words(part, language);
  if ('strong' in part) return `<strong>${words(part.strong, language)}</strong>`;
  const address = escapeHtml(part.link);
  return `<a href="${address}">${part.label === undefined ? address : words(part.label, language)}</a>`;
};

/** Tokens of USERS.md 4: page, ink, muted, rule, link; the dark ones where the reader's mail is dark. */
const style = [
  'body{margin:0;padding:24px;background:#fbfaf7;color:#1a1d23;font:17px/26px system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}',
  'main{max-width:600px}p{margin:0 0 16px}a{color:#0b4f6c;overflow-wrap:anywhere}',
  'blockquote{margin:0 0 16px;padding:0 0 0 12px;border-left:1px solid #7c828c;font-family:Charter,"Bitstream Charter","Iowan Old Style",Georgia,serif;white-space:pre-line}',
  '.added{white-space:pre-line}',
  '.small{font-size:13px;line-height:18px;color:#555b66}hr{border:0;border-top:1px solid #7c828c;margin:24px 0}sup{line-height:0}',
  '@media (prefers-color-scheme:dark){body{background:#14171c;color:#e9e7e1}a{color:#7cc4e4}.small{color:#a9aeb8}}',
].join('');

const blockOf = (block: Block, language: Language): string => {
  if (block === 'rule') return '<hr>';
  if ('band' in block) return `<p class="small"><strong>${words(block.band, language)}</strong></p>`;
  if ('said' in block)
    return `<p>${words(block.label, language)}</p><blockquote lang="${block.language}">${words(quoted(inLines(block.said), block.language), block.language)}</blockquote>`;
  if ('added' in block)
    return `<p>${words(block.label, language)}</p><p class="added" lang="${block.language}">${words(inLines(block.added), block.language)}</p>`;
  const parts = ('say' in block ? block.say : block.small).map((part) => htmlOf(part, language)).join('');
  return 'say' in block ? `<p>${parts}</p>` : `<p class="small">${parts}</p>`;
};

/** The letter as HTML: the words of the plain text, no image, nothing fetched from anywhere (USERS.md 2.2, D1). */
export function asHtml(blocks: readonly Block[], subject: string, language: Language): string {
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(subject)}</title>`,
    `<style>${style}</style>`,
  ].join('');
  const body = blocks.map((block) => blockOf(block, language)).join('\n');
  return `<!doctype html>\n<html lang="${language}"><head>${head}</head><body><main>\n${body}\n</main></body></html>\n`;
}
