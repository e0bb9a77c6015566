import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** A French word that loses its vowel, with the apostrophe of typewriters; what comes after a quotation mark is one too. */
const typewritten =
  /(?<![\p{L}\d_$}'])(?:[dlnscjmt]|qu|jusqu|lorsqu|puisqu|quelqu|presqu|aujourd)\\?'(?:\p{L}|\$\{|["`])/iu;
const isComment = (line: string): boolean => /^\s*(?:\/?\*|\/\/)/.test(line);

it('what readers are told in French has ’, as the pages that show it', () => {
  const found = globSync('functions/**/*.ts').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => !isComment(line) && typewritten.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
  expect(["l'organe", "Qu'a décidé", `"l'"`].every((words) => typewritten.test(words))).toBe(true);
  expect(["it's", "don't", "Members' practices", "the body's"].some((words) => typewritten.test(words))).toBe(
    false,
  );
});
