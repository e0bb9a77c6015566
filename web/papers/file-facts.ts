import type { FileType } from '../../functions/domain/paper-file.ts';

/** A file as a form keeps it; the bytes themselves stay in the browser (`held-files.ts`). */
export interface FileFacts {
  readonly name: string;
  readonly bytes: number;
  readonly type: FileType;
  /** Hex. */
  readonly sha256: string;
}

/** Why a file is not taken. */
export type NotTaken = 'empty' | 'too-large' | 'no-such-type' | 'not-readable';
