import type { DocumentVersion } from './document.ts';

/** What papers are written in, as the names of their files end. */
export const fileTypes = ['pdf', 'docx', 'odt'] as const;
export type FileType = (typeof fileTypes)[number];

/** What is known of a file that is kept; which bytes it holds, the SHA-256 beside it says. */
export interface PaperFile {
  readonly bytes: number;
  readonly type: FileType;
}

/** What a browser is told that a file is (IANA media types). */
export const mediaTypes: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
};

/** So many bytes of a file say what it is: more than an entry of a ZIP archive has before its content. */
export const tellingBytes = 512;

/** ISO 32000-1, 7.5.2; the local header of a ZIP archive's first entry (APPNOTE 4.3.7), whose name begins at byte 30. */
const pdfHeader = '%PDF-';
const zipHeader = 'PK\u0003\u0004';
const nameAt = 30;
/** An ODF package says what it is in its first entry, uncompressed (ODF 1.3, part 2, 3.3). */
const odtEntry = `mimetype${mediaTypes.odt}`;
/** Nothing says which part of an Office document comes first in its archive; these do. */
const docxEntry = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|customXml\/)/;

/**
 * What a file is by its first bytes, whatever it is called; undefined where it is none of what is taken. Of Office's own
 * formats it tells that it is one, not which.
 */
export function fileTypeOf(beginning: Uint8Array): FileType | undefined {
  const text = String.fromCharCode(...beginning.subarray(0, tellingBytes));
  if (text.startsWith(pdfHeader)) return 'pdf';
  if (!text.startsWith(zipHeader)) return undefined;
  const entry = text.slice(nameAt);
  // What follows the type is the next entry: `…text-template` is another one.
  if (entry.startsWith(odtEntry)) return entry.startsWith('PK', odtEntry.length) ? 'odt' : undefined;
  return docxEntry.test(entry) ? 'docx' : undefined;
}

/**
 * Says whether a version brings the file of one that is known: it had none, and its bytes are not known to be others.
 * What a version once holds never changes.
 */
export const bringsFile = (version: DocumentVersion, known: DocumentVersion): boolean =>
  version.file !== undefined &&
  version.sha256 !== undefined &&
  known.file === undefined &&
  (known.sha256 === undefined || known.sha256 === version.sha256);

/** The version as it is known, with the file that another brings. */
export const withFileOf = (known: DocumentVersion, { sha256, file }: DocumentVersion): DocumentVersion => ({
  ...known,
  ...(sha256 === undefined ? {} : { sha256 }),
  ...(file === undefined ? {} : { file }),
});
