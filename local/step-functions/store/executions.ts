import type { DatabaseSync } from 'node:sqlite';
import type { Execution } from '../core/execution.ts';
import type { HistoryRecord } from '../core/history.ts';
import { dueAt } from '../core/timers.ts';

/** An execution with what only the store needs to know of it. */
export interface StoredExecution {
  /** In the order of starting. */
  seq: number;
  revisionId: string;
  /** `arn#taskId` of the task that started it, so that the call can be repeated after a crash. */
  startedBy?: string;
  execution: Execution;
}

interface ExecutionRow {
  seq: number;
  revisionId: string;
  startedBy: string | null;
  state: string;
}

/** What `executionStore` gives. */
export type ExecutionStore = ReturnType<typeof executionStore>;

/** Reads and writes executions, their events and their tokens. */
export function executionStore(database: DatabaseSync) {
  const find = database.prepare('SELECT * FROM execution WHERE arn = ?');
  const running = database.prepare("SELECT * FROM execution WHERE status = 'RUNNING' ORDER BY seq");
  const page = database.prepare(
    `SELECT * FROM execution WHERE machineArn = :machineArn AND seq < :beforeSeq
       AND (:status IS NULL OR status = :status) ORDER BY seq DESC LIMIT :limit`,
  );
  const due = database.prepare(
    'SELECT arn, dueAt FROM execution WHERE dueAt IS NOT NULL ORDER BY dueAt, seq LIMIT 1',
  );
  const anyRunning = database.prepare(
    "SELECT 1 FROM execution WHERE machineArn = ? AND status = 'RUNNING' LIMIT 1",
  );
  const insert = database.prepare(
    `INSERT INTO execution (arn, machineArn, revisionId, startedBy, status, dueAt, state)
     VALUES (:arn, :machineArn, :revisionId, :startedBy, :status, :dueAt, :state)`,
  );
  const update = database.prepare(
    'UPDATE execution SET status = :status, dueAt = :dueAt, state = :state WHERE seq = :seq',
  );
  const insertEvent = database.prepare('INSERT INTO event (execution, id, record) VALUES (?, ?, ?)');
  const events = database.prepare(
    'SELECT record FROM event WHERE execution = ? AND id > ? AND id < ? ORDER BY id LIMIT ?',
  );
  const eventsBackwards = database.prepare(
    'SELECT record FROM event WHERE execution = ? AND id > ? AND id < ? ORDER BY id DESC LIMIT ?',
  );
  const insertToken = database.prepare('INSERT INTO token (token, executionArn) VALUES (?, ?)');
  const findToken = database.prepare('SELECT executionArn FROM token WHERE token = ?');

  return {
    find(arn: string): StoredExecution | undefined {
      const row = find.get(arn);
      return row && stored(row);
    },
    running: () => running.all().map(stored),
    /** Executions of a machine that were started before the one with this number, the latest first. */
    page: (machineArn: string, status: string | null, beforeSeq: number, limit: number) =>
      page.all({ machineArn, status, beforeSeq, limit }).map(stored),
    /** The execution that has something to do by itself first, and when. */
    nextDue: () => due.get() as unknown as { arn: string; dueAt: number } | undefined,
    hasRunning: (machineArn: string) => anyRunning.get(machineArn) !== undefined,
    insert(revisionId: string, startedBy: string | undefined, execution: Execution): number {
      const { arn, machineArn } = execution;
      const columns = { arn, machineArn, revisionId, startedBy: startedBy ?? null, ...changing(execution) };
      return Number(insert.run(columns).lastInsertRowid);
    },
    update: (seq: number, execution: Execution) => void update.run({ seq, ...changing(execution) }),
    insertEvents(seq: number, records: HistoryRecord[]): void {
      for (const record of records) insertEvent.run(seq, record.id, JSON.stringify(record));
    },
    /** Events with ids strictly between the two, in the order asked for. */
    events(seq: number, after: number, before: number, limit: number, backwards: boolean): HistoryRecord[] {
      const rows = (backwards ? eventsBackwards : events).all(seq, after, before, limit);
      return rows.map(({ record }) => JSON.parse(String(record)) as HistoryRecord);
    },
    insertToken: (token: string, executionArn: string) => void insertToken.run(token, executionArn),
    /** The execution that a token was made for, whether or not its task still waits. */
    executionOf: (token: string) => findToken.get(token)?.executionArn as string | undefined,
  };
}

function stored(row: unknown): StoredExecution {
  const { seq, revisionId, startedBy, state } = row as ExecutionRow;
  const execution = JSON.parse(state) as Execution;
  return { seq, revisionId, execution, ...(startedBy === null ? {} : { startedBy }) };
}

function changing(execution: Execution) {
  return { status: execution.status, dueAt: dueAt(execution) ?? null, state: JSON.stringify(execution) };
}
