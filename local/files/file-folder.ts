import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { type FileHandle, link, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What is promised of the bytes that come. */
export interface Promised {
  /** Hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Files under names of their own, each put once and never changed; what is put stands whole or not at all. */
export interface FileFolder {
  put(
    name: string,
    body: AsyncIterable<Uint8Array>,
    promised: Promised,
  ): Promise<'put' | 'there' | 'other-bytes' | 'other-length'>;
  /** Undefined where there is none. */
  length(name: string): Promise<number | undefined>;
  /** From byte to byte, both included. */
  read(name: string, from: number, to: number): AsyncIterable<Uint8Array>;
}

const unfinished = '.unfinished-';

/** Opens a folder of files, and makes it where there is none. What was being put when a process was killed is cleared. */
export function openFileFolder(directory: string): FileFolder {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(directory)) if (name.startsWith(unfinished)) rmSync(join(directory, name));
  const pathOf = (name: string): string => {
    if (!/^[0-9a-f]{64}$/.test(name)) throw new RangeError('Files are called by their hashes');
    return join(directory, name);
  };
  return {
    async put(name, body, promised) {
      const path = pathOf(name);
      const beside = join(directory, `${unfinished}${randomBytes(8).toString('hex')}`);
      const file = await open(beside, 'wx', 0o600);
      try {
        const fault = await written(file, body, promised);
        await file.close();
        return fault ?? (await linked(beside, path));
      } finally {
        await file.close();
        await rm(beside, { force: true });
      }
    },
    length: (name) =>
      stat(pathOf(name)).then(
        ({ size }) => size,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return undefined;
          throw error;
        },
      ),
    read: (name, start, end) => createReadStream(pathOf(name), { start, end }),
  };
}

/** Writes what comes down to the disk; undefined where it is what was promised. */
async function written(
  file: FileHandle,
  body: AsyncIterable<Uint8Array>,
  { sha256, bytes }: Promised,
): Promise<'other-bytes' | 'other-length' | undefined> {
  const hash = createHash('sha256');
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > bytes) return 'other-length';
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  if (length !== bytes) return 'other-length';
  if (hash.digest('hex') !== sha256) return 'other-bytes';
  await file.sync();
  return undefined;
}

/** Of two that put the same file at once, one has put it. */
async function linked(from: string, to: string): Promise<'put' | 'there'> {
  try {
    await link(from, to);
    return 'put';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'there';
    throw error;
  }
}
