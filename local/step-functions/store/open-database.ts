import { DatabaseSync } from 'node:sqlite';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS machine (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    arn TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    status TEXT NOT NULL,
    revisionId TEXT NOT NULL,
    createdAt INTEGER NOT NULL,
    settings TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS revision (
    id TEXT PRIMARY KEY,
    definition TEXT NOT NULL,
    roleArn TEXT NOT NULL,
    updatedAt INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS execution (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    arn TEXT NOT NULL UNIQUE,
    machineArn TEXT NOT NULL,
    revisionId TEXT NOT NULL,
    startedBy TEXT,
    status TEXT NOT NULL,
    dueAt INTEGER,
    state TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS executionByMachine ON execution (machineArn, status, seq);
  CREATE INDEX IF NOT EXISTS executionDue ON execution (dueAt) WHERE dueAt IS NOT NULL;
  CREATE TABLE IF NOT EXISTS event (
    execution INTEGER NOT NULL,
    id INTEGER NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (execution, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS token (
    token TEXT PRIMARY KEY,
    executionArn TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

/**
 * Opens the engine's file, or makes it. Exclusive: two engines on one file would both fire its timers, so the second is
 * refused. WAL with synchronous NORMAL: a commit is with the operating system before anything is answered, so it
 * survives kill -9; only a power cut may take the last ones, and then the register starts the executions again.
 */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    database.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT;`);
    return database;
  } catch (error) {
    database.close();
    throw new Error(sentenceFor(error, file), { cause: error });
  }
}

function sentenceFor(error: unknown, file: string): string {
  const { message } = error as Error;
  if (/locked|busy/i.test(message)) return `${file} is in use by another engine: stop that one first`;
  if (/not a database|malformed/i.test(message)) return `${file} is damaged: remove it to begin anew`;
  return `${file} cannot be opened: ${message}`;
}
