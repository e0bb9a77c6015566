import { useRef } from 'preact/hooks';
import { isProblem } from '../api/api.ts';
import { type Answer, type Call, type Name, useTell } from '../api/ask.ts';

/**
 * Tells the API something by one key until it has answered: pressed again after a lost answer, it is carried out once.
 * Gives the answer, or nothing where there was an error, which is kept to be shown.
 */
export function useDeed<N extends Name>(name: N) {
  const { mutateAsync, isPending, error, reset } = useTell(name);
  const key = useRef<string>();
  const tell = async (call: Call<N>): Promise<Answer<N> | undefined> => {
    key.current ??= crypto.randomUUID();
    try {
      const { body } = await mutateAsync({ ...call, key: key.current });
      key.current = undefined;
      return body;
    } catch (failed) {
      if (isProblem(failed)) key.current = undefined;
      return undefined;
    }
  };
  return { tell, busy: isPending, error: error as unknown, reset };
}
