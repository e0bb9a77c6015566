import {
  type DocumentVersion,
  isSameVersion,
  type LanguageState,
  languageState,
  newest,
} from './document.ts';
import type { DocumentId } from './ids.ts';
import { bringsFile, withFileOf } from './paper-file.ts';
import type { Language } from './text.ts';
import type { Tool } from './tool.ts';

/** The tool with versions, or files, of papers that it may not have known; itself where it knew them all. */
export function withVersions(tool: Tool, versions: readonly DocumentVersion[]): Tool {
  let documents = tool.documents;
  for (const version of versions) {
    const paper = documents.find((d) => d.document === version.document);
    const known = paper?.versions.find((one) => isSameVersion(one, version));
    if (!paper) documents = [...documents, { document: version.document, versions: [version] }];
    else if (!known || bringsFile(version, known)) {
      const versions = known
        ? paper.versions.map((one) => (one === known ? withFileOf(known, version) : one))
        : [...paper.versions, version];
      documents = documents.map((d) => (d === paper ? { ...d, versions } : d));
    }
  }
  return documents === tool.documents ? tool : { ...tool, documents };
}

/** A version as the tool knows it, with its file where there is one; itself where the tool knows none. */
export const knownTo = (tool: Pick<Tool, 'documents'>, version: DocumentVersion): DocumentVersion =>
  versionsOf(tool, version.document).find((one) => isSameVersion(one, version)) ?? version;

/** The versions of a paper that a tool knows. */
export const versionsOf = (
  { documents }: Pick<Tool, 'documents'>,
  document: DocumentId,
): readonly DocumentVersion[] => documents.find((paper) => paper.document === document)?.versions ?? [];

/** A paper as a list shows it: one version a language, and how the languages stand. */
export type Paper = { readonly document: DocumentId; readonly state: LanguageState } & {
  readonly [L in Language]?: DocumentVersion;
};

/**
 * The papers of a tool in their newest versions; of a decision, the papers that it covers in the versions that the
 * body had, and beside them the translation that came later (USERS.md 1.2, documents missing in French).
 */
export function papersOf(
  tool: Pick<Tool, 'documents'>,
  covered?: readonly DocumentVersion[],
): readonly Paper[] {
  const named = new Set(covered?.map(({ document }) => document));
  return tool.documents
    .filter(({ document }) => covered === undefined || named.has(document))
    .map(({ document, versions }) => {
      const had = covered?.filter((version) => version.document === document) ?? [];
      const [en, fr] = (['en', 'fr'] as const)
        .map((l) => newest(had, l) ?? newest(versions, l))
        .map((version) => version && knownTo(tool, version));
      return { document, state: languageState(versions), ...(en ? { en } : {}), ...(fr ? { fr } : {}) };
    });
}

/** How the languages of several papers stand together: the first that is not complete; undefined without papers. */
export const languagesOf = (papers: readonly Paper[]): LanguageState | undefined =>
  (papers.find(({ state }) => state.is !== 'complete') ?? papers[0])?.state;
