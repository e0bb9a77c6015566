import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBundles } from '../local/bundles.ts';
import { makeSite } from '../local/make-site.ts';
import type { Measurement } from './measured.ts';
import { megabytes, memoryOf } from './memory.ts';
import { spread, told } from './statistics.ts';

const program = fileURLToPath(new URL('../local/start.ts', import.meta.url));
const starts = { full: 3, small: 1 };

interface Start {
  readonly seconds: number;
  readonly memory: Awaited<ReturnType<typeof memoryOf>>;
}

/** How soon `npm start` is ready, the first time and later, and what it then holds of the memory. */
export const local: Measurement = async ({ size, say }) => {
  await makeBundles();
  await makeSite();
  const first: Start[] = [];
  const later: Start[] = [];
  for (let n = 0; n < starts[size]; n++) {
    const folder = await mkdtemp(join(tmpdir(), 'placet-bench-local-'));
    try {
      first.push(await startOnce(folder));
      if (size === 'full') later.push(await startOnce(folder));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    say(`ready ${n + 1} times`);
  }
  const row = (name: string, of: readonly Start[]) => [
    name,
    told(spread(of.map(({ seconds }) => seconds)), 1),
    told(spread(of.map(({ memory }) => memory.bytes / 2 ** 20))),
    Object.entries(of.at(-1)?.memory.by ?? {})
      // Linux calls the process by its main thread, which Node has named.
      .map(([name, bytes]) => `${name === 'MainThread' ? 'node' : name} ${megabytes(bytes)}`)
      .join(', '),
  ];
  return {
    title: 'The local system',
    how: [
      '`npm start` on a folder of its own, bundles and web app built before: seconds from the start of the process until it says that it is ready, with the demonstration entered (first) or found (later), and the memory that it and its children hold then (PSS, /proc/…/smaps_rollup). Every function that is needed for the executions runs in a thread.',
    ],
    tables: [
      {
        caption: 'Start and memory: median (least–most)',
        head: ['', 'seconds until ready', 'MB', 'of which'],
        rows: [row('first start', first), ...(later.length > 0 ? [row('later starts', later)] : [])],
      },
    ],
    claims: [],
  };
};

/** Starts it, waits until it is ready, looks, and ends it in order. */
async function startOnce(folder: string): Promise<Start> {
  const began = performance.now();
  const child = spawn(process.execPath, [program], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PLACET_FOLDER: folder,
      PORT: String(await sevenFreePorts()),
      NODE_NO_WARNINGS: '1',
    },
  });
  const ended = once(child, 'exit');
  let said = '';
  const ready = new Promise<void>((resolve) =>
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('Placet is ready')) resolve();
    }),
  );
  const failed = ended.then(([code]) => {
    throw new Error(`npm start ended with ${code}:\n${said}`);
  });
  failed.catch(() => undefined);
  await Promise.race([ready, failed]);
  const seconds = (performance.now() - began) / 1000;
  const memory = await memoryOf(child.pid ?? 0);
  child.kill('SIGINT');
  await ended;
  return { seconds, memory };
}

/** The first of seven ports in a row that nobody listens on. */
async function sevenFreePorts(): Promise<number> {
  for (let first = 8600; first < 8693; first += 7) {
    const free = await Promise.all(Array.from({ length: 7 }, (_, n) => isFree(first + n)));
    if (free.every(Boolean)) return first;
  }
  throw new Error('No seven ports in a row are free between 8600 and 8699');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => {
      const { port: bound } = probe.address() as AddressInfo;
      probe.close(() => resolve(bound === port));
    });
  });
}
