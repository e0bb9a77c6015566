import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { personId } from '../functions/domain/ids.ts';
import { peopleStore } from '../functions/store/people.ts';
import { toolStore } from '../functions/store/tools.ts';
import { makeBundles } from '../local/bundles.ts';
import { startDynamoDbLocal } from '../local/dynamodb.ts';
import { region } from '../local/environment.ts';
import { importFile, seedFiles } from '../local/import/import-file.ts';
import { openRecordingProxy, type RecordingProxy } from './recording-proxy.ts';
import type { Question, Started } from './system-process.ts';

const program = fileURLToPath(new URL('system-process.ts', import.meta.url));

/** The local system as `npm start` runs it, in a process of its own, over the demonstration's bodies and people. */
export interface MeasuredSystem extends Started {
  readonly pid: number;
  /** Between the system and its database. */
  readonly recorder: RecordingProxy;
  /** The database itself, past the recorder. */
  readonly dynamo: DynamoDBClient;
  readonly ports: Parameters<typeof importFile>[0]['ports'];
  idle(): Promise<void>;
  tokens(people: readonly string[]): Promise<readonly string[]>;
  stop(): Promise<void>;
}

interface Options {
  /** Seed files by name; all unless it says which. */
  readonly seed?: readonly string[];
  readonly written?: Parameters<typeof openRecordingProxy>[0]['written'];
  readonly keysOf?: Readonly<Record<string, readonly string[]>>;
}

/** Opens it on a folder of its own. Its DynamoDB Local keeps its tables on disk, as `npm start` has it. */
export async function openMeasuredSystem(options: Options = {}): Promise<MeasuredSystem> {
  await makeBundles();
  const folder = await mkdtemp(join(tmpdir(), 'placet-bench-system-'));
  const directory = join(folder, 'state');
  const child = fork(program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const closers: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (let close = closers.pop(); close; close = closers.pop()) await close();
  };
  try {
    // It takes any key, and the system comes with its own.
    const accessKeyId = randomUUID().replaceAll('-', '');
    const dynamodb = await startDynamoDbLocal({ accessKeyId, directory: join(folder, 'dynamodb') });
    closers.push(dynamodb.stop);
    const recorder = await openRecordingProxy({
      dynamodb: dynamodb.endpoint,
      ...(options.keysOf && { keysOf: options.keysOf }),
      ...(options.written && { written: options.written }),
    });
    closers.push(recorder.close);
    closers.push(() => end(child));
    const asks = asking(child);
    const started = (await asks({
      do: 'start',
      with: { directory, dynamodbEndpoint: recorder.url },
    })) as Started;
    const dynamo = new DynamoDBClient({
      ...{ endpoint: dynamodb.endpoint, region },
      credentials: { accessKeyId: started.accessKeyId, secretAccessKey: 'local' },
    });
    closers.push(() => dynamo.destroy());
    const ports = { tools: toolStore(dynamo, started.table), people: peopleStore(dynamo, started.table) };
    const by = personId('seed');
    const files = seedFiles.filter(
      (file) => !options.seed || options.seed.some((name) => file.endsWith(name)),
    );
    for (const file of files)
      await importFile({ ports, file, dryRun: false, by, now: new Date().toISOString() });
    return {
      ...started,
      pid: child.pid ?? 0,
      ...{ recorder, dynamo, ports },
      idle: async () => void (await asks({ do: 'idle' })),
      tokens: (people) => asks({ do: 'tokens', for: people }) as Promise<readonly string[]>,
      async stop() {
        await asks({ do: 'stop' });
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** One question at a time; rejects with what the process says, or when it ends. */
function asking(child: ChildProcess) {
  let before: Promise<unknown> = Promise.resolve();
  const ended = once(child, 'exit').then(([code]) => [{ failed: `The system ended with ${code}` }]);
  const answers = () => new Promise<unknown[]>((resolve) => child.once('message', (told) => resolve([told])));
  const ask = async (question: Question) => {
    child.send(question);
    const [told] = (await Promise.race([answers(), ended])) as [
      { readonly answer?: unknown; readonly failed?: string },
    ];
    if (told.failed !== undefined) throw new Error(told.failed);
    return told.answer;
  };
  return (question: Question): Promise<unknown> => {
    const turn = before.then(() => ask(question));
    before = turn.catch(() => undefined);
    return turn;
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
