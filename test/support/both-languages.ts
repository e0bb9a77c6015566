import { expect } from 'vitest';
import type { Language } from '../../functions/domain/text.ts';

/** What says something, and what it is in both languages; spaces that do not break are written as plain ones. */
export type Said = readonly [say: (language: Language) => string | undefined, en: string, fr: string];

const plain = (words: string | undefined): string | undefined => words?.replaceAll('\u00a0', ' ');

/** Compares all sentences at once, so that a failure shows each that differs. */
export function expectSaid(...rows: readonly Said[]): void {
  expect(rows.map(([say]) => [plain(say('en')), plain(say('fr'))])).toEqual(
    rows.map(([, en, fr]) => [en, fr]),
  );
}
