import type { DatabaseSync } from 'node:sqlite';

/** A state machine as it stands; its definition is in its revision. Instants are epoch milliseconds. */
export interface MachineRow {
  seq: number;
  arn: string;
  name: string;
  status: 'ACTIVE' | 'DELETING';
  revisionId: string;
  createdAt: number;
  /** JSON of the logging and tracing configuration, which the engine only keeps. */
  settings: string;
}

/** A definition that a machine has or had; executions keep the one that they were started with. */
export interface RevisionRow {
  id: string;
  definition: string;
  roleArn: string;
  updatedAt: number;
}

/** What `machineStore` gives. */
export type MachineStore = ReturnType<typeof machineStore>;

/** Reads and writes machines and their revisions. */
export function machineStore(database: DatabaseSync) {
  const find = database.prepare('SELECT * FROM machine WHERE arn = ?');
  const page = database.prepare('SELECT * FROM machine WHERE seq > ? ORDER BY seq LIMIT ?');
  const insert = database.prepare(
    `INSERT INTO machine (arn, name, status, revisionId, createdAt, settings)
     VALUES (:arn, :name, :status, :revisionId, :createdAt, :settings)`,
  );
  const update = database.prepare(
    'UPDATE machine SET status = :status, revisionId = :revisionId, settings = :settings WHERE arn = :arn',
  );
  const remove = database.prepare('DELETE FROM machine WHERE arn = ?');
  const findRevision = database.prepare('SELECT * FROM revision WHERE id = ?');
  const insertRevision = database.prepare(
    'INSERT INTO revision (id, definition, roleArn, updatedAt) VALUES (:id, :definition, :roleArn, :updatedAt)',
  );
  return {
    find: (arn: string) => find.get(arn) as unknown as MachineRow | undefined,
    /** Machines created after the one with this number, the oldest first. */
    page: (afterSeq: number, limit: number) => page.all(afterSeq, limit) as unknown as MachineRow[],
    insert: ({ seq: _, ...row }: MachineRow) => void insert.run(row),
    update: ({ arn, status, revisionId, settings }: MachineRow) =>
      void update.run({ arn, status, revisionId, settings }),
    remove: (arn: string) => void remove.run(arn),
    revision(id: string): RevisionRow {
      const row = findRevision.get(id) as unknown as RevisionRow | undefined;
      if (!row) throw new Error(`The file has no revision ${id}`);
      return row;
    },
    insertRevision: (row: RevisionRow) => void insertRevision.run({ ...row }),
  };
}
