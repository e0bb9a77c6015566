import { takenFile } from '../../../papers/file-facts.ts';
import type { NeededFile } from '../../../papers/send-files.ts';
import type { FilledPaper } from './paper-filled.ts';

interface Version {
  readonly document: string;
  readonly language: 'en' | 'fr';
  readonly revision: string;
  readonly sha256?: string;
}

/** The files of the papers that were filled in, each with the version that it belongs to. */
export const filesOf = (
  papers: readonly Pick<FilledPaper, 'file'>[],
  versions: readonly Version[],
): readonly NeededFile[] =>
  papers.flatMap((paper) => {
    const file = takenFile(paper.file);
    if (!file) return [];
    const of = versions.find(({ sha256 }) => sha256 === file.sha256);
    if (!of) return [{ file }];
    const { document, language, revision } = of;
    return [{ file, version: { document, language, revision } }];
  });
