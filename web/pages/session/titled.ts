import type { Answered } from '../../../functions/contracts/api/client.ts';

/** The title of a page about what was asked for; of what could not be had, what was asked; none while it comes. */
export function titled<T>(
  { data, error }: { readonly data: Answered<T> | undefined; readonly error: unknown },
  nameOf: (body: T) => string,
  otherwise: string,
): { readonly title?: string } {
  if (data) return { title: nameOf(data.body) };
  return error ? { title: otherwise } : {};
}
