import type { FileType } from '../../functions/domain/paper-file.ts';

/** A file as a form keeps it; the bytes themselves stay in the browser (`held-files.ts`). */
export interface FileFacts {
  readonly name: string;
  readonly bytes: number;
  readonly type: FileType;
  /** Hex. */
  readonly sha256: string;
}

/** Why a file is not taken, or not yet: it is still being looked at. */
export type NotTaken = 'empty' | 'too-large' | 'no-such-type' | 'not-readable' | 'not-looked-at';

/** A file that somebody chose: what it is, or why it is not taken. With one that is not taken no form is sent. */
export type ChosenFile = FileFacts | NotTaken;

/** What was chosen, where it is taken. */
export const takenFile = (chosen: ChosenFile | undefined): FileFacts | undefined =>
  typeof chosen === 'string' ? undefined : chosen;
