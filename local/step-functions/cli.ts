import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { type Engine, openEngine } from './engine.ts';
import { invokeAt } from './lambda-endpoint.ts';
import { type Served, serve } from './server.ts';

const USAGE = 'npm run engine -- --port N --lambda-endpoint URL [--file F]';

/** Starts the engine alone, on the day's clock, until it is stopped. */
async function main(): Promise<void> {
  const { port, endpoint, file } = settings();
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const engine = openEngine({ file, clock: { now: Date.now }, invoke: invokeAt(endpoint), realTime: true });
  const served = await listen(engine, port);
  console.log(`Step Functions at ${served.url}, functions at ${endpoint}, state in ${file}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(engine, served));
}

function settings(): { port: number; endpoint: string; file: string } {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      port: { type: 'string', default: '8083' },
      'lambda-endpoint': { type: 'string', default: process.env.AWS_ENDPOINT_URL_LAMBDA ?? '' },
      file: { type: 'string', default: '.local-engine/step-functions.sqlite' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port} is no port`);
  const endpoint = values['lambda-endpoint'];
  if (!URL.canParse(endpoint)) {
    throw new Error('Say where the functions are: --lambda-endpoint URL, or AWS_ENDPOINT_URL_LAMBDA');
  }
  return { port, endpoint, file: values.file };
}

async function listen(engine: Engine, port: number): Promise<Served> {
  try {
    return await serve(engine, port);
  } catch (error) {
    engine.close();
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(code === 'EADDRINUSE' ? `Port ${port} is taken: choose another with --port` : message);
  }
}

async function stop(engine: Engine, served: Served): Promise<void> {
  await served.close();
  engine.close();
}

main().catch((error: Error) => {
  console.error(`${error.message.split('\n')[0]} (${USAGE})`);
  process.exitCode = 1;
});
