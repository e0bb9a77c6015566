/** U+00A0, the one no-break space that this register uses before : ; ? ! and inside « » (USERS.md 3.3, typography). */
export const noBreak = '\u00a0';

/** French words with their spaces made unbreakable where French practice wants it. */
export const spaced = (words: string): string =>
  words.replaceAll(/ ([:;?!»%])/g, `${noBreak}$1`).replaceAll('« ', `«${noBreak}`);

/** A French sentence. Only our own words are spaced: what a body or a person wrote stays as it was written. */
export const fr = (words: TemplateStringsArray, ...values: readonly string[]): string =>
  words.map((part, i) => spaced(part) + (values[i] ?? '')).join('');

/** Characters that could change what a reader, a mail client or a header takes a text for. */
const hidden = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Another's words on one line, without control characters or runs of spaces. */
export const onOneLine = (text: string): string =>
  text
    .replaceAll(hidden, ' ')
    .toWellFormed()
    .replaceAll(/[ \n]+/g, ' ')
    .trim();

/** Another's words with their line breaks, at most one empty line in a row. */
export const inLines = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(hidden, ' ')
    .toWellFormed()
    .replaceAll(/ +/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/** At most so many characters, cut at a word where one ends nearby, with an ellipsis where something is missing. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1);
  const space = head.lastIndexOf(' ');
  const kept = head.slice(0, space > most * 0.6 ? space : undefined).toWellFormed();
  let end = kept.length;
  // A pattern that looks for an end begins anew at each letter.
  while (/[\s\ufffd,;:–-]/u.test(kept.charAt(end - 1))) end -= 1;
  return `${kept.slice(0, end)}…`;
}

/** The first letter as a capital, for a sentence that begins with an article. */
export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
