import {
  type DocumentVersion,
  type HeldVersion,
  isSameVersion,
  type LanguageState,
  languageState,
  newest,
  numberOf,
} from './document.ts';
import type { DocumentId } from './ids.ts';
import { bringsFile, withFileOf } from './paper-file.ts';
import type { Language } from './text.ts';
import type { Tool } from './tool.ts';

/** The tool with versions, or files, of papers that it may not have known; itself where it knew them all. */
export function withVersions(tool: Tool, versions: readonly HeldVersion[]): Tool {
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

/**
 * The tool with a version that came as a corrigendum: of the revision before it, or of the newest where none is before.
 * One that corrects nothing that the tool has is the paper itself.
 */
export function withCorrigendum(tool: Tool, version: DocumentVersion, number = numberOf(version)): Tool {
  const versions = versionsOf(tool, version.document);
  const before = versions.filter(({ revision }) => revision < version.revision);
  const corrected = newest(before, version.language) ?? newest(versions, version.language);
  const corrigendum = corrected && { number, of: corrected.revision };
  return withVersions(tool, [corrigendum ? { ...version, corrigendum } : version]);
}

/** A version as the tool knows it, with its file where there is one; itself where the tool knows none. */
export const knownTo = (tool: Pick<Tool, 'documents'>, version: DocumentVersion): HeldVersion =>
  versionsOf(tool, version.document).find((one) => isSameVersion(one, version)) ?? version;

/** The versions of a paper that a tool knows. */
export const versionsOf = (
  { documents }: Pick<Tool, 'documents'>,
  document: DocumentId,
): readonly HeldVersion[] => documents.find((paper) => paper.document === document)?.versions ?? [];

/** A paper as a list shows it: one version a language, the corrigenda of these, and how the languages stand. */
export type Paper = {
  readonly document: DocumentId;
  readonly state: LanguageState;
  readonly corrigenda?: readonly HeldVersion[];
} & {
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
      const had = (covered ?? [])
        .filter((version) => version.document === document)
        .map((version) => knownTo(tool, version));
      const [en, fr] = (['en', 'fr'] as const).map((l) => newest(had, l) ?? newest(versions, l));
      const corrigenda = versions.filter(({ language, corrigendum }) =>
        [en, fr].some((one) => one?.language === language && one.revision === corrigendum?.of),
      );
      return {
        ...{ document, state: languageState(versions) },
        ...(en ? { en } : {}),
        ...(fr ? { fr } : {}),
        ...(corrigenda.length === 0 ? {} : { corrigenda }),
      };
    });
}

/** How the languages of several papers stand together: the first that is not complete; undefined without papers. */
export const languagesOf = (papers: readonly Paper[]): LanguageState | undefined =>
  (papers.find(({ state }) => state.is !== 'complete') ?? papers[0])?.state;
