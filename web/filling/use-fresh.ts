import { useMemo } from 'preact/hooks';
import type { Query } from '../parts/asked.tsx';

/**
 * An answer only if it came after this was first shown, or after something was done: of where a tool stands an older
 * copy would say the opposite of what has just happened.
 */
export function useFresh<T>(query: Query<T> & { readonly dataUpdatedAt: number }, done?: unknown): Query<T> {
  const since = useMemo(() => Date.now(), [done]);
  const { data, error, refetch, dataUpdatedAt } = query;
  return { error, refetch, data: dataUpdatedAt >= since ? data : undefined };
}
