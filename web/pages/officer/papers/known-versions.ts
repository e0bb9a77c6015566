import { numberOf } from '../../../../functions/domain/document.ts';
import { documentId } from '../../../../functions/domain/ids.ts';
import type { Tool } from '../doing/setting.ts';
import { given } from '../reading/reading.ts';
import type { VersionRead } from './paper-filled.ts';

type Paper = Tool['documents'][number];
type Version = NonNullable<Paper['en']>;

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

/** What bodies decided on that is the newest no more. */
export function decidedVersions(tool: Pick<Tool, 'documents' | 'decisions'>): readonly KnownVersion[] {
  const known = knownVersions(tool).map(({ number }) => number);
  const decided = new Map(tool.decisions.flatMap(({ versions }) => versions).map((one) => [one.number, one]));
  return [...decided.values()]
    .filter(({ number, corrigendum }) => !corrigendum && !known.includes(number))
    .flatMap((version) => {
      const paper = tool.documents.find((one) => isVersionOf(one, version));
      return paper ? [knownAs(paper, version)] : [];
    });
}

/** Whether a version, as decisions show it, is of a paper. */
export const isVersionOf = ({ document }: Pick<Paper, 'document'>, version: Version): boolean =>
  version.number === numberOf({ ...version, document: documentId(document) });

function knownAs(paper: Paper, version: Version): KnownVersion {
  const { number, file, language, revision, pages, datedOn, sha256 } = version;
  return {
    ...{ number, paper, hasFile: file !== undefined },
    version: {
      ...{ document: documentId(paper.document), language, revision },
      ...given({ pages, datedOn, sha256 }),
    },
  };
}
