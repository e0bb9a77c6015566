import { describe, expect, it } from 'vitest';
import type { DocumentVersion } from '../../functions/domain/document.ts';
import { documentId } from '../../functions/domain/ids.ts';
import { ownVersions } from '../../functions/domain/own-versions.ts';

const version = (document: string): DocumentVersion => ({
  document: documentId(document),
  language: 'en',
  revision: 'a',
});
const withPapers = (...documents: readonly string[]) => ({
  documents: documents.map((document) => ({
    document: documentId(document),
    versions: [version(document)],
  })),
});
const numbers = (versions: readonly DocumentVersion[]) => versions.map(({ document }) => document);

describe('what one tool among several was decided on', () => {
  const [compendium, guide] = [withPapers('PC0741'), withPapers('PC0742')];

  it('is its own text and not that of another', () => {
    const named = [version('PC0741'), version('PC0742')];
    expect(numbers(ownVersions(compendium, [guide], named))).toEqual(['PC0741']);
    expect(numbers(ownVersions(guide, [compendium], named))).toEqual(['PC0742']);
  });

  it('is not that of any other, of however many', () => {
    expect(numbers(ownVersions(compendium, [guide, withPapers('PC0743')], [version('PC0742')]))).toEqual([]);
  });

  it('and the list that is of none of them yet', () => {
    const named = [version('PC0741'), version('SC0220')];
    expect(numbers(ownVersions(guide, [compendium], named))).toEqual(['SC0220']);
  });

  it('is a paper that several share', () => {
    const both = [withPapers('PC0739'), withPapers('PC0739')] as const;
    expect(numbers(ownVersions(both[0], [both[1]], [version('PC0739')]))).toEqual(['PC0739']);
  });
});
