import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** Where what nobody could process waits for a person. */
export const queueNames = ['relay-failures', 'failed-events'] as const;
export type QueueName = (typeof queueNames)[number];

export interface Attribute {
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
}
export type Attributes = Readonly<Record<string, Attribute>>;

export interface Message {
  readonly id: string;
  readonly body: string;
  readonly attributes: Attributes;
  /** Epoch milliseconds of the machine's clock, as all instants here. */
  readonly sentAt: number;
  readonly firstReceivedAt: number;
  /** How often it was received, this time included. */
  readonly received: number;
}

/** Queues as SQS keeps them: a message that was received is hidden for a while, and comes back unless it is deleted. */
export interface Queues {
  send(queue: QueueName, body: string, attributes?: Attributes): string;
  /** The oldest that nobody holds; they are hidden for so long. */
  receive(queue: QueueName, most: number, hiddenForMs: number): readonly Message[];
  remove(queue: QueueName, id: string): void;
  count(queue: QueueName): { readonly visible: number; readonly hidden: number };
  close(): void;
}

const schema = `
  CREATE TABLE IF NOT EXISTS message (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    queue TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    attributes TEXT NOT NULL,
    sentAt INTEGER NOT NULL,
    firstReceivedAt INTEGER,
    received INTEGER NOT NULL,
    visibleAt INTEGER NOT NULL
  ) STRICT;
`;

/** SQS keeps a message for at most two weeks; so do ours. */
const keptMs = 14 * 86_400_000;

/** Opens the queues in their file, or makes it. What was sent is there after kill -9. */
export function openQueues(file: string, nowMs: () => number = Date.now): Queues {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${schema}`);
  const insert = database.prepare(
    `INSERT INTO message (queue, id, body, attributes, sentAt, received, visibleAt) VALUES (?, ?, ?, ?, ?, 0, 0)`,
  );
  const forget = database.prepare('DELETE FROM message WHERE sentAt < ?');
  // One statement, so that two readers never hold the same message.
  const take = database.prepare(
    `UPDATE message SET received = received + 1, firstReceivedAt = ifnull(firstReceivedAt, :now), visibleAt = :until
     WHERE seq IN (SELECT seq FROM message WHERE queue = :queue AND visibleAt <= :now ORDER BY seq LIMIT :most)
     RETURNING seq, id, body, attributes, sentAt, firstReceivedAt, received`,
  );
  const remove = database.prepare('DELETE FROM message WHERE queue = ? AND id = ?');
  const count = database.prepare(
    `SELECT count(*) FILTER (WHERE visibleAt <= :now) AS visible, count(*) FILTER (WHERE visibleAt > :now) AS hidden
     FROM message WHERE queue = :queue`,
  );

  return {
    send(queue, body, attributes = {}) {
      const id = randomUUID();
      insert.run(queue, id, body, JSON.stringify(attributes), nowMs());
      return id;
    },
    receive(queue, most, hiddenForMs) {
      const now = nowMs();
      forget.run(now - keptMs);
      return take
        .all({ now, until: now + hiddenForMs, queue, most })
        .sort((a, b) => Number(a.seq) - Number(b.seq))
        .map(messageOf);
    },
    remove(queue, id) {
      remove.run(queue, id);
    },
    count(queue) {
      const { visible, hidden } = count.get({ now: nowMs(), queue }) ?? {};
      return { visible: Number(visible), hidden: Number(hidden) };
    },
    close: () => database.close(),
  };
}

const messageOf = (row: Record<string, unknown>): Message => ({
  id: String(row.id),
  body: String(row.body),
  attributes: JSON.parse(String(row.attributes)) as Attributes,
  sentAt: Number(row.sentAt),
  firstReceivedAt: Number(row.firstReceivedAt),
  received: Number(row.received),
});
