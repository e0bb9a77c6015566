import { describe, expect, it } from 'vitest';
import { isDay } from '../../functions/domain/date.ts';
import {
  type DocumentVersion,
  inOneLanguage,
  isSameVersion,
  languageState,
  newest,
  parseNumber,
} from '../../functions/domain/document.ts';
import {
  knownTo,
  languagesOf,
  type Paper,
  papersOf,
  versionsOf,
  withVersions,
} from '../../functions/domain/documents-of-tool.ts';
import { documentId } from '../../functions/domain/ids.ts';
import { numbersLike } from '../../functions/domain/numbers-like.ts';
import { bringsFile, fileTypeOf, mediaTypes } from '../../functions/domain/paper-file.ts';
import { folded, searchWords, wordsOf } from '../../functions/domain/title-index.ts';
import { lived, registered } from '../support/sample-register.ts';

const number = documentId('PC0741');
const version = (language: 'en' | 'fr', revision = 'a', document = number): DocumentVersion => ({
  document,
  language,
  revision,
});
const file = { type: 'pdf', bytes: 1 } as unknown as NonNullable<DocumentVersion['file']>;

describe('numbers like one that was typed', () => {
  const ends = (stem: string) => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((last) => `${stem}${last}`);
  const of = (typed: string) => numbersLike(typed, ['PC', 'HC']);

  it.each<[string, readonly (readonly string[])[]]>([
    ['PC0739Ea', [['PC0739', 'HC0739'], ends('PC073')]],
    ['hc 0739', [['HC0739', 'PC0739'], ends('HC073')]],
    [
      'PC073',
      [
        ['PC0073', 'HC0073'],
        [...ends('PC073'), ...ends('PC007')],
      ],
    ],
    ['PC73', [['PC0073', 'HC0073'], ends('PC007')]],
    ['PC07391', [['PC0739', 'PC7391', 'HC0739', 'HC7391'], ends('PC073')]],
    ['PC00739', [['PC0073', 'PC0739', 'HC0073', 'HC0739'], ends('PC007')]],
    ['PC123456', [['PC1234', 'HC1234'], ends('PC123')]],
    ['0739', [['PC0739', 'HC0739']]],
    ['compendium', []],
  ])('%s', (typed, groups) => {
    expect(of(typed)).toEqual(groups);
  });
});

describe('a number as it is printed', () => {
  it('is of letters, digits, a language and a revision, and of nothing more', () => {
    expect(parseNumber('PC0741Ea')).toEqual({ document: 'PC0741', language: 'en', revision: 'a' });
    expect(parseNumber('PC0741F1b')).toEqual({ document: 'PC0741', language: 'fr', revision: '1b' });
    expect(parseNumber('PC0741E')).toEqual({ document: 'PC0741', language: 'en', revision: '' });
    expect(parseNumber('PC0741')).toBeUndefined();
    expect(parseNumber('')).toBeUndefined();
    expect(parseNumber('xPC0741Ea')).toBeUndefined();
    expect(parseNumber('PC0741Eab')).toBeUndefined();
  });

  it('is the same version by its number, its language and its revision', () => {
    expect(isSameVersion(version('en'), { ...version('en'), pages: 3 } as DocumentVersion)).toBe(true);
    for (const other of [version('fr'), version('en', 'b'), version('en', 'a', documentId('PC0742'))])
      expect(isSameVersion(version('en'), other)).toBe(false);
  });
});

describe('the languages of a paper', () => {
  const other = documentId('PC0742');

  it('are complete in the same revision, and else due or behind', () => {
    expect(languageState([version('en'), version('fr')])).toEqual({ is: 'complete' });
    expect(languageState([version('en')], '2024-05-01')).toEqual({
      is: 'due',
      language: 'fr',
      on: '2024-05-01',
    });
    expect(languageState([version('fr')])).toEqual({ is: 'due', language: 'en' });
    const behind = { is: 'behind', has: 'a', other: 'b' };
    expect(languageState([version('en', 'b'), version('fr')])).toEqual({ ...behind, language: 'fr' });
    expect(languageState([version('en'), version('fr', 'b')])).toEqual({ ...behind, language: 'en' });
  });

  it('are those of the newest revision, the first of two that are told alike', () => {
    const first = { ...version('en'), pages: 1 };
    expect(newest([first, { ...first, pages: 2 }, version('fr', 'c')], 'en')).toBe(first);
    expect(newest([first, version('en', 'b'), version('en')], 'en')?.revision).toBe('b');
    expect(newest([version('fr')], 'en')).toBeUndefined();
  });

  it('are missing of a paper by what is known of that paper alone', () => {
    const both = [version('en'), version('fr')];
    const lone = version('en', 'a', other);
    expect(inOneLanguage([...both, lone], [...both, lone])).toEqual([other]);
    expect(inOneLanguage([...both, version('fr', 'a', other)], [...both, lone])).toEqual([other]);
    expect(inOneLanguage(both, [...both, lone])).toEqual([]);
  });

  it('of several papers are those of the first that is not complete', () => {
    const paper = (state: Paper['state']) => ({ document: number, state }) as Paper;
    const [complete, due, behind] = [
      { is: 'complete' },
      { is: 'due', language: 'fr' },
      { is: 'behind', language: 'fr', has: 'a', other: 'b' },
    ] as const;
    expect(languagesOf([complete, due, behind].map(paper))).toBe(due);
    expect(languagesOf([behind, complete].map(paper))).toBe(behind);
    expect(languagesOf([complete].map(paper))).toBe(complete);
    expect(languagesOf([])).toBeUndefined();
  });
});

describe('the papers of a tool', () => {
  const empty = lived([registered()]).tool;
  const other = version('en', 'a', documentId('PC0742'));
  const tool = withVersions(empty, [version('en'), version('fr'), version('en', 'b'), other]);

  it('are kept by their number, and what is known already changes nothing', () => {
    expect(tool.documents).toEqual([
      { document: number, versions: [version('en'), version('fr'), version('en', 'b')] },
      { document: 'PC0742', versions: [other] },
    ]);
    expect(withVersions(tool, [version('fr'), { ...version('en'), pages: 9 }, other])).toBe(tool);
    expect(withVersions(tool, [])).toBe(tool);
  });

  it('take the file of a version that had none', () => {
    const filed = { ...version('fr'), sha256: 'ab', file };
    const after = withVersions(tool, [filed]);
    expect(after.documents[0]?.versions).toEqual([version('en'), filed, version('en', 'b')]);
    expect(after.documents[1]).toBe(tool.documents[1]);
    expect(knownTo(after, version('fr'))).toEqual(filed);
    expect(knownTo(after, version('fr', 'z'))).toEqual(version('fr', 'z'));
    expect(versionsOf(after, documentId('PC0742'))).toEqual([other]);
    expect(versionsOf(after, documentId('PC9999'))).toEqual([]);
  });

  it('are shown in their newest versions, each in its own', () => {
    expect(papersOf(tool)).toEqual([
      {
        document: number,
        state: { is: 'behind', language: 'fr', has: 'a', other: 'b' },
        en: version('en', 'b'),
        fr: version('fr'),
      },
      { document: 'PC0742', state: { is: 'due', language: 'fr' }, en: other },
    ]);
  });

  it('of a decision are those that it names, as the body had them, with the translation that came later', () => {
    expect(papersOf(tool, [version('en')])).toEqual([
      {
        document: number,
        state: { is: 'behind', language: 'fr', has: 'a', other: 'b' },
        en: version('en'),
        fr: version('fr'),
      },
    ]);
    const later = version('en', 'z', documentId('PC0742'));
    expect(papersOf(tool, [version('en'), later]).map(({ en }) => en)).toEqual([version('en'), later]);
    expect(papersOf(tool, [])).toEqual([]);
  });
});

describe('a file of a paper', () => {
  it('is brought where none is known, and where it is not known to be another', () => {
    const known = version('en');
    const brings = { ...known, sha256: 'ab', file };
    expect(bringsFile(brings, known)).toBe(true);
    expect(bringsFile(brings, { ...known, sha256: 'ab' })).toBe(true);
    expect(bringsFile(brings, { ...known, sha256: 'cd' })).toBe(false);
    expect(bringsFile(brings, brings)).toBe(false);
    expect(bringsFile({ ...known, sha256: 'ab' }, known)).toBe(false);
    expect(bringsFile({ ...known, file }, known)).toBe(false);
    expect(bringsFile(known, known)).toBe(false);
  });

  it('is what it is by its first bytes', () => {
    const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(mediaTypes).toEqual({
      pdf: 'application/pdf',
      docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      odt: 'application/vnd.oasis.opendocument.text',
    });
    const zipped = (entry: string, header = 'PK\u0003\u0004') => bytes(`${header.padEnd(30, '\0')}${entry}`);
    expect(fileTypeOf(bytes('%PDF-1.7'))).toBe('pdf');
    expect(fileTypeOf(zipped('word/document.xml'))).toBe('docx');
    expect(fileTypeOf(zipped('word/document.xml', 'RAR!'))).toBeUndefined();
    expect(fileTypeOf(zipped('[Content_Types].xml'))).toBe('docx');
    expect(fileTypeOf(zipped('x/word/document.xml'))).toBeUndefined();
    const odt = 'mimetypeapplication/vnd.oasis.opendocument.text';
    expect(fileTypeOf(zipped(`${odt}PK`))).toBe('odt');
    expect(fileTypeOf(zipped(`${odt}-templatePK`))).toBeUndefined();
    expect(fileTypeOf(zipped('PK'))).toBeUndefined();
    expect(fileTypeOf(bytes('A letter'))).toBeUndefined();
  });
});

describe('the words of a title', () => {
  it('are compared in small letters without accents, letters and digits alone', () => {
    expect(folded('  Étude : « E-Commerce », ŒUVRE n° 2 ')).toBe('etude e commerce œuvre n 2');
  });

  it('can be looked for from three letters on, or with a digit, and are none that every title has', () => {
    expect(wordsOf('The Étude of the e-commerce, B2 and 5 for AEO (des AEO)')).toEqual([
      ...['etude', 'commerce', 'b2', '5', 'aeo', 'aeo'],
    ]);
    expect(wordsOf('x'.repeat(40))).toEqual(['x'.repeat(30)]);
    expect(wordsOf('')).toEqual([]);
    expect(wordsOf('The law and rules for Members')).toEqual(['law', 'rules', 'members']);
    expect(wordsOf('Des lois, les avis sur une voie, aux membres, par pays, pour tous, dans un an')).toEqual([
      ...['lois', 'avis', 'voie', 'membres', 'pays', 'tous'],
    ]);
    expect(wordsOf('a « b »  cd')).toEqual([]);
  });

  it('are at most twenty a language, each once', () => {
    const words = Array.from({ length: 25 }, (_, i) => `word${i}`);
    expect(searchWords({ en: words.join(' '), fr: 'word1 mot2' })).toEqual([...words.slice(0, 20), 'mot2']);
    expect(searchWords({ fr: 'mots' })).toEqual(['mots']);
    expect(searchWords({})).toEqual([]);
  });
});

it.each(['2024-02-29', '0001-01-01'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});
it.each(['2023-02-29', '2024-13-01', '2024-2-3', 'x2024-02-03', '2024-02-03x', '+012024-01', '2024', ''])(
  '« %s » is no day',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);
