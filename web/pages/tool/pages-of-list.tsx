import { Link } from 'wouter-preact';
import { inBoth, useWords } from '../../words/both.ts';

const words = inBoth(
  { pages: 'Pages of the list', first: 'Beginning of the list', next: 'Further' },
  { pages: 'Pages de la liste', first: 'Début de la liste', next: 'Suite de la liste' },
);

/** The way on in a list, and back to its beginning; nothing where it is all there. */
export function PagesOfList({
  isFirst,
  next,
  from,
}: {
  isFirst: boolean;
  next: string | undefined;
  /** The address of the same list from a place; from its beginning for an empty one. */
  from: (after: string) => string;
}) {
  const say = useWords(words);
  if (isFirst && next === undefined) return null;
  return (
    <nav class="row no-print" aria-label={say.pages}>
      {!isFirst && <Link href={from('')}>{say.first}</Link>}
      {next !== undefined && <Link href={from(next)}>{say.next}</Link>}
    </nav>
  );
}
