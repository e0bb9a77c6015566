import type { Body } from '../../../domain/body.ts';
import type { DocumentId } from '../../../domain/ids.ts';
import { numbersLike } from '../../../domain/numbers-like.ts';
import { inTens } from '../../in-tens.ts';

/** More of them are no help. */
const most = 3;

/** Papers that somebody may have meant by a number that is not there: the likeliest of those that their reader knows of. */
export async function papersLike(
  typed: string,
  bodies: Iterable<Pick<Body, 'prefix'>>,
  isThere: (number: DocumentId) => Promise<boolean>,
): Promise<readonly DocumentId[]> {
  const prefixes = [...new Set([...bodies].flatMap(({ prefix }) => prefix ?? []))];
  for (const numbers of numbersLike(typed, prefixes)) {
    const found = await inTens(numbers, async (number) => ((await isThere(number)) ? [number] : []));
    if (found.flat().length > 0) return found.flat().slice(0, most);
  }
  return [];
}
