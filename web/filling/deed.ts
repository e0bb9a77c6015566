import { useRef } from 'preact/hooks';
import { isProblem } from '../api/api.ts';
import { type Answer, type Call, type Name, useTell } from '../api/ask.ts';
import { keyFor, type SentRequest } from './key-for.ts';

/**
 * Tells the API something by one key until it has answered: pressed again after a lost answer, it is carried out once;
 * with other words it is another request. Gives the answer, or nothing where there was an error; both are kept to be shown.
 */
export function useDeed<N extends Name>(name: N) {
  const { mutateAsync, isPending, error, data, reset } = useTell(name);
  const sent = useRef<SentRequest>();
  const tell = async (call: Call<N>): Promise<Answer<N> | undefined> => {
    const words = JSON.stringify(call);
    const key = keyFor(words, sent.current, () => crypto.randomUUID());
    sent.current = { key, body: words };
    try {
      const { body } = await mutateAsync({ ...call, key });
      sent.current = undefined;
      return body;
    } catch (failed) {
      if (isProblem(failed)) sent.current = undefined;
      return undefined;
    }
  };
  return {
    tell,
    busy: isPending,
    error: error as unknown,
    answer: data?.body as Answer<N> | undefined,
    reset,
  };
}
