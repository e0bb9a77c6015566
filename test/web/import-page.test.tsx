import { describe, expect, it } from 'vitest';
import { NotUtf8 } from '../../web/pages/administration/people/import-page.tsx';
import { faultsIn, textsIn } from './faults-in-html.ts';
import { rendered } from './rendered.tsx';

describe('a file of people that is not UTF-8', () => {
  it.each([
    [
      'en',
      'Line 3 is not UTF-8, and accents would be lost. In Excel, save the file as “CSV UTF-8” and choose it again.',
    ],
    [
      'fr',
      'La ligne 3 n’est pas en UTF-8\u00a0: ses accents seraient perdus. Dans Excel, enregistrez le fichier au format «\u00a0CSV UTF-8\u00a0», puis choisissez-le de nouveau.',
    ],
  ] as const)('is told what to do (%s)', (language, words) => {
    const html = rendered(<NotUtf8 line={3} />, language);
    expect(faultsIn(html, language)).toEqual([]);
    expect(textsIn(html)).toContain(words);
  });
});
