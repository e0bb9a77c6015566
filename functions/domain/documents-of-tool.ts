import { type DocumentVersion, type LanguageState, languageState, newest } from './document.ts';
import type { DocumentId } from './ids.ts';
import type { Language } from './text.ts';
import type { Tool } from './tool.ts';

/** The tool with versions of papers that it may not have known; itself where it knew them all. */
export function withVersions(tool: Tool, versions: readonly DocumentVersion[]): Tool {
  let documents = tool.documents;
  for (const version of versions) {
    const known = documents.find((d) => d.document === version.document);
    const same = (v: DocumentVersion) => v.language === version.language && v.revision === version.revision;
    if (!known) documents = [...documents, { document: version.document, versions: [version] }];
    else if (!known.versions.some(same))
      documents = documents.map((d) => (d === known ? { ...d, versions: [...d.versions, version] } : d));
  }
  return documents === tool.documents ? tool : { ...tool, documents };
}

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
      const [en, fr] = (['en', 'fr'] as const).map((l) => newest(had, l) ?? newest(versions, l));
      return { document, state: languageState(versions), ...(en ? { en } : {}), ...(fr ? { fr } : {}) };
    });
}

/** How the languages of several papers stand together: the first that is not complete; undefined without papers. */
export const languagesOf = (papers: readonly Paper[]): LanguageState | undefined =>
  (papers.find(({ state }) => state.is !== 'complete') ?? papers[0])?.state;
