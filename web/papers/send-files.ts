import type { Answer, Call } from '../api/ask.ts';
import type { FileFacts } from './file-facts.ts';

/** A file that a command will name, and whose it is; no version of what is published. */
export interface NeededFile {
  readonly file: FileFacts;
  readonly version?: Call<'uploadFile'>['body']['version'];
}

/** How far a file has gone. */
export interface Sent {
  readonly name: string;
  readonly bytes: number;
  readonly of: number;
}

type Put = NonNullable<Answer<'uploadFile'>['put']>;

/** What sending takes: the API, the way to where files are kept, and the bytes that are in this browser. */
export interface Sending {
  readonly ask: (body: Call<'uploadFile'>['body']) => Promise<Answer<'uploadFile'>>;
  readonly put: (to: Put, bytes: Blob, told: (bytes: number) => void) => Promise<void>;
  readonly held: (sha256: string) => Blob | undefined;
  readonly told: (sent: Sent) => void;
}

/** The file went, and is not there; or this browser no longer has it (a draft keeps no files). */
export class FileNotThere extends Error {
  override readonly name = 'FileNotThere';
  readonly file: FileFacts;
  readonly why: 'not-held' | 'not-arrived';

  constructor(file: FileFacts, why: FileNotThere['why']) {
    super(`${file.name}: ${why}`);
    this.file = file;
    this.why = why;
  }
}

/**
 * Brings the files to where the register can name them, one after the other. What is there already is not sent again, so
 * that a repetition after a failure goes on where it stopped. Throws what the API or the connection threw.
 */
export async function sendFiles(files: readonly NeededFile[], sending: Sending): Promise<void> {
  for (const { file, version } of files) {
    const { name, bytes, sha256, type } = file;
    const asked = { ...(version ? { version } : {}), sha256, bytes, type };
    const { there, put } = await sending.ask(asked);
    if (there || !put) continue;
    const held = sending.held(sha256);
    if (!held) throw new FileNotThere(file, 'not-held');
    sending.told({ name, bytes: 0, of: bytes });
    await sending.put(put, held, (done) => sending.told({ name, bytes: done, of: bytes }));
    if (!(await sending.ask(asked)).there) throw new FileNotThere(file, 'not-arrived');
  }
}
