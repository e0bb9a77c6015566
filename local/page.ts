import { createHash } from 'node:crypto';
import type { Language } from '../functions/domain/text.ts';
import { escapeHtml } from '../functions/notify/letters/as-html.ts';

/** A page of the local system: plain HTML that runs nothing and fetches nothing. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  /** HTML; whatever is not ours in it has been escaped. */
  readonly main: string;
  /** The same page in the other language. */
  readonly otherLanguage: string;
}

/** Type, colours and measures of USERS.md 4, light and dark, from 320 px on. */
const style = `
:root{color-scheme:light dark;--page:#fbfaf7;--panel:#f1efe9;--ink:#1a1d23;--muted:#555b66;--line:#7c828c;--link:#0b4f6c}
@media(prefers-color-scheme:dark){:root{--page:#14171c;--panel:#1d2128;--ink:#e9e7e1;--muted:#a9aeb8;--line:#7c828c;--link:#7cc4e4}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:400 17px/26px system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
header{display:flex;justify-content:space-between;align-items:center;min-height:48px;padding:0 16px;border-bottom:1px solid var(--line)}
main{max-width:72rem;margin:0 auto;padding:24px 16px 48px}
h1{margin:0 0 16px;font-size:28px;line-height:34px;font-weight:600}
h2{margin:32px 0 8px;font-size:17px;line-height:26px;font-weight:600}
h3{margin:16px 0 8px;font-size:15px;line-height:22px;font-weight:400;color:var(--muted)}
p{margin:0 0 16px;max-width:68ch}
a{color:var(--link)}
dt{font-weight:600}dd{margin:0 0 16px;overflow-wrap:anywhere}
.small{font-size:15px;line-height:22px;color:var(--muted)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
input,button{font:inherit;color:inherit;border:1px solid var(--line);border-radius:2px;min-height:44px;padding:8px 12px}
input{background:var(--page);flex:1 1 14rem;min-width:0}
button{background:var(--panel);cursor:pointer}
button:hover{border-color:var(--ink)}
.search{display:flex;flex-wrap:wrap;gap:8px;align-items:center;max-width:44rem}
.search label{flex:1 0 100%}
.search+.search,.search+p{margin-top:16px}
.people{list-style:none;margin:0;padding:0;display:grid;gap:8px;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr))}
.people button{width:100%;height:100%;text-align:left;overflow-wrap:anywhere}
.people strong{display:block;font-weight:600}
.people span{display:block;font-size:15px;line-height:22px;color:var(--muted)}
@media(forced-colors:active){button,input{border:1px solid}}
`.trim();

const styleHash = createHash('sha256').update(style).digest('base64');

/** The page as HTML. */
export function htmlOf({ language, title, main, otherLanguage }: Page): string {
  const [other, otherName] = language === 'en' ? ['fr', 'Français'] : ['en', 'English'];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Placet</title><style>${style}</style></head>
<body><header><strong>Placet</strong><a lang="${other}" hreflang="${other}" href="${escapeHtml(otherLanguage)}">${otherName}</a></header>
<main><h1>${escapeHtml(title)}</h1>
${main}
</main></body></html>
`;
}

/**
 * What a browser is told with each page: run nothing, load nothing, be shown in no frame. A form may lead to these
 * addresses, redirections counted (CSP 3, form-action).
 */
export const pageHeaders = (formsLeadTo: readonly string[] = []): Readonly<Record<string, string>> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `form-action ${["'self'", ...formsLeadTo].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
});
