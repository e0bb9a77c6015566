import { inBoth, useWords } from '../words/both.ts';

const words = inBoth({ skip: 'Go to the content' }, { skip: 'Aller au contenu' });

/** The first thing that the Tab key meets. */
export function SkipLink() {
  return (
    <a class="skip-link" href="#main">
      {useWords(words).skip}
    </a>
  );
}
