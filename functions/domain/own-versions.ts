import type { DocumentVersion } from './document.ts';
import type { Tool } from './tool.ts';

type WithPapers = Pick<Tool, 'documents'>;

const hasPaper = ({ documents }: WithPapers, { document }: DocumentVersion): boolean =>
  documents.some((paper) => paper.document === document);

/**
 * What one tool was decided on, of all that a decision over several names: its own texts, and papers that are of none
 * of them yet, such as the list itself. A text of another tool would become its own (a decision attaches what it names).
 */
export const ownVersions = <V extends DocumentVersion>(
  tool: WithPapers,
  all: readonly WithPapers[],
  versions: readonly V[],
): V[] => versions.filter((version) => hasPaper(tool, version) || !all.some((one) => hasPaper(one, version)));
