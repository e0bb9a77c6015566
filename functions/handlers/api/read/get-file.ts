import type { fileEndpoints as api } from '../../../contracts/api/files.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { FileStore } from '../../../desk-ports.ts';
import { isSameVersion, numberOf } from '../../../domain/document.ts';
import { versionsOf } from '../../../domain/documents-of-tool.ts';
import type { ReadsDocument } from './get-document.ts';
import { fileShown, openingTools } from './paper-shown.ts';
import { viewsOf } from './session-tools.ts';

/**
 * Where the file of a version opens, for who may read the paper by a tool that has it. A paper that is not theirs is
 * answered like a version that is not there, and like one without a file (docs/decisions/010).
 */
export const getFile =
  ({
    tools,
    people,
    clock,
    events,
    files,
  }: ReadsDocument & { readonly files: Pick<FileStore, 'addressToRead'> }): UseCase<typeof api.getFile> =>
  async ({ caller: { actor }, params, query, language }) => {
    const { document } = params;
    const asked = { document, ...params.version };
    const [links, world] = await Promise.all([tools.toolsOfDocument(document), people.world(clock.now())]);
    const ids = links.map(({ tool }) => tool);
    const views = await viewsOf(tools, ids, { actor, world, events });
    const version = openingTools(document, views, { actor, world })
      .flatMap((tool) => versionsOf(tool, document))
      .filter((one) => isSameVersion(one, asked) && one.file !== undefined)
      .find(({ sha256 }) => query.sha256 === undefined || sha256 === query.sha256);
    const { file, sha256 } = version ?? {};
    if (!file || !sha256) return refuseWith('no-such-thing', { number: numberOf(asked) });
    const name = `${numberOf(asked)}.${file.type}`;
    const opens = await files.addressToRead({ sha256, type: file.type, name });
    return reply({ ...opens, name, ...fileShown(file, language) }, { fleeting: true });
  };
