import type { Day } from './date.ts';
import { type DocumentId, documentId } from './ids.ts';
import type { PaperFile } from './paper-file.ts';
import type { Language } from './text.ts';

/** One language and revision of a paper: the exact version that a decision covers. */
export interface DocumentVersion {
  readonly document: DocumentId;
  readonly language: Language;
  /** `a`, `b` …; the digit before it appears on reports (`PC0345E1a`). */
  readonly revision: string;
  readonly pages?: number;
  readonly datedOn?: Day;
  /** SHA-256 of the file, hex; absent where only the number is known. */
  readonly sha256?: string;
  /** The file, where it is kept here. */
  readonly file?: PaperFile;
}

/** A version as a tool has it: a corrigendum stands beside the version that it corrects, never in its place. */
export interface HeldVersion extends DocumentVersion {
  readonly corrigendum?: Corrigendum;
}

/** The number of a corrigendum, `Corr.1`, and the revision that it corrects. */
export interface Corrigendum {
  readonly number: string;
  readonly of: string;
}

/** Says whether two are the same language and revision of a paper. */
export const isSameVersion = (
  a: Pick<DocumentVersion, 'document' | 'language' | 'revision'>,
  b: Pick<DocumentVersion, 'document' | 'language' | 'revision'>,
): boolean => a.document === b.document && a.language === b.language && a.revision === b.revision;

/** The printed number of a version: `PC0741Ea`. */
export const numberOf = (version: Pick<DocumentVersion, 'document' | 'language' | 'revision'>): string =>
  `${version.document}${version.language === 'en' ? 'E' : 'F'}${version.revision}`;

const pattern = /^([A-Z]{2}\d{4})([EF])(\d?[a-z]?)$/;

/** Reads a printed number (DOMAIN.md 6); undefined where it follows another pattern. */
export function parseNumber(
  text: string,
): Pick<DocumentVersion, 'document' | 'language' | 'revision'> | undefined {
  const [, number = '', letter, revision = ''] = pattern.exec(text) ?? [];
  if (number === '') return undefined;
  return { document: documentId(number), language: letter === 'E' ? 'en' : 'fr', revision };
}

/** How the two languages of a paper stand (USERS.md 1.2, documents missing in French). */
export type LanguageState =
  | { readonly is: 'complete' }
  | { readonly is: 'due'; readonly language: Language; readonly on?: Day }
  | { readonly is: 'behind'; readonly language: Language; readonly has: string; readonly other: string };

/** The newest revision of a language among versions, and no corrigendum; undefined where there is none. */
export const newest = (versions: readonly HeldVersion[], language: Language): HeldVersion | undefined =>
  versions
    .filter((v) => v.language === language && !v.corrigendum)
    .reduce<HeldVersion | undefined>(
      (best, v) => (!best || v.revision > best.revision ? v : best),
      undefined,
    );

/** Papers among some versions that are not known in both languages, each in the same revision. */
export const inOneLanguage = (
  versions: readonly DocumentVersion[],
  known: readonly HeldVersion[],
): readonly DocumentId[] =>
  [...new Set(versions.map(({ document }) => document))].filter(
    (document) => languageState(known.filter((v) => v.document === document)).is !== 'complete',
  );

/** Says which language of a paper is missing or behind. */
export function languageState(versions: readonly HeldVersion[], dueOn?: Day): LanguageState {
  const en = newest(versions, 'en');
  const fr = newest(versions, 'fr');
  if (!en || !fr)
    return { is: 'due', language: en ? 'fr' : 'en', ...(dueOn === undefined ? {} : { on: dueOn }) };
  if (en.revision === fr.revision) return { is: 'complete' };
  return en.revision > fr.revision
    ? { is: 'behind', language: 'fr', has: fr.revision, other: en.revision }
    : { is: 'behind', language: 'en', has: en.revision, other: fr.revision };
}
