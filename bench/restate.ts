import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Approvals, heard } from './lanes.ts';
import { installPeers } from './peer-folder.ts';

export interface RestateApprovals extends Approvals {
  /** Process of the server. */
  readonly pid: number;
  /** Milliseconds from the start of the server until it takes requests. */
  readonly startMs: number;
  /** Starts approvals, and resolves when each waits for its first decision. */
  enter(ids: readonly string[]): Promise<void>;
  /** Journal entries of one approval and of the requests that decided on it. */
  journalEntries(id: string): Promise<number>;
  close(): Promise<void>;
}

const decisions = 5;

/**
 * `restate-server` on one node with its default settings (24 partitions, a log on disk that is synced at each commit), or
 * without the sync: then it survives a kill, as our engine's file does, and not a power cut. The service runs in a
 * process of its own, as the TypeScript SDK has it.
 */
export async function restateApprovals(
  { isSynced }: { readonly isSynced: boolean },
  say: (line: string) => void,
): Promise<RestateApprovals> {
  const folder = await installPeers(say);
  const base = await mkdtemp(join(tmpdir(), 'placet-bench-restate-'));
  const closers: (() => unknown)[] = [() => rm(base, { recursive: true, force: true })];
  const close = async () => {
    for (let next = closers.pop(); next; next = closers.pop()) await next();
  };
  const { say: tell, hear } = heard();
  try {
    const told = createServer((request, response) => {
      const asked = new URL(request.url ?? '/', 'http://localhost').searchParams;
      tell(`${asked.get('approval')} ${asked.get('n')}`);
      response.end('ok');
    });
    told.listen(0, '127.0.0.1');
    await once(told, 'listening');
    closers.push(() => {
      told.close();
      told.closeAllConnections();
    });

    const [node, ingress, admin] = await freePorts(3);
    const began = performance.now();
    const server = spawn(
      join(
        folder,
        'node_modules',
        `@restatedev/restate-server-${process.platform}-${process.arch}`,
        'bin',
        'restate-server',
      ),
      ['--no-logo', '--bind-ip', '127.0.0.1', '--listen-mode', 'tcp'],
      {
        cwd: base,
        stdio: 'ignore',
        env: {
          PATH: process.env.PATH,
          RESTATE_BASE_DIR: join(base, 'data'),
          RESTATE_NODE_NAME: 'bench',
          RESTATE_BIND_PORT: String(node),
          RESTATE_INGRESS__BIND_PORT: String(ingress),
          RESTATE_ADMIN__BIND_PORT: String(admin),
          RESTATE_DISABLE_TELEMETRY: 'true',
          RESTATE_LOG_FILTER: 'warn',
          ...(isSynced ? {} : { RESTATE_LOG_SERVER__ROCKSDB_DISABLE_WAL_FSYNC: 'true' }),
        },
      },
    );
    closers.push(() => end(server));
    await Promise.all([
      healthy(`http://127.0.0.1:${ingress}/restate/health`, server),
      healthy(`http://127.0.0.1:${admin}/health`, server),
    ]);
    const startMs = performance.now() - began;

    const toldAt = `http://127.0.0.1:${(told.address() as AddressInfo).port}`;
    const service = fork(join(folder, 'restate.ts'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, TOLD_AT: toldAt, NODE_ENV: 'production', RESTATE_LOGGING: 'ERROR' },
    });
    closers.push(() => end(service));
    const [{ port }] = (await once(service, 'message')) as [{ port: number }];
    const post = async (url: string, body?: unknown): Promise<unknown> => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${url}: ${answer.status} ${text}`);
      return text === '' ? undefined : JSON.parse(text);
    };
    await post(`http://127.0.0.1:${admin}/deployments`, { uri: `http://127.0.0.1:${port}` });
    const approval = (id: string) => `http://127.0.0.1:${ingress}/Approval/${id}`;
    return {
      decisions,
      pid: server.pid ?? 0,
      startMs,
      async enter(ids) {
        const waiting = ids.map((id) => hear(`${id} 1`));
        for (let n = 0; n < ids.length; n += 25)
          await Promise.all(ids.slice(n, n + 25).map((id) => post(`${approval(id)}/run/send`)));
        await Promise.all(waiting);
      },
      async decide(id, n, accepted) {
        const done = hear(`${id} ${n + 2}`);
        await post(`${approval(id)}/decide`, { n: n + 1, outcome: 'endorsed' });
        accepted();
        await done;
      },
      async journalEntries(id) {
        const query =
          'SELECT count(*) AS entries FROM sys_journal j JOIN sys_invocation i ON j.id = i.id ' +
          `WHERE i.target_service_key = '${id}'`;
        const { rows } = (await post(`http://127.0.0.1:${admin}/query`, { query })) as {
          rows: readonly { readonly entries: number }[];
        };
        return rows[0]?.entries ?? 0;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Ports that are free now; all are held until the last is found. */
async function freePorts(count: number): Promise<readonly number[]> {
  const sockets = await Promise.all(
    Array.from({ length: count }, async () => {
      const socket = createSocket();
      socket.listen(0, '127.0.0.1');
      await once(socket, 'listening');
      return socket;
    }),
  );
  const ports = sockets.map((socket) => (socket.address() as AddressInfo).port);
  await Promise.all(sockets.map((socket) => new Promise((closed) => socket.close(closed))));
  return ports;
}

async function healthy(url: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`restate-server ended with ${server.exitCode}`);
    const isUp = await fetch(url).then(
      (answer) => answer.text().then(() => answer.ok),
      () => false,
    );
    if (isUp) return;
    await pause(20);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
