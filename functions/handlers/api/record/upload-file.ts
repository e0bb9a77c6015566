import type { fileEndpoints as api } from '../../../contracts/api/files.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { FileStore } from '../../../desk-ports.ts';
import { type DocumentVersion, isSameVersion } from '../../../domain/document.ts';
import { versionsOf } from '../../../domain/documents-of-tool.ts';
import { may } from '../../../domain/may.ts';
import { toolFor } from '../../../domain/readers-history.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Clock, PeopleStore, ToolStore } from '../../../ports.ts';

export interface UploadPorts {
  readonly tools: Pick<ToolStore, 'events'>;
  readonly people: Pick<PeopleStore, 'world'>;
  readonly files: Pick<FileStore, 'find' | 'addressToPut'>;
  readonly clock: Clock;
}

/**
 * Where whoever may attach papers to a tool puts a file, unless it is there. It is nothing to the register until a
 * command names it; that a version has other bytes already is said before they are sent and not after.
 */
export const uploadFile =
  ({ tools, people, files, clock }: UploadPorts): UseCase<typeof api.uploadFile> =>
  async ({ caller: { actor }, params, body }) => {
    const [recorded, world] = await Promise.all([tools.events(params.tool), people.world(clock.now())]);
    const tool = toolFor(recorded, actor, world);
    if (!tool) return refuse('unknown-tool', { tool: params.tool });
    const allowed = may(actor, 'attach-document', { tool });
    if (allowed !== true) return refuseWith('not-permitted', { ...allowed, action: 'attach-document' });
    const { version, sha256, bytes, type } = body;
    const known = version && versionsOf(tool, version.document).find((one) => isSameVersion(one, version));
    if (known && hasOther(known, sha256)) return refuse('document-exists', { ...version });
    const kept = await files.find(sha256);
    if (kept) return kept.type ? reply({ there: true }) : refuseWith('file-not-taken', { sha256 });
    const { address, headers, until } = await files.addressToPut({ sha256, bytes, type });
    return reply({ there: false, put: { method: 'PUT', address, headers: { ...headers }, until } });
  };

const hasOther = (known: DocumentVersion, sha256: string): boolean =>
  known.sha256 !== undefined && known.sha256 !== sha256;
