import { noticeOf } from '../../domain/language/rehearsal-words.ts';
import type { UnsubscribeWords } from '../../domain/language/unsubscribe-words.ts';
import type { Language } from '../../domain/text.ts';

interface Part {
  readonly language: Language;
  readonly words: UnsubscribeWords;
}

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/** Tokens of USERS.md 4, light and dark. */
const style = `
:root{color-scheme:light dark;--page:#fbfaf7;--ink:#1a1d23;--muted:#555b66;--line:#7c828c;--link:#0b4f6c}
@media (prefers-color-scheme:dark){:root{--page:#14171c;--ink:#e9e7e1;--muted:#a9aeb8;--line:#7c828c;--link:#7cc4e4}}
body{margin:0;padding:24px 16px;background:var(--page);color:var(--ink);font:17px/26px system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:44rem;margin:0 auto}section+section{margin-top:40px;padding-top:24px;border-top:1px solid var(--line)}
h1,h2{margin:0 0 16px;font-size:28px;line-height:34px;font-weight:600}p{margin:0 0 16px;max-width:68ch}
a{color:var(--link)}.meta{color:var(--muted);font-size:13px;line-height:18px}
button{min-height:44px;padding:8px 16px;border:1px solid var(--link);border-radius:4px;background:var(--link);color:var(--page);font:inherit;font-weight:600}
`;

/**
 * The page of an unsubscription in both languages, without script: before it, with a button that posts to the page's
 * own address; after it, with what was done. `site` is where the page for all choices is.
 */
export function unsubscribePage(
  parts: readonly Part[],
  { site, registerName }: { readonly site: string; readonly registerName: string },
  when: 'would' | 'done',
): string {
  const [first] = parts;
  const language = first?.language ?? 'en';
  const sections = parts.map((part, i) => sectionOf(part, i === 0 ? 'h1' : 'h2', site, registerName, when));
  const title = when === 'would' ? first?.words.heading : first?.words.done;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escaped(title ?? '')}</title><style>${style}</style></head><body><main>
${sections.join('\n')}
</main></body></html>
`;
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
