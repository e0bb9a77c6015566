import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EventType } from '../../functions/domain/event.ts';
import type { Json } from '../../local/step-functions/json.ts';
import type { workflowNames } from '../../workflows/asl.ts';
import { workflowFile } from '../../workflows/asl.ts';

/** The text of each workflow file of one release. */
export type Workflows = Readonly<Record<(typeof workflowNames)[number], string>>;

/** What was released, number by number: `test/golden/releases/1` and so on. Sealed: no file of it ever changes. */
export const releasesFolder = new URL('../golden/releases/', import.meta.url);
export const releaseFolder = (release: number): URL => new URL(`${release}/`, releasesFolder);

/** The numbers of all releases, oldest first; a release has the number of its definition of the workflows. */
export const releases = (): readonly number[] =>
  existsSync(releasesFolder)
    ? readdirSync(releasesFolder)
        .map(Number)
        .filter(Number.isInteger)
        .sort((a, b) => a - b)
    : [];

/** A file of a release, as it was written on its day. */
export const releasedText = (release: number, file: string): string =>
  readFileSync(new URL(file, releaseFolder(release)), 'utf8');

export const releasedWorkflows = (release: number): Workflows => ({
  'tool-lifecycle': releasedText(release, 'workflows/tool-lifecycle.asl.json'),
  'stage-notice': releasedText(release, 'workflows/stage-notice.asl.json'),
});

export const todaysWorkflows = (): Workflows => ({
  'tool-lifecycle': workflowFile('tool-lifecycle'),
  'stage-notice': workflowFile('stage-notice'),
});

/** Every file of a release but its seal, by its path in the folder. */
export const filesOf = (release: number): readonly string[] =>
  readdirSync(releaseFolder(release), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== sealFile)
    .map(({ parentPath, name }) => relative(fileURLToPath(releaseFolder(release)), join(parentPath, name)))
    .map((path) => path.split(sep).join('/'))
    .sort();

export const sealFile = 'seal.txt';

/** The SHA-256 (hex) of each file of a release, as `sha256sum` writes it; the same whatever line ends a machine has. */
export const sealOf = (release: number): string =>
  filesOf(release)
    .map((file) => `${hash('sha256', releasedText(release, file).replaceAll('\r\n', '\n'))}  ${file}\n`)
    .join('');

/** A tool's chain as a release stored it, ending with an event of one type, and where it left the tool. */
export interface ReleasedLife {
  readonly of: EventType;
  readonly way: string;
  /** Canonical texts, as they are in the chain, whose last hash it is. */
  readonly events: readonly string[];
  readonly hash: string;
  readonly head: object;
}
/** What a state machine gave a function, and what the function gave back. */
export interface ReleasedCall {
  readonly of: string;
  readonly given: Json;
  readonly gave: Json;
}
const linesOf = <T>(release: number, file: string): readonly T[] =>
  releasedText(release, file)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
export const releasedLives = (release: number) => linesOf<ReleasedLife>(release, 'lives.ndjson');
export const releasedCalls = (release: number) => linesOf<ReleasedCall>(release, 'calls.ndjson');
