import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sources = globSync('web/**/*.{ts,tsx}').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const filesWith = (pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

/** The policy of the site lets none of it run (contracts/site-headers.ts); here it is not even there. */
describe('the app', () => {
  it('is read whole by this test', () => {
    expect(sources.length).toBeGreaterThan(200);
  });

  it('makes no mark of a text: what is shown is text', () => {
    expect(
      filesWith(/dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcdoc/i),
    ).toEqual([]);
    expect(filesWith(/DOMParser|createContextualFragment|setHTMLUnsafe/)).toEqual([]);
  });

  it('runs no text as a program, and asks none from elsewhere', () => {
    expect(filesWith(/\beval\(|new Function\(|setTimeout\(\s*['"`]|javascript:/)).toEqual([]);
    expect(filesWith(/<script|importScripts\(|<iframe|<embed\b/)).toEqual([]);
  });

  it('hears no message of another page, and opens none that could drive it', () => {
    expect(
      filesWith(/addEventListener\(\s*['"]message['"]|\bonmessage\b|window\.open\(|document\.domain/),
    ).toEqual([]);
    for (const { file, text } of sources)
      for (const [link] of text.matchAll(/<a\b[^>]*target=[^>]*>/g))
        expect(link, file).toMatch(/rel="[^"]*noopener/);
  });

  it('sends no cookie along, and its token nowhere but to the API', () => {
    expect(filesWith(/document\.cookie|credentials:\s*['"]include/)).toEqual([]);
    const know = filesWith(/\btokenNow\b|\.access\b|\.refresh\b/).filter(
      (file) => !file.startsWith('web/sign-in/'),
    );
    expect(know).toEqual(['web/api/api.ts']);
  });
});
