/** Waits for work that is to end, and no longer than it is worth: never rejects. */
export type Patience = (work: Promise<unknown>) => Promise<void>;

/**
 * So many milliseconds for all that is waited for, counted from the first of it; none at all once `inVain` has settled:
 * what is under way then cannot come to its end.
 */
export function patienceAtStop(
  ms: number,
  inVain: Promise<unknown> = new Promise(() => undefined),
): Patience {
  let until: number | undefined;
  return async (work) => {
    until ??= performance.now() + ms;
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, until - performance.now());
    await Promise.race([work, late, inVain]).catch(() => undefined);
    clearTimeout(timer);
  };
}
