import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = globSync('web/**/*.tsx');

/** Texts between tags, or in what a screen reader reads, that are words and not names. */
const literals = (source: string): readonly string[] => [
  ...[...source.matchAll(/>\s*([^<>{}]*\p{L}{2}[^<>{}]*)\s*<\//gu)].map(([, text = '']) => text.trim()),
  ...[...source.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]*\p{L}{2}[^"]*)"/gu)].map(
    ([, text = '']) => text,
  ),
];
/** The name of the product is the same in both languages. */
const names: ReadonlySet<string> = new Set(['Placet']);

describe('the words of the web app', () => {
  it('are there to be read', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(literals('<p>Some words</p><i title="More words" />')).toEqual(['Some words', 'More words']);
  });

  it.each(files)('stand in both languages and not in %s itself', (file) => {
    const source = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    // Types have angle brackets too: what is between two of them on a line of code is no text.
    const texts = literals(source).filter((text) => !names.has(text) && !/[=;()]|=>/.test(text));
    expect(texts).toEqual([]);
  });
});
