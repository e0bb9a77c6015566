import { useEffect } from 'preact/hooks';
import { useLanguage } from '../app/language.tsx';
import { inBoth, useWords } from '../words/both.ts';

const words = inBoth({ page: 'page ', of: ' of ' }, { page: 'page ', of: ' sur ' });

/** A text inside a style sheet: nothing in it can end the string or the sheet. */
const quoted = (text: string): string =>
  `"${text.replaceAll(/[^\p{L}\p{N} .,:;()/-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;

/** What stands at the head and foot of each sheet, as a style sheet. */
export const printedHead = (
  head: string,
  foot: string,
  [page, of]: readonly [string, string],
  landscape: boolean,
): string =>
  `@page{size:A4${landscape ? ' landscape;margin:16mm 12mm' : ''};@top-left{content:${quoted(head)};font:9pt sans-serif}` +
  `@bottom-left{content:${quoted(foot)};font:9pt sans-serif}` +
  `@bottom-right{content:${quoted(page)} counter(page) ${quoted(of)} counter(pages);font:9pt sans-serif}}`;

/**
 * The running head of a page on paper (USERS.md 4, print): body and session, printed on, page n of m. A style sheet
 * made here, for its words are the reader's.
 */
export function usePrintHead({
  head,
  foot,
  landscape = false,
}: {
  head: string | undefined;
  foot: string;
  landscape?: boolean;
}): void {
  const say = useWords(words);
  const language = useLanguage();
  useEffect(() => {
    if (head === undefined) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(printedHead(head, foot, [say.page, say.of], landscape));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [head, foot, landscape, language]);
}
