import { useSearchParams } from 'wouter-preact';

/** What an address asks for, of the names that a page knows; an empty one is none. */
export const filtersIn = <N extends string>(
  address: URLSearchParams,
  names: readonly N[],
): { readonly [name in N]?: string } =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = address.get(name)?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  ) as { readonly [name in N]?: string };

/** An address with one thing asked otherwise; a list that is asked otherwise begins at its beginning. */
export function withFilter(address: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(address);
  if (value === '') next.delete(name);
  else next.set(name, value);
  if (name !== 'after') next.delete('after');
  return next;
}

/** The filters of a list as its address has them, so that it can be shared; changed in place. */
export function useFilters<N extends string>(names: readonly N[]) {
  const [address, go] = useSearchParams();
  return {
    filters: filtersIn(address, names),
    set: (name: N, value: string) => go(withFilter(address, name, value), { replace: true }),
    /** The query of the same list from another place. */
    from: (after: string) => `?${withFilter(address, 'after', after)}`,
  };
}
