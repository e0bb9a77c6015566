import { type EdgeRefusal, refuseWith } from '../../../contracts/api/use-case.ts';
import type { AskedCommand } from '../../../contracts/commands.ts';
import type { FileStore } from '../../../desk-ports.ts';
import type { DocumentVersion } from '../../../domain/document.ts';
import type { PaperFile } from '../../../domain/paper-file.ts';

type Files = Pick<FileStore, 'find'>;

/**
 * The command with what is kept of the files that it names by their SHA-256: nobody is believed that there is a file, or
 * what it is. A file that is not there leaves its version as it was named, known by number and hash.
 */
export async function withFiles(files: Files, command: AskedCommand): Promise<AskedCommand | EdgeRefusal> {
  const found = new Map<string, PaperFile>();
  for (const [sha256, kept] of await Promise.all(
    hashesIn(command).map(async (one) => [one, await files.find(one)] as const),
  )) {
    if (kept && !kept.type) return refuseWith('file-not-taken', { sha256 });
    if (kept?.type) found.set(sha256, { bytes: kept.bytes, type: kept.type });
  }
  const withFile = <V extends Pick<DocumentVersion, 'sha256'>>(version: V) => {
    const file = version.sha256 === undefined ? undefined : found.get(version.sha256);
    return file ? { ...version, file } : version;
  };
  switch (command.type) {
    case 'attach-document':
      return { ...command, version: withFile(command.version) };
    case 'submit':
    case 'confirm-amended-text':
      return { ...command, versions: command.versions.map(withFile) };
    case 'publish': {
      const { file } = command.publication;
      return {
        ...command,
        publication: { ...command.publication, file: { ...file, ...found.get(file.sha256) } },
      };
    }
    default:
      return command;
  }
}

/** The commands that bring papers. What a body decided on was brought before. */
function hashesIn(command: AskedCommand): readonly string[] {
  switch (command.type) {
    case 'attach-document':
      return hashesOf([command.version]);
    case 'submit':
    case 'confirm-amended-text':
      return hashesOf(command.versions);
    case 'publish':
      return [command.publication.file.sha256];
    default:
      return [];
  }
}

const hashesOf = (versions: readonly Pick<DocumentVersion, 'sha256'>[]): readonly string[] => [
  ...new Set(versions.flatMap(({ sha256 }) => sha256 ?? [])),
];
