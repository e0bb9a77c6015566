import { useRef, useState } from 'preact/hooks';
import { api } from '../../../api/api.ts';
import { useTell } from '../../../api/ask.ts';
import { keyFor, type SentRequest } from '../../../filling/key-for.ts';
import { putFile } from '../../../papers/put-file.ts';
import { type Sent, sendFiles } from '../../../papers/send-files.ts';
import type { readAmended } from './amended-read.ts';

type Ready = Extract<ReturnType<typeof readAmended>, { body: unknown }>;

/** Sends the files, then confirms; what is sent again with the same words has the same key. */
export function useConfirming(tool: string, decision: string) {
  const { mutateAsync } = useTell('confirmAmendedText');
  const [busy, work] = useState(false);
  const [sent, told] = useState<Sent>();
  const [error, fail] = useState<unknown>();
  const held = useRef(new Map<string, Blob>());
  const last = useRef<SentRequest>();
  const confirm = async ({ body, files }: Ready): Promise<boolean> => {
    const words = JSON.stringify(body);
    const key = keyFor(words, last.current, () => crypto.randomUUID());
    last.current = { key, body: words };
    work(true);
    fail(undefined);
    try {
      await sendFiles(files, {
        ask: async (one) => (await api.uploadFile({ params: { tool }, body: one })).body,
        put: putFile,
        held: (sha256) => held.current.get(sha256),
        told,
      });
      await mutateAsync({ params: { tool, decision }, body, key });
      return true;
    } catch (failed) {
      fail(failed);
      return false;
    } finally {
      work(false);
      told(undefined);
    }
  };
  const hold = ({ sha256 }: { readonly sha256: string }, bytes: Blob) => void held.current.set(sha256, bytes);
  return { confirm, hold, busy, sent, error };
}
