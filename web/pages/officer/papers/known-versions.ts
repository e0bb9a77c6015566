import { documentId } from '../../../../functions/domain/ids.ts';
import type { Tool } from '../doing/setting.ts';
import { given } from '../reading/reading.ts';
import type { VersionRead } from './paper-filled.ts';

type Paper = Tool['documents'][number];

/** A version that the tool has already, by its printed number. */
export interface KnownVersion {
  readonly number: string;
  readonly paper: Paper;
  readonly version: VersionRead;
  readonly hasFile: boolean;
}

/** The newest version of each language of each paper of a tool, in the order of its page. */
export const knownVersions = ({ documents }: Pick<Tool, 'documents'>): readonly KnownVersion[] =>
  documents.flatMap((paper) =>
    [paper.en, paper.fr].flatMap((version) => (version ? [knownAs(paper, version)] : [])),
  );

/** What corrects these versions. */
export const knownCorrigenda = ({ documents }: Pick<Tool, 'documents'>): readonly KnownVersion[] =>
  documents.flatMap((paper) => (paper.corrigenda ?? []).map((version) => knownAs(paper, version)));

function knownAs(paper: Paper, version: NonNullable<Paper['en']>): KnownVersion {
  const { number, file, language, revision, pages, datedOn, sha256 } = version;
  return {
    ...{ number, paper, hasFile: file !== undefined },
    version: {
      ...{ document: documentId(paper.document), language, revision },
      ...given({ pages, datedOn, sha256 }),
    },
  };
}
