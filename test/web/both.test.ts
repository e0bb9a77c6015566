import { describe, expect, it } from 'vitest';
import { inBoth } from '../../web/words/both.ts';

describe('words in both languages', () => {
  it('have French spaces where French practice wants them, also around what is filled in', () => {
    const words = inBoth(
      { what: 'What?', quoted: (word: string) => `“${word}”` },
      { what: 'Quoi ?', quoted: (word: string) => `« ${word} » : ceci` },
    );
    expect(words.fr.what).toBe('Quoi\u00a0?');
    expect(words.fr.quoted('texte')).toBe('«\u00a0texte\u00a0»\u00a0: ceci');
    expect(words.en.quoted('text')).toBe('“text”');
  });
});
