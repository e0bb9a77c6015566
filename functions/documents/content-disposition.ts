import type { FileType } from '../domain/paper-file.ts';

/**
 * What a browser does with a file, and under which name it saves it (RFC 6266): a PDF is shown, the others are saved.
 * The name in plain letters is for what does not read the other.
 */
export function contentDisposition(name: string, type: FileType): string {
  const plain = name.normalize('NFKD').replaceAll(/[^\w .()-]/g, '') || 'document';
  const full = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${type === 'pdf' ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${full}`;
}
