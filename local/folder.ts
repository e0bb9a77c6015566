import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DamagedLocalState } from './clock.ts';
import { lockFolder, RunsAlready } from './lock.ts';

/** Everything that a local system keeps, in one folder that only its owner may read. */
export interface Folder {
  /** True until {@link complete} was called once: what is there comes from a set-up that did not finish, or is not. */
  readonly isNew: boolean;
  /** Whoever had it before had no time to close anything. */
  readonly wasKilled: boolean;
  /** Of DynamoDB Local: another key sees other tables. */
  readonly accessKeyId: string;
  readonly clock: string;
  readonly dynamodb: string;
  readonly engine: string;
  readonly checkpoint: string;
  /** What nobody could process. */
  readonly queues: string;
  /** What the issuer signs with: whoever has it is anybody. */
  readonly signingKey: string;
  /** Who is signed in. */
  readonly grants: string;
  /** Executions whose history the register has. */
  readonly historyKept: string;
  /** The files of papers, each under its hash. */
  readonly files: string;
  readonly mail: string;
  readonly functionsLog: string;
  /** To be called when the first set-up has come to its end. */
  complete(): void;
  /** Lets another process have the folder. */
  close(): void;
}

/** Grows when an older folder can no longer be read. */
const layout = 2;

/** A folder that another version of Placet made and this one cannot read: whole, and left as it is. One line. */
export class OtherVersion extends Error {
  override readonly name = 'OtherVersion';

  constructor(file: string, found: unknown) {
    super(
      [
        `${file} was written by another version of Placet: its layout is ${found ?? 'not known'}, and this version reads ${layout}.`,
        'Nothing in it is damaged or changed. Start it with the version that made it, or name another folder:',
        'PLACET_FOLDER=DIR npm start (`npm run reset` would clear this one).',
      ].join(' '),
    );
  }
}

/** What stands in the folder is somebody else’s: nothing of it is touched. One line. */
export class NotOurFolder extends Error {
  override readonly name = 'NotOurFolder';

  constructor(directory: string, found: readonly string[]) {
    const named = found.slice(0, 3).join(', ');
    const more = found.length > 3 ? ` and ${found.length - 3} more` : '';
    super(
      `${directory} holds other things than a register of Placet (${named}${more}), and was left as it is. Name a folder of its own: PLACET_FOLDER=DIR npm start.`,
    );
  }
}

interface Manifest {
  readonly layout: number;
  readonly accessKeyId: string;
  readonly complete: boolean;
}

/**
 * Takes the folder, and makes it where there is none. What a first set-up left that never came to its end is cleared:
 * nobody has worked with it. Throws `RunsAlready`, {@link NotOurFolder}, {@link OtherVersion}, or
 * {@link DamagedLocalState} with the cure.
 */
export function openFolder(directory: string): Folder {
  makeFolder(directory);
  const lock = lockFolder(directory);
  try {
    const paths = pathsIn(directory);
    const known = manifestIn(paths.manifest);
    const isNew = !known?.complete;
    if (!isNew) checkParts(paths);
    // Letters and digits, as DynamoDB Local wants them.
    const accessKeyId = isNew ? `placet${randomBytes(8).toString('hex')}` : known.accessKeyId;
    const keep = (complete: boolean) =>
      writeFileSync(paths.manifest, JSON.stringify({ layout, accessKeyId, complete } satisfies Manifest), {
        mode: 0o600,
      });
    if (isNew) {
      keep(false);
      clear(directory);
    }
    const { afterKill: wasKilled, release: close } = lock;
    return { ...paths, isNew, wasKilled, accessKeyId, complete: () => keep(true), close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function makeFolder(directory: string): void {
  try {
    checkOurs(directory);
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    chmodSync(directory, 0o700);
  } catch (error) {
    throw cannotBeUsed(directory, error);
  }
}

/** Nobody may write there, or it is a file. One line; what is ours already is passed on. */
function cannotBeUsed(directory: string, error: unknown): Error {
  if (error instanceof NotOurFolder || error instanceof RunsAlready) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new RangeError(
    `${directory} cannot be used (${why}). Name another folder: PLACET_FOLDER=DIR npm start.`,
  );
}

/** Removes everything in the folder. Throws `RunsAlready` where a process has it, and {@link NotOurFolder}. */
export function clearFolder(directory: string): void {
  if (!existsSync(directory)) return;
  try {
    checkOurs(directory);
    const lock = lockFolder(directory);
    clear(directory);
    lock.release();
    remove(directory);
  } catch (error) {
    throw cannotBeUsed(directory, error);
  }
}

const manifestName = 'system.json';

/**
 * Whoever names a folder by mistake (their home, a share) loses nothing: what is cleared, or closed to others, has our
 * manifest, which is there before anything else and goes after everything else.
 */
function checkOurs(directory: string): void {
  if (
    existsSync(join(directory, manifestName)) ||
    !statSync(directory, { throwIfNoEntry: false })?.isDirectory()
  )
    return;
  const found = readdirSync(directory).filter((name) => !isLock(name));
  if (found.length > 0) throw new NotOurFolder(directory, found);
}

function clear(directory: string): void {
  for (const name of readdirSync(directory))
    if (!isLock(name) && name !== manifestName) remove(join(directory, name));
}

const isLock = (name: string): boolean => name.startsWith('lock.');
const remove = (path: string): void => rmSync(path, { recursive: true, force: true });

/** Where everything is in the folder. */
export const pathsIn = (directory: string) => ({
  manifest: join(directory, manifestName),
  clock: join(directory, 'clock'),
  dynamodb: join(directory, 'dynamodb'),
  engine: join(directory, 'step-functions.sqlite'),
  checkpoint: join(directory, 'stream.json'),
  queues: join(directory, 'queues.sqlite'),
  signingKey: join(directory, 'signing-key.json'),
  grants: join(directory, 'grants.sqlite'),
  historyKept: join(directory, 'history-kept.txt'),
  files: join(directory, 'files'),
  mail: join(directory, 'mail'),
  functionsLog: join(directory, 'functions.log'),
});

function manifestIn(file: string): Manifest | undefined {
  if (!existsSync(file)) return undefined;
  let kept: Partial<Manifest>;
  try {
    kept = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new DamagedLocalState(file, 'it is not JSON');
  }
  const { accessKeyId, complete } = kept;
  if (kept.layout !== layout) throw new OtherVersion(file, kept.layout);
  if (typeof accessKeyId !== 'string') throw new DamagedLocalState(file, 'it has no access key');
  return { layout, accessKeyId, complete: complete === true };
}

/** Clock and register belong together: without one the other tells of things that nobody can find. */
function checkParts({ clock, dynamodb, engine, queues }: ReturnType<typeof pathsIn>): void {
  if (!existsSync(clock)) throw new DamagedLocalState(clock, 'it is missing');
  const tables = existsSync(dynamodb) ? readdirSync(dynamodb).filter((name) => name.endsWith('.db')) : [];
  if (tables.length === 0) throw new DamagedLocalState(dynamodb, 'its database is missing');
  for (const name of tables) checkDatabase(join(dynamodb, name));
  checkEngine(engine);
  checkQueues(queues);
}

function checkDatabase(file: string): void {
  if (!existsSync(file)) throw new DamagedLocalState(file, 'it is missing');
  const faults = faultsOf(file);
  if (faults !== undefined) throw new DamagedLocalState(file, faults);
}

/** Losing every execution loses nothing: without its file the engine begins anew, and the reconciler starts them again. */
function checkEngine(file: string): void {
  const faults = existsSync(file) ? faultsOf(file) : undefined;
  if (faults === undefined) return;
  const cure = /locked/.test(faults)
    ? 'Another engine has it open (npm run engine?): stop that one first.'
    : 'Remove that file and start again: the register starts its executions anew.';
  throw new DamagedLocalState(file, faults, cure);
}

/** What waits in them is told of by the doctor in another way: a tool that stands still, a letter that did not leave. */
function checkQueues(file: string): void {
  const faults = existsSync(file) ? faultsOf(file) : undefined;
  if (faults === undefined) return;
  throw new DamagedLocalState(
    file,
    faults,
    'Remove that file and start again: only notes of failures are lost.',
  );
}

function faultsOf(file: string): string | undefined {
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    const said = database.prepare('PRAGMA quick_check(1)').get()?.quick_check;
    return said === 'ok' ? undefined : String(said).split('\n')[0];
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    database.close();
  }
}
