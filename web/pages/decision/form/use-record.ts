import { useState } from 'preact/hooks';
import { isProblem } from '../../../api/api.ts';
import { type Answer, type Call, useTell } from '../../../api/ask.ts';
import { keyFor, type SentRequest } from '../../../filling/key-for.ts';
import type { Ready } from '../fill/command-of.ts';

type Carried = Answer<'recordDecision'>;

/** What became of the last try to record. */
export type Sent =
  | { readonly is: 'not-yet' }
  | { readonly is: 'sending' }
  /** No answer came: it may have been recorded or not, and the same key finds out. */
  | { readonly is: 'not-reached' }
  | { readonly is: 'refused'; readonly error: unknown }
  /** Somebody else was quicker: their decision, where it is one that the reader may know of, and what has changed. */
  | { readonly is: 'conflict'; readonly winner: string | undefined; readonly changes?: readonly string[] }
  | { readonly is: 'recorded'; readonly carried: Carried };

/** Records a form; a request that was not answered is repeated under its own key. */
export function useRecord(tool: string, before: SentRequest | undefined) {
  const [sent, become] = useState<Sent>({ is: 'not-yet' });
  const [last, remember] = useState(before);
  const tells = {
    'record-decision': useTell('recordDecision'),
    'open-written-procedure': useTell('openWrittenProcedure'),
    discontinue: useTell('discontinueTool'),
  } as const;
  /** Gives what must be kept in case that no answer comes; what came of it is for `become`. */
  const send = async (
    { command, body }: Ready,
    ifMatch: string | undefined,
    keep: (sent: SentRequest) => void,
  ): Promise<Sent> => {
    const words = JSON.stringify(body);
    const key = keyFor(words, last, () => crypto.randomUUID());
    remember({ key, body: words });
    keep({ key, body: words });
    become({ is: 'sending' });
    try {
      const call = { params: { tool }, body, key, ...(ifMatch === undefined ? {} : { ifMatch }) };
      // The property of commandOf: its body is one that the endpoint of the command takes.
      const { body: carried } = await tells[command].mutateAsync(
        call as unknown as Call<'recordDecision'> & never,
      );
      return { is: 'recorded', carried };
    } catch (error) {
      return resultOf(error);
    }
  };
  return { sent, last, send, become };
}

function resultOf(error: unknown): Sent {
  if (!isProblem(error)) return { is: 'not-reached' };
  if (error.document.code !== 'version-conflict') return { is: 'refused', error };
  const winner = error.document.facts?.winner as { event?: { decision?: string } } | undefined;
  return { is: 'conflict', winner: winner?.event?.decision };
}
