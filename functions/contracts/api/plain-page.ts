import type { Language } from '../../domain/text.ts';

/** A text inside a page. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/** The looks of USERS.md 4, light and dark: what every page of ours begins with. */
const looks = `
:root{color-scheme:light dark;--page:#fbfaf7;--panel:#f1efe9;--ink:#1a1d23;--muted:#555b66;--line:#7c828c;--link:#0b4f6c}
@media (prefers-color-scheme:dark){:root{--page:#14171c;--panel:#1d2128;--ink:#e9e7e1;--muted:#a9aeb8;--line:#7c828c;--link:#7cc4e4}}
*{box-sizing:border-box}
body{margin:0 auto;padding:24px 16px;background:var(--page);color:var(--ink);font:17px/26px system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
h1{margin:0 0 16px;font-size:28px;line-height:34px;font-weight:600}
p{margin:0 0 16px;max-width:68ch}a{color:var(--link)}
.meta{color:var(--muted);font-size:13px;line-height:18px}
`;

/** A whole page without script; its one style is allowed by its hash (http/write-answer.ts). `body` is HTML. */
export const plainPage = ({
  language,
  title,
  style = '',
  body,
}: {
  readonly language: Language;
  readonly title: string;
  readonly style?: string;
  readonly body: string;
}): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${looks}${style}</style></head><body>
${body}
</body></html>
`;
