import { Link } from 'wouter-preact';
import { isProblem } from '../../api/api.ts';
import { inBoth, useWords } from '../../words/both.ts';

const words = inBoth({ search: 'Search' }, { search: 'Rechercher' });

/** The register has no such thing, or none that the reader may know of: the two are answered alike. */
export const isNotThere = (error: unknown): boolean => isProblem(error) && error.document.status === 404;

/** What the API says of what is not there, and the way to look for it. */
export function NotThere({ error, named }: { error: unknown; named: string }) {
  const say = useWords(words);
  return (
    <>
      <p>{isProblem(error) && error.document.detail}</p>
      <p>
        <Link href={`/search?${new URLSearchParams({ q: named })}`}>{say.search}</Link>
      </p>
    </>
  );
}
