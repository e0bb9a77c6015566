import type { Context } from 'aws-lambda';
import { endpoints } from '../../functions/contracts/api/endpoints.ts';
import { personId } from '../../functions/domain/ids.ts';
import { unsubscribePaths } from '../../functions/notify/unsubscribe-path.ts';
import { peopleStore } from '../../functions/store/people.ts';
import { toolStore } from '../../functions/store/tools.ts';
import { type FunctionName, functionNamesWanted } from '../../infra/functions.ts';
import { environmentOf } from '../../local/environment.ts';
import { machineArnOf } from '../../local/step-functions/arns.ts';
import { openVirtualEngine } from '../../local/step-functions/virtual-engine.ts';
import { installWorkflows } from '../../local/workflows.ts';
import { type AnsweredRequest, anyLaterSecond } from '../api/rig.ts';
import { dynamoDbForTests } from '../support/dynamodb-local.ts';
import { clientOf } from '../support/engine-client.ts';
import { fakeUserPool } from '../support/fake-user-pool.ts';
import { hashOf } from '../support/sample-files.ts';
import { as, askedBy, type Command, noteCalls } from './called-operations.ts';

/** An answer that says where a file is put or read. */
interface Opens {
  readonly address?: string;
  readonly headers?: object;
}
type Handler = (event: unknown, context: Context) => Promise<unknown>;

/**
 * Every function that is deployed, from its own entry, with the SDK's own clients: DynamoDB Local and our engine behind
 * them, and stand-ins for mail, queues, sign-in and buckets. Each call of AWS is noted with the function that made it.
 */
export async function everyFunction(startsAt: string) {
  const local = await dynamoDbForTests();
  const table = await local.freshTable();
  const { endpoint } = local.client.config as unknown as { endpoint(): Promise<{ port: number }> };
  const { accessKeyId } = await local.client.config.credentials();
  const pool = fakeUserPool();
  const kept = new Map<string, Uint8Array>();
  const waiting: { readonly queue: string; readonly body: string }[] = [];
  const arn = (name: string) => machineArnOf({ region: 'eu-west-1', accountId: '000000000000' }, name);
  const environment = {
    ...environmentOf({
      dynamodb: `http://127.0.0.1:${(await endpoint()).port}`,
      stepFunctions: 'http://127.0.0.1:9',
      mail: 'http://127.0.0.1:9',
      queues: 'http://127.0.0.1:9',
      relayFailures: 'RelayFailures',
      failedEvents: 'FailedEvents',
      signIn: 'https://sign-in.example.org',
      clientId: 'client',
      accessKeyId,
      secretAccessKey: 'secret',
      documents: 'https://files.example.org',
      lifecycleArn: arn('tool-lifecycle'),
      noticeArn: arn('stage-notice'),
      registerName: '',
      siteUrl: 'https://placet.example.org',
    }),
    TABLE_NAME: table,
    USER_POOL_ID: 'Accounts',
    ANCHOR_BUCKET: 'Anchors',
  };
  const before = { ...process.env };
  Object.assign(process.env, environment);

  // No chance in how long a retry waits.
  const virtual = openVirtualEngine({ startsAt: Date.parse(startsAt), invoke, fraction: () => 0.99 });
  const { engine } = virtual;
  const sfn = clientOf(engine);
  const interrupts = new Map<string, readonly [string, (command: Command) => Promise<unknown>]>();
  const calls = noteCalls(
    {
      SFN: (command) => sfn.send(command as never),
      SESv2: async ({ input }) => ({
        BulkEmailEntryResults: (input.BulkEmailEntries as readonly unknown[]).map((_, i) => ({
          Status: 'SUCCESS',
          MessageId: `m-${i}`,
        })),
      }),
      'Cognito Identity Provider': (command) => pool.client.send(command as never),
      S3: async () => ({}),
      SQS: async (command) => {
        const queue = String(command.input.QueueUrl);
        const own = waiting.filter((one) => one.queue === queue);
        if (command.constructor.name === 'GetQueueAttributesCommand')
          return { Attributes: { ApproximateNumberOfMessages: String(own.length) } };
        if (command.constructor.name === 'ReceiveMessageCommand')
          return {
            Messages: own.map(({ body }, i) => ({
              MessageId: `${queue}-${i}`,
              Body: body,
              ReceiptHandle: `${queue}-${i}`,
              Attributes: { SentTimestamp: '1719561600000' },
            })),
          };
        return {};
      },
    },
    async (by, command) => {
      // Somebody else is quicker, once: what a function asks for only then is asked for, too.
      const [at, interrupt] = interrupts.get(by) ?? [];
      if (!interrupt || command.constructor.name !== at) return;
      interrupts.delete(by);
      await interrupt(command);
    },
  );
  const { fetch } = globalThis;
  globalThis.fetch = async (address, init) => {
    const url = String(address);
    if (!url.startsWith('https://files.example.org')) return fetch(address, init);
    const by = askedBy() ?? '';
    calls.note(by, 's3:GetObject on Documents/files/*');
    const bytes = kept.get(new URL(url).pathname.split('/').at(-1) ?? '');
    if (bytes) {
      const range = `bytes 0-${Math.min(bytes.length, 512) - 1}/${bytes.length}`;
      return new Response(Buffer.from(bytes.subarray(0, 512)), {
        status: 206,
        headers: { 'content-range': range },
      });
    }
    // Without the right to list, S3 would answer 403 here (S3 API, GetObject).
    calls.note(by, 's3:ListBucket on Documents');
    return new Response(null, { status: 404 });
  };

  const entries = new Map<string, Handler>();
  for (const name of functionNamesWanted)
    entries.set(name, ((await import(`../../functions/entries/${name}.ts`)) as { handler: Handler }).handler);
  const broken = new Set<FunctionName>();

  /** Calls a function as the service does. */
  function call(name: FunctionName, event: unknown = {}): Promise<unknown> {
    const handler = entries.get(name);
    if (!handler) throw new Error(`No entry ${name}`);
    process.env.CLOCK_OFFSET_MS = String(virtual.now() - Date.now());
    return as(name, () => handler(event, {} as Context));
  }
  async function invoke(name: string, payload: unknown) {
    try {
      if (broken.has(name as FunctionName)) throw Object.assign(new Error('Busy'), { name: 'RegisterBusy' });
      return { payload: JSON.parse(JSON.stringify((await call(name as FunctionName, payload)) ?? null)) };
    } catch (error) {
      const { name: errorType, message: errorMessage } = error as Error;
      return { functionError: 'Unhandled', payload: { errorType, errorMessage } };
    }
  }
  await installWorkflows(engine);

  const lines = endpoints.map((one) => ({
    one,
    matches: new RegExp(`^${one.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }));
  let keys = 0;
  let signIns = 0;
  /** Asks the API: the function of the line's work answers. */
  async function ask(
    method: string,
    address: string,
    how: { readonly as?: string; readonly body?: unknown; readonly headers?: Record<string, string> } = {},
  ): Promise<AnsweredRequest> {
    const [rawPath = '', rawQueryString = ''] = address.split('?');
    const found = lines.find(({ one, matches }) => one.method === method && matches.test(rawPath));
    if (!found) throw new Error(`No line ${method} ${rawPath}`);
    const isText = typeof how.body === 'string';
    const query = Object.fromEntries(new URLSearchParams(rawQueryString));
    // Each request is of a sign-in of its own, later than any that was ended.
    const signedIn = { token_use: 'access', username: how.as, auth_time: String(anyLaterSecond + signIns++) };
    const claims = how.as === undefined ? undefined : signedIn;
    const answer = (await call(`api-${found.one.work}` as FunctionName, {
      version: '2.0',
      routeKey: `${method} ${rawPath}`,
      rawPath,
      rawQueryString,
      headers: {
        ...(how.body === undefined || isText ? {} : { 'content-type': 'application/json' }),
        'idempotency-key': `every-function-${++keys}`,
        ...how.headers,
      },
      ...(rawQueryString && { queryStringParameters: query }),
      requestContext: {
        requestId: 'r',
        http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
        ...(claims && { authorizer: { jwt: { claims, scopes: [] } } }),
      },
      isBase64Encoded: false,
      ...(how.body === undefined ? {} : { body: isText ? how.body : JSON.stringify(how.body) }),
    })) as { statusCode: number; headers: Record<string, string>; body?: string };
    const text = answer.body ?? '';
    const isJson = /[/+]json/.test(answer.headers['content-type'] ?? '') && text !== '';
    const body = isJson ? JSON.parse(text) : undefined;
    noteAddress(`api-${found.one.work}`, body);
    return { status: answer.statusCode, headers: answer.headers, text, body };
  }

  /** An address that a function signs opens what the function may open, when a browser goes there. */
  function noteAddress(by: string, body: Opens & { readonly put?: Opens }): void {
    const { address = '', headers } = body?.put ?? body ?? {};
    if (!address.startsWith('https://files.example.org') || !address.includes('X-Amz-Signature')) return;
    calls.note(by, `s3:${headers ? 'PutObject' : 'GetObject'} on Documents/files/*`);
  }

  const clock = {
    /** Instants of the story are set, never earlier than the engine's own. */
    set at(instant: string) {
      virtual.setClock(Math.max(virtual.now(), Date.parse(instant)));
    },
    get at() {
      return new Date(virtual.now()).toISOString();
    },
  };
  const rings = (name: 'relay' | 'invite', ...keysOf: readonly (readonly [string, string])[]) =>
    call(name, {
      Records: keysOf.map(([PK, SK], n) => ({
        eventID: `${n}`,
        dynamodb: { Keys: { PK: { S: PK }, SK: { S: SK } }, SequenceNumber: `${n}` },
      })),
    });
  async function relayed(...tools: readonly string[]): Promise<void> {
    for (const tool of tools) await rings('relay', [`TOOL#${tool}`, 'EVENT#000001']);
    await engine.idle();
  }

  return {
    ask,
    post: (address: string, person: string, body: unknown = {}, headers: Record<string, string> = {}) =>
      ask('POST', address, { as: person, body, headers }),
    call,
    clock,
    rings,
    relayed,
    engine,
    pool,
    keepFile: (bytes: Uint8Array) => void kept.set(hashOf(bytes), bytes),
    waiting,
    noted: calls.noted,
    note: calls.note,
    /** What happens before a function writes the next time: as if somebody had been quicker. */
    interrupt: (name: FunctionName, at: string, by: (command: Command) => Promise<unknown>) =>
      interrupts.set(name, [at, by]),
    breaks: (name: FunctionName, is: boolean) => (is ? broken.add(name) : broken.delete(name)),
    /** Outside every function: nothing of it is noted. */
    stores: { people: peopleStore(local.client, table), tools: toolStore(local.client, table) },
    unsubscription: unsubscribePaths(accessKeyId).path(personId('del-A'), 'body:PTC').split('/').at(-1) ?? '',
    async passUntil(instant: string): Promise<void> {
      await virtual.passUntil(Date.parse(instant));
    },
    async close(): Promise<void> {
      calls.stop();
      globalThis.fetch = fetch;
      for (const name of Object.keys(environment)) delete process.env[name];
      Object.assign(process.env, before);
      engine.close();
      await local.stop();
    },
  };
}
export type EveryFunction = Awaited<ReturnType<typeof everyFunction>>;
