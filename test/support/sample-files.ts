import { createHash } from 'node:crypto';

/** Files of each kind that is taken, as short as they can be: nobody's paper. */

/** The first entry of a ZIP archive, stored as it is, and the beginning of the next. */
export function zipOf(name: string, content: string): Uint8Array {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return new Uint8Array(Buffer.concat([header, Buffer.from(name + content), Buffer.from('PK\u0001\u0002')]));
}

/** `words` tell one from another. */
export const pdf = (words = 'A paper.'): Uint8Array =>
  new TextEncoder().encode(`%PDF-1.7\n% ${words}\n%%EOF\n`);
export const docx = (): Uint8Array => zipOf('[Content_Types].xml', '<Types/>');
export const odt = (): Uint8Array => zipOf('mimetype', 'application/vnd.oasis.opendocument.text');

/** SHA-256, hex. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
