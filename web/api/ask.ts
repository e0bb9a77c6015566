import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import type { Answered, CallOf } from '../../functions/contracts/api/client.ts';
import type { AnswerOf } from '../../functions/contracts/api/endpoint.ts';
import type { api as table } from '../../functions/contracts/api/endpoints.ts';
import { useLanguage } from '../app/language.tsx';
import { api, isProblem } from './api.ts';

type Table = typeof table;
/** The name of an endpoint. */
export type Name = keyof Table;
/** What an endpoint answers. */
export type Answer<N extends Name> = AnswerOf<Table[N]>;
/** What an endpoint is given. */
export type Call<N extends Name> = CallOf<Table[N]>;

const ask = <N extends Name>(name: N, call: Call<N>): Promise<Answered<Answer<N>>> =>
  (api[name] as (call: Call<N>) => Promise<Answered<Answer<N>>>)(call);

/** Asked again when it is shown again; a copy of a second ago is as good as new. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 1000,
      networkMode: 'always',
      retry: (failures, error) => !isProblem(error) && navigator.onLine && failures < 2,
    },
    mutations: { networkMode: 'always' },
  },
});

const keyOf = (name: Name, call: unknown, language: string) => [name, language, call] as const;

/**
 * What an endpoint answers, in the language of the reader: `data` with `body`, `etag` and, without a connection, since
 * when it is kept. What was there stays in sight while it is asked again.
 */
export function useAsk<N extends Name>(name: N, call: Call<N>, options: { enabled?: boolean } = {}) {
  const language = useLanguage();
  return useQuery({
    queryKey: keyOf(name, call, language),
    queryFn: ({ signal }) => ask(name, { ...call, signal }),
    ...options,
  });
}

/** Asks ahead of the page that will show it. */
export const askAhead = <N extends Name>(name: N, call: Call<N>, language: string): void => {
  void queries.prefetchQuery({
    queryKey: keyOf(name, call, language),
    queryFn: ({ signal }) => ask(name, { ...call, signal }),
  });
};

/**
 * Tells the API something: `tell.mutate(call)` or `await tell.mutateAsync(call)`. Give `key` and keep it over a failure
 * of the connection: the same key is carried out once. Afterwards whatever is in sight is asked again.
 */
export function useTell<N extends Name>(name: N) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (call: Call<N>) => ask(name, call),
    onSuccess: () => void client.invalidateQueries(),
  });
}
