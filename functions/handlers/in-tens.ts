/** Does something with each of a list, so many at a time, and gives the results in the order of the list. */
export async function inTens<T, R>(
  list: readonly T[],
  work: (one: T) => Promise<R>,
  atOnce = 10,
): Promise<R[]> {
  const done: R[] = [];
  for (let i = 0; i < list.length; i += atOnce)
    done.push(...(await Promise.all(list.slice(i, i + atOnce).map(work))));
  return done;
}

/** Does something with each of what comes, ten at a time, and gives the results in the order in which it came. */
export async function* comingInTens<T, R>(
  all: AsyncIterable<T>,
  work: (one: T) => Promise<R>,
): AsyncGenerator<R> {
  let ten: T[] = [];
  for await (const one of all) {
    ten.push(one);
    if (ten.length < 10) continue;
    yield* await Promise.all(ten.map(work));
    ten = [];
  }
  yield* await Promise.all(ten.map(work));
}
