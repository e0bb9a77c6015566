import { limits } from '../../functions/contracts/api/limits.ts';
import { fileTypeOf, tellingBytes } from '../../functions/domain/paper-file.ts';
import { cleanLine } from '../filling/clean-text.ts';
import type { FileFacts, NotTaken } from './file-facts.ts';

/** As much of the browser as it takes to look at a file. */
type Digest = Pick<SubtleCrypto, 'digest'>;

/** What a file is, by its first bytes and not by its name, and its SHA-256; or why it is not taken. */
export async function fileFactsOf(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  subtle: Digest,
): Promise<FileFacts | NotTaken> {
  if (file.size === 0) return 'empty';
  if (file.size > limits.largestFileBytes) return 'too-large';
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    // It was moved or changed after it was chosen.
    return 'not-readable';
  }
  const type = fileTypeOf(new Uint8Array(bytes, 0, Math.min(tellingBytes, bytes.byteLength)));
  if (!type) return 'no-such-type';
  const sha256 = hex(await subtle.digest('SHA-256', bytes));
  return { name: nameOf(file.name, type), bytes: bytes.byteLength, type, sha256 };
}

const hex = (hash: ArrayBuffer): string =>
  [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The register takes names of 300 characters on one line. */
const nameOf = (name: string, type: string): string => {
  const clean = cleanLine(name);
  return clean === '' ? `file.${type}` : clean.length <= 300 ? clean : `${clean.slice(0, 290)}.${type}`;
};
