import { describe, expect, it } from 'vitest';
import { fileWords } from '../../functions/domain/language/paper-words.ts';
import { fileTypeOf, tellingBytes } from '../../functions/domain/paper-file.ts';
import { docx, odt, pdf, zipOf } from '../support/sample-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('what a file is', () => {
  it('is told by its first bytes', () => {
    expect(fileTypeOf(pdf())).toBe('pdf');
    expect(fileTypeOf(docx())).toBe('docx');
    expect(fileTypeOf(odt())).toBe('odt');
    expect(tellingBytes).toBeGreaterThan(30 + 'mimetype'.length + 100);
  });

  it('is nothing that is taken where they tell of something else', () => {
    const others = {
      nothing: bytes(''),
      'a page': bytes('<!doctype html><script>'),
      'a PDF after a page': bytes('<script>%PDF-1.7'),
      'an archive': zipOf('notes/readme.txt', 'x'),
      'a program': zipOf('META-INF/MANIFEST.MF', 'Manifest-Version: 1.0'),
      'a book': zipOf('mimetype', 'application/epub+zip'),
      'a spreadsheet of ODF': zipOf('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
      'a template of ODF': zipOf('mimetype', 'application/vnd.oasis.opendocument.text-template'),
      'an image': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    };
    for (const [what, beginning] of Object.entries(others))
      expect(fileTypeOf(beginning), what).toBeUndefined();
  });

  it('stands with its size in the words of the reader', () => {
    const file = { bytes: 340_120, type: 'pdf' } as const;
    expect(fileWords(file, 'en')).toBe('PDF, 340 KB');
    expect(fileWords(file, 'fr')).toBe('PDF, 340\u00a0Ko');
    expect(fileWords({ bytes: 2_100_000, type: 'docx' }, 'fr')).toBe('DOCX, 2,1\u00a0Mo');
  });
});
