import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { Json } from '../../../local/step-functions/json.ts';

const CLI = fileURLToPath(new URL('../../../local/step-functions/cli.ts', import.meta.url));

/** The engine as a process of its own. */
export interface EngineProcess {
  url: string;
  client: SFNClient;
  /** Ends it with SIGKILL, as a crash of the machine would. */
  kill(): Promise<void>;
  /** Asks it to end, and resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** Starts `cli.ts`, told of the functions by option or by environment, on any free port and waits until it listens. Rejects with what it says when it does not. */
export async function startEngine(
  file: string,
  endpoint: string,
  { port = 0, by = 'option' }: { port?: number; by?: 'option' | 'environment' } = {},
): Promise<EngineProcess> {
  const functions = by === 'option' ? ['--lambda-endpoint', endpoint] : [];
  const options = ['--port', String(port), ...functions, '--file', file];
  const env = { ...process.env, AWS_ENDPOINT_URL_LAMBDA: by === 'environment' ? endpoint : '' };
  const child = spawn(process.execPath, [CLI, ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = new Promise<number | null>((exit) => child.once('exit', exit));
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += String(chunk);
  });
  const url = await new Promise<string>((listening, failed) => {
    createInterface(child.stdout).on('line', (line) => listening(/http:\S+\d/.exec(line)?.[0] ?? line));
    void exited.then(() => failed(new Error(complaint)));
  });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SFNClient({ endpoint: url, region: 'eu-west-1', credentials, maxAttempts: 1 });
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    client.destroy();
    child.kill(signal);
    return exited;
  };
  return { url, client, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') };
}

/** Functions behind Lambda's HTTP interface. */
export interface Functions {
  url: string;
  received: { name: string; payload: Json }[];
  /** While true, calls are received and not answered. */
  hang: boolean;
  close(): Promise<void>;
}

/** Functions that note what they receive and answer with it; `thrower` throws. */
export async function serveFunctions(): Promise<Functions> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const name = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(request.url ?? '')?.[1] ?? '';
    const payload = JSON.parse(Buffer.concat(chunks).toString()) as Json;
    functions.received.push({ name, payload });
    if (functions.hang) return;
    if (name === 'nobody') response.writeHead(404).end('{"Message":"Function not found"}');
    else if (name === 'thrower') {
      response.setHeader('x-amz-function-error', 'Unhandled');
      response.end('{"errorType":"Torn","errorMessage":"no"}');
    } else response.end(JSON.stringify(payload));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const functions: Functions = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    hang: false,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return functions;
}

/** Waits until something is so, asking again and again; fails after twenty seconds. */
export async function until(what: () => boolean | Promise<boolean>, sentence: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await what())) {
    if (Date.now() > deadline) throw new Error(`It never came to be that ${sentence}`);
    await new Promise((later) => setTimeout(later, 20));
  }
}
