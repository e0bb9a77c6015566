import { useRef, useState } from 'preact/hooks';
import { api, isProblem } from '../../../api/api.ts';
import { type Answer, type Call, type Name, useTell } from '../../../api/ask.ts';
import { keyFor } from '../../../filling/key-for.ts';
import { putFile } from '../../../papers/put-file.ts';
import { FileNotThere, type NeededFile, type Sent, sendFiles } from '../../../papers/send-files.ts';
import type { KeptForm } from './use-kept.ts';

/** What the register answers to a command. */
export type Receipt = Answer<'submitTool'>;

/** What became of the last try. */
export type Tried =
  | { readonly is: 'not-yet' }
  /** `file`: how far the present one has gone. */
  | { readonly is: 'sending'; readonly file?: Sent }
  /** No answer came: it may have been carried out or not, and the same key finds out. */
  | { readonly is: 'not-reached' }
  | { readonly is: 'refused'; readonly error: unknown; readonly code: string; readonly detail: string }
  | { readonly is: 'no-file'; readonly of: FileNotThere };

/** A command with what its path names and the files that it names. */
export interface Given {
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly files: readonly NeededFile[];
  readonly ifMatch?: string | undefined;
}

/**
 * Gives a command: first its files, then itself. Whatever fails, nothing is lost; what is sent again with the same words
 * has the same key, so that it is carried out once.
 */
export function useGiving(endpoint: Name, tool: string, form: KeptForm<object>) {
  const [tried, become] = useState<Tried>({ is: 'not-yet' });
  const held = useRef(new Map<string, Blob>());
  const { mutateAsync } = useTell(endpoint);
  const give = async ({ params, body, files, ifMatch }: Given): Promise<Receipt | undefined> => {
    become({ is: 'sending' });
    const words = JSON.stringify(body);
    const key = keyFor(words, form.sent, () => crypto.randomUUID());
    form.send({ key, body: words });
    try {
      await sendFiles(files, {
        ask: async (one) => (await api.uploadFile({ params: { tool }, body: one })).body,
        put: putFile,
        held: (sha256) => held.current.get(sha256),
        told: (file) => become({ is: 'sending', file }),
      });
      become({ is: 'sending' });
      const call = { params, body, key, ...(ifMatch === undefined ? {} : { ifMatch }) };
      // The property of every form: its body is one that its endpoint takes.
      const { body: receipt } = await mutateAsync(call as unknown as Call<Name> & never);
      become({ is: 'not-yet' });
      return receipt as unknown as Receipt;
    } catch (error) {
      become(resultOf(error));
      return undefined;
    }
  };
  const hold = ({ sha256 }: { readonly sha256: string }, bytes: Blob) => void held.current.set(sha256, bytes);
  return { tried, give, hold };
}

function resultOf(error: unknown): Tried {
  if (error instanceof FileNotThere) return { is: 'no-file', of: error };
  if (!isProblem(error)) return { is: 'not-reached' };
  const { code, detail } = error.document;
  return { is: 'refused', error, code, detail };
}
