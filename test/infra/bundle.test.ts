import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bundled, bundle, functionNames } from '../../infra/bundle.ts';
import { functionNamesWanted } from '../../infra/functions.ts';
import { templates } from './composed.ts';

const fixtures = fileURLToPath(new URL('fixtures', import.meta.url));
let outdir: string;
let bundled: readonly Bundled[];

beforeAll(async () => {
  outdir = await mkdtemp(join(tmpdir(), 'placet-bundle-'));
  bundled = await bundle({ outdir, entries: fixtures });
});
afterAll(() => rm(outdir, { recursive: true, force: true }));

const KB = 1024;

const sourceOf = async (name: string): Promise<string> => readFile(join(outdir, name, 'index.mjs'), 'utf8');

describe('a bundle', () => {
  it('is made for each entry, and says its true size', async () => {
    expect(bundled.map(({ name }) => name)).toEqual(await functionNames(fixtures));
    for (const { name, file, bytes } of bundled) {
      expect(file).toBe(join(outdir, name, 'index.mjs'));
      expect((await readFile(file)).length).toBe(bytes);
    }
  });

  it('is the same bytes each time, so that an unchanged function is not deployed again', async () => {
    const again = await mkdtemp(join(tmpdir(), 'placet-bundle-'));
    try {
      for (const { name, file } of await bundle({ outdir: again, entries: fixtures })) {
        expect((await readFile(file)).equals(await readFile(join(outdir, name, 'index.mjs')))).toBe(true);
      }
    } finally {
      await rm(again, { recursive: true });
    }
  });

  it('can be made for one function alone', async () => {
    const alone = await mkdtemp(join(tmpdir(), 'placet-bundle-'));
    try {
      await bundle({ outdir: alone, entries: fixtures, only: ['realistic'] });
      expect(await readdir(alone)).toEqual(['realistic']);
    } finally {
      await rm(alone, { recursive: true });
    }
  });

  it('stands alone: nothing is imported at run time, and no builtin through an ESM namespace', async () => {
    for (const { name } of bundled) {
      const source = await sourceOf(name);
      expect(source).not.toMatch(/\bimport\s*(\(|["'{*]|[\w$]+\s*from)/);
      expect(source).not.toContain('Dynamic require');
      expect(source).toContain('process.getBuiltinModule("node:http")');
    }
  });

  it('carries no way of finding credentials but the environment', async () => {
    const source = await sourceOf('every-client');
    expect(source).toContain('AWS_ACCESS_KEY_ID');
    for (const unreached of ['AWS_CONTAINER_CREDENTIALS', 'sso_start_url', 'AWS_WEB_IDENTITY_TOKEN_FILE']) {
      expect(source).not.toContain(unreached);
    }
  });

  it('of a function with the register, the executions, logs and metrics stays within 220 KB', () => {
    expect(bundled.find(({ name }) => name === 'realistic')?.bytes).toBeLessThanOrEqual(220 * KB);
  });

  it('does not load undici, the fetch of Node, when it starts', async () => {
    const script = `
      await import(${JSON.stringify(join(outdir, 'realistic', 'index.mjs'))});
      console.log(process.moduleLoadList.filter((name) => name.includes('undici')).length);`;
    expect((await run(script, {})).trim()).toBe('0');
  });

  it('speaks to each service that it was bundled for, and knows its errors', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(operationOf(request));
      request.resume().on('end', () => {
        response.setHeader('content-type', 'application/json').setHeader('etag', '"kept"');
        if (/DescribeExecution$|AdminGetUser$/.test(operationOf(request))) response.statusCode = 400;
        response.end(answerTo(operationOf(request)));
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const script = `
        const { handler } = await import(${JSON.stringify(join(outdir, 'every-client', 'index.mjs'))});
        console.log(JSON.stringify(await handler()));`;
      const { port } = server.address() as AddressInfo;
      const answer = await run(script, {
        AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
        AWS_REGION: 'eu-west-1',
        AWS_ACCESS_KEY_ID: 'key',
        AWS_SECRET_ACCESS_KEY: 'secret',
      });
      expect(JSON.parse(answer)).toEqual({
        item: { leg: 3 },
        answered: 200,
        results: [{ Status: 'SUCCESS', MessageId: 'm1' }],
        put: '"kept"',
        unknown: true,
        waiting: ['one'],
        nobody: true,
      });
      expect(asked).toEqual([
        'DynamoDB_20120810.GetItem',
        'AWSStepFunctions.SendTaskSuccess',
        'POST /v2/email/outbound-bulk-emails',
        'PUT /anchors/2024-04-24?x-id=PutObject',
        'AWSStepFunctions.DescribeExecution',
        'AmazonSQS.ReceiveMessage',
        'AWSCognitoIdentityProviderService.AdminGetUser',
      ]);
    } finally {
      server.close();
    }
  });
});

describe('the bundle of each function that is deployed', () => {
  const larger: Readonly<Record<string, number>> = {
    // Nobody waits for these: S3's client, the letters in two languages, and all that is decided and folded.
    digest: 275,
    'send-letters': 325,
    reconcile: 262,
    // The budget of 260 was made for one command a function. These serve all lines of one kind of work, with their
    // schemas and every refusal in two languages; each at what it weighs now, so that none grows unseen.
    'api-open': 315, // openapi.json itself
    'api-record': 335,
    'api-take-part': 330,
    'api-preview': 400, // and the letters, every field of the form, and why a procedure cannot be opened now
    'api-read': 524, // and the sentences, calendars, spreadsheets and addresses of files
    'api-administer': 603, // and the clients of three services, and a tool's page as another sees it
  };
  const budgetOf = (name: string): number => (larger[name] ?? 260) * KB;
  let ours: readonly Bundled[];
  beforeAll(async () => {
    ours = await bundle({ outdir, only: functionNamesWanted });
  });

  it('stays within the budget: 260 KB where somebody or a workflow waits', () => {
    const over = ours.filter(({ name, bytes }) => bytes > budgetOf(name));
    expect(over.map(({ name, bytes }) => `${name}: ${(bytes / KB).toFixed(1)} KB`)).toEqual([]);
  });

  it('loads with what its function is told and no more, and has a handler', async () => {
    const deployed = Object.values(templates().all('AWS::Lambda::Function'));
    const told = new Map(
      deployed.map(({ Properties }) => [
        Properties.FunctionName,
        Object.keys(Properties.Environment.Variables),
      ]),
    );
    const said = await Promise.all(
      ours.map(({ name, file }) => {
        const settings = Object.fromEntries((told.get(`placet-${name}`) ?? []).map((key) => [key, 'set']));
        const script = `console.log(typeof (await import(${JSON.stringify(file)})).handler);`;
        return run(script, { ...settings, AWS_REGION: 'eu-west-1' }).catch((error) => `${name}: ${error}`);
      }),
    );
    expect(said.filter((line) => line.trim() !== 'function')).toEqual([]);
  });
});

const operationOf = (request: IncomingMessage): string =>
  String(request.headers['x-amz-target'] ?? `${request.method} ${request.url}`);

const answerTo = (operation: string): string => {
  if (operation.endsWith('GetItem')) return '{"Item":{"leg":{"N":"3"}}}';
  if (operation.includes('bulk')) return '{"BulkEmailEntryResults":[{"Status":"SUCCESS","MessageId":"m1"}]}';
  if (operation.endsWith('DescribeExecution')) return '{"__type":"ExecutionDoesNotExist","message":"none"}';
  // The sum is of the body, which the client checks.
  if (operation.endsWith('ReceiveMessage'))
    return '{"Messages":[{"Body":"one","MD5OfBody":"f97c5d29941bfb1b2fdab0874906ab82"}]}';
  if (operation.endsWith('AdminGetUser')) return '{"__type":"UserNotFoundException","message":"none"}';
  return operation.startsWith('PUT') ? '' : '{}';
};

/** What a script prints in a Node of its own, with nothing in its environment but this. */
async function run(script: string, env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { env });
  let out = '';
  let err = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(err);
  return out;
}
