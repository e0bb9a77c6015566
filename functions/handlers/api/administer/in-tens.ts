/** Does something with each of a list, ten at a time, and gives the results in the order of the list. */
export async function inTens<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let i = 0; i < list.length; i += 10)
    done.push(...(await Promise.all(list.slice(i, i + 10).map(work))));
  return done;
}
