/** The text of a file; or the first line of it that is not UTF-8, from 1. A mark of the encoding is no text. */
export type FileText = { readonly text: string } | { readonly notUtf8OnLine: number };

/**
 * Reads the bytes of a file as UTF-8 and nothing else: read as such, what another encoding has for an accent (Latin-1,
 * the cp1252 of a spreadsheet, UTF-16) would be lost without a word.
 */
export function textOfFile(bytes: ArrayBuffer | Uint8Array): FileText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const [before = ''] = new TextDecoder().decode(bytes).split('\ufffd', 1);
    return { notUtf8OnLine: before.split('\n').length };
  }
}
