import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterPayload } from 'oidc-provider';

const schema = `
  CREATE TABLE IF NOT EXISTS kept (
    model TEXT NOT NULL,
    id TEXT NOT NULL,
    uid TEXT,
    grantId TEXT,
    payload TEXT NOT NULL,
    endsAt INTEGER NOT NULL,
    PRIMARY KEY (model, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS keptByUid ON kept (model, uid);
  CREATE INDEX IF NOT EXISTS keptByGrant ON kept (grantId);
`;

/** For tabs that renew at the same time a used refresh token is good for a minute more, as Cognito's grace period. */
const graceSeconds = 60;

/** What the issuer keeps of those who signed in: codes, refresh tokens, grants. */
export interface GrantStore {
  /** As the provider asks for it: one for each kind of thing. */
  readonly adapter: (model: string) => Adapter;
  close(): void;
}

/**
 * Keeps it in a file, so that a browser stays signed in while we are restarted or killed. A damaged file is begun anew:
 * all that is lost is that everybody signs in again.
 */
export function openGrantStore(file: string, nowMs: () => number = Date.now): GrantStore {
  const database = databaseIn(file);
  database.prepare('DELETE FROM kept WHERE endsAt < ?').run(nowMs());

  const put = database.prepare(
    `INSERT INTO kept (model, id, uid, grantId, payload, endsAt) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (model, id) DO UPDATE SET uid = excluded.uid, grantId = excluded.grantId,
       payload = excluded.payload, endsAt = excluded.endsAt`,
  );
  const byId = database.prepare('SELECT payload FROM kept WHERE model = ? AND id = ? AND endsAt > ?');
  const byUid = database.prepare('SELECT payload FROM kept WHERE model = ? AND uid = ? AND endsAt > ?');
  const consume = database.prepare(
    `UPDATE kept SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?`,
  );
  const removeOne = database.prepare('DELETE FROM kept WHERE model = ? AND id = ?');
  const removeGrant = database.prepare('DELETE FROM kept WHERE grantId = ?');
  function read(model: string, row: Record<string, unknown> | undefined): AdapterPayload | undefined {
    if (!row) return undefined;
    const { consumed, ...payload } = JSON.parse(String(row.payload)) as AdapterPayload;
    const isGood =
      consumed === undefined || (model === 'RefreshToken' && consumed > nowMs() / 1000 - graceSeconds);
    return isGood ? payload : { ...payload, consumed };
  }

  return {
    adapter: (model) => ({
      async upsert(id, payload, expiresInSeconds) {
        const { uid = null, grantId = null } = payload;
        const endsAt = expiresInSeconds ? nowMs() + expiresInSeconds * 1000 : Number.MAX_SAFE_INTEGER;
        put.run(model, id, uid, grantId, JSON.stringify(payload), endsAt);
      },
      find: async (id) => read(model, byId.get(model, id, nowMs())),
      findByUid: async (uid) => read(model, byUid.get(model, uid, nowMs())),
      findByUserCode: async () => undefined,
      async consume(id) {
        consume.run(Math.floor(nowMs() / 1000), model, id);
      },
      async destroy(id) {
        removeOne.run(model, id);
      },
      async revokeByGrantId(grantId) {
        removeGrant.run(grantId);
      },
    }),
    close: () => database.close(),
  };
}

function databaseIn(file: string): DatabaseSync {
  try {
    return open(file);
  } catch {
    for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true });
    return open(file);
  }
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${schema}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
