import { Page } from '../parts/page.tsx';
import { inBoth, useWords } from '../words/both.ts';

const words = inBoth(
  {
    title: 'There is no page at this address',
    what: 'The address may have been cut off in a letter or a message. Look for the tool by its title or number, or begin at the first page.',
    search: 'Search',
    home: 'First page',
  },
  {
    title: 'Aucune page à cette adresse',
    what: 'L’adresse a peut-être été tronquée dans une lettre ou un message. Cherchez le texte par son titre ou son numéro, ou repartez de la première page.',
    search: 'Rechercher',
    home: 'Première page',
  },
);

/** An address that the app does not know. */
export function NotFoundPage() {
  const say = useWords(words);
  return (
    <Page title={say.title}>
      <p>{say.what}</p>
      <p class="row">
        <a href="/search">{say.search}</a>
        <a href="/">{say.home}</a>
      </p>
    </Page>
  );
}
