import { describe, expect, it } from 'vitest';
import type { UnsubscribeWords } from '../../functions/domain/language/unsubscribe-words.ts';
import { unsubscribePage } from '../../functions/handlers/api/take-part/unsubscribe-page.ts';

const words = (language: string): UnsubscribeWords => ({
  heading: `Stop? <${language}>`,
  would: `Would & ${language}`,
  button: `Button ${language}`,
  done: `Done <${language}>`,
  official: `Official ${language}`,
  change: `Change "${language}"`,
});
const parts = [
  { language: 'fr', words: words('fr') },
  { language: 'en', words: words('en') },
] as const;
const head = { site: 'https://placet.example.org', registerName: '' };
const form = (language: string) =>
  `<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><p><button>Button ${language}</button></p></form>`;
/** The lines of a page's own part. */
const mainOf = (page: string) => /<main>\n([\s\S]*)\n<\/main>/.exec(page)?.[1]?.split('\n');
const titleOf = (page: string) => /<html lang="(..)">.*<title>(.*)<\/title>/.exec(page)?.slice(1);

describe('the page behind the link that stops letters', () => {
  it('says in both languages what it would do, the reader’s first, with a button of its own', () => {
    const page = unsubscribePage(parts, head, 'would');
    expect(titleOf(page)).toEqual(['fr', 'Stop? &#60;fr&#62;']);
    expect(mainOf(page)).toEqual([
      '<section lang="fr">',
      '<h1>Stop? &#60;fr&#62;</h1>',
      '<p>Would &#38; fr</p>',
      form('fr'),
      '<p>Official fr</p>',
      '<p class="meta"><a href="https://placet.example.org/letters">Change &#34;fr&#34;</a></p>',
      '</section>',
      '<section lang="en">',
      '<h2>Stop? &#60;en&#62;</h2>',
      '<p>Would &#38; en</p>',
      form('en'),
      '<p>Official en</p>',
      '<p class="meta"><a href="https://placet.example.org/letters">Change &#34;en&#34;</a></p>',
      '</section>',
    ]);
  });

  it('says what was done, without a button', () => {
    const page = unsubscribePage([parts[1], parts[0]], head, 'done');
    expect(titleOf(page)).toEqual(['en', 'Done &#60;en&#62;']);
    expect(mainOf(page)).toEqual([
      '<section lang="en">',
      '<h1>Done &#60;en&#62;</h1>',
      '<p>Official en</p>',
      '<p class="meta"><a href="https://placet.example.org/letters">Change &#34;en&#34;</a></p>',
      '</section>',
      '<section lang="fr">',
      '<h2>Done &#60;fr&#62;</h2>',
      '<p>Official fr</p>',
      '<p class="meta"><a href="https://placet.example.org/letters">Change &#34;fr&#34;</a></p>',
      '</section>',
    ]);
  });

  it('says in a rehearsal that it is one, in each language', () => {
    const page = unsubscribePage(parts, { ...head, registerName: 'Rehearsal' }, 'done');
    expect(mainOf(page)?.filter((line) => line.includes('strong'))).toEqual([
      '<p class="meta"><strong>Exercice. Les résultats postérieurs au 23 avril 2024 sont fictifs.</strong></p>',
      '<p class="meta"><strong>Rehearsal. Outcomes after 23 April 2024 are invented.</strong></p>',
    ]);
  });
});
