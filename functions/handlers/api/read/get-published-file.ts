import type { fileEndpoints as api } from '../../../contracts/api/files.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { FileStore } from '../../../desk-ports.ts';
import { may } from '../../../domain/may.ts';
import { toolFor } from '../../../domain/readers-history.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Clock, PeopleStore, ToolStore } from '../../../ports.ts';
import { fileShown } from './paper-shown.ts';

export interface ReadsPublication {
  readonly tools: Pick<ToolStore, 'events'>;
  readonly people: Pick<PeopleStore, 'world'>;
  readonly files: Pick<FileStore, 'addressToRead'>;
  readonly clock: Clock;
}

/** Where what was published in a language opens: to everybody in the register, or to Members only. */
export const getPublishedFile =
  ({ tools, people, files, clock }: ReadsPublication): UseCase<typeof api.getPublishedFile> =>
  async ({ caller: { actor }, params, language }) => {
    const [recorded, world] = await Promise.all([tools.events(params.tool), people.world(clock.now())]);
    const tool = toolFor(recorded, actor, world);
    if (!tool) return refuse('unknown-tool', { tool: params.tool });
    const publication = tool.published[params.language];
    const { type, sha256, bytes, name } = publication?.file ?? {};
    if (!publication || !type || !sha256 || !bytes || !name)
      return refuseWith('no-such-thing', { tool: params.tool, language: params.language });
    const allowed = may(actor, 'read-publication', publication);
    if (allowed !== true) return refuseWith('not-permitted', { ...allowed, action: 'read-publication' });
    const opens = await files.addressToRead({ sha256, type, name });
    return reply({ ...opens, name, ...fileShown({ bytes, type }, language) }, { fleeting: true });
  };
