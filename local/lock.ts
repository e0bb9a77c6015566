import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process works on the same folder. The message is one line for a person. */
export class RunsAlready extends Error {
  override readonly name = 'RunsAlready';

  constructor(pid: string) {
    super(
      `Placet runs already on this folder (process ${pid}). Use that one, or stop it with Ctrl-C where it runs.`,
    );
  }
}

export interface Lock {
  /** Whoever had the folder before was killed. */
  readonly afterKill: boolean;
  release(): void;
}

/**
 * Takes the folder for this process alone, until it is released or the process is gone. It is a lock
 * of the operating system, held through SQLite: after kill -9 nothing stays locked, and no other process that happens
 * to get the same number is taken for ours. Throws {@link RunsAlready}.
 */
export function lockFolder(directory: string): Lock {
  const file = join(directory, 'lock.sqlite');
  const owner = join(directory, 'lock.pid');
  const database = lockedDatabase(file, owner);
  const afterKill = existsSync(owner);
  writeFileSync(owner, `${process.pid}\n`);
  return {
    afterKill,
    release() {
      rmSync(owner, { force: true });
      database.close();
    },
  };
}

/** Says whether a process has the folder now. A number that a killed one left in it is none. */
export function isLocked(directory: string): boolean {
  const file = join(directory, 'lock.sqlite');
  if (!existsSync(file)) return false;
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    database.prepare('SELECT name FROM sqlite_schema').all();
    return false;
  } catch (error) {
    return /locked|busy/i.test(String(error));
  } finally {
    database.close();
  }
}

function lockedDatabase(file: string, owner: string): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
    return database;
  } catch (error) {
    database.close();
    if (/locked|busy/i.test(String(error))) throw new RunsAlready(ownerIn(owner));
    // It holds no data: whatever stands there instead of a database can go.
    rmSync(file, { force: true });
    const fresh = new DatabaseSync(file);
    fresh.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
    return fresh;
  }
}

function ownerIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
