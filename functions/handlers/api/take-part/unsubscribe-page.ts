import { escaped, plainPage } from '../../../contracts/api/plain-page.ts';
import { noticeOf } from '../../../domain/language/rehearsal-words.ts';
import type { UnsubscribeWords } from '../../../domain/language/unsubscribe-words.ts';
import type { Language } from '../../../domain/text.ts';

interface Part {
  readonly language: Language;
  readonly words: UnsubscribeWords;
}

const style = `
main{max-width:44rem;margin:0 auto}section+section{margin-top:40px;padding-top:24px;border-top:1px solid var(--line)}
h2{margin:0 0 16px;font-size:28px;line-height:34px;font-weight:600}
button{min-height:44px;padding:8px 16px;border:1px solid var(--link);border-radius:4px;background:var(--link);color:var(--page);font:inherit;font-weight:600}
`;

/**
 * The page of an unsubscription in both languages, without script: before it, with a button that posts to the page's
 * own address; after it, with what was done. `site` is where the page for all choices is.
 */
export function unsubscribePage(
  parts: readonly [Part, ...Part[]],
  { site, registerName }: { readonly site: string; readonly registerName: string },
  when: 'would' | 'done',
): string {
  const [{ language, words }] = parts;
  const sections = parts.map((part, i) => sectionOf(part, i === 0 ? 'h1' : 'h2', site, registerName, when));
  const title = when === 'would' ? words.heading : words.done;
  return plainPage({ language, title, style, body: `<main>\n${sections.join('\n')}\n</main>` });
}

function sectionOf(
  { language, words }: Part,
  heading: 'h1' | 'h2',
  site: string,
  registerName: string,
  when: 'would' | 'done',
): string {
  const band = noticeOf(registerName)[language];
  const act =
    when === 'would'
      ? `<${heading}>${escaped(words.heading)}</${heading}>
<p>${escaped(words.would)}</p>
<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><p><button>${escaped(words.button)}</button></p></form>`
      : `<${heading}>${escaped(words.done)}</${heading}>`;
  return `<section lang="${language}">
${band === '' ? '' : `<p class="meta"><strong>${escaped(band)}</strong></p>\n`}${act}
<p>${escaped(words.official)}</p>
<p class="meta"><a href="${escaped(site)}/letters">${escaped(words.change)}</a></p>
</section>`;
}
