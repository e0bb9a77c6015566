import type { DocumentVersion } from './document.ts';
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
