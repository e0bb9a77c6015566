import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { headOf, positionOf } from '../functions/domain/head.ts';
import { personId, type ToolId, toolId } from '../functions/domain/ids.ts';
import { noticeId } from '../functions/domain/notice.ts';
import { isRefusal } from '../functions/domain/refusal.ts';
import { commands } from '../functions/handlers/commands.ts';
import { findAudience } from '../functions/handlers/find-audience.ts';
import { relay } from '../functions/handlers/relay.ts';
import { noticeStore } from '../functions/store/notices.ts';
import { peopleStore } from '../functions/store/people.ts';
import { createTableInput } from '../functions/store/table.ts';
import { toolStore } from '../functions/store/tools.ts';
import { waitStore } from '../functions/store/waits.ts';
import { startDynamoDbLocal } from '../local/dynamodb.ts';
import { environmentOf, region, tableName } from '../local/environment.ts';
import { importFile, seedFiles } from '../local/import/import-file.ts';
import { fakeExecutions } from '../test/support/fake-executions.ts';
import { openStandIn } from './stand-in.ts';

/** The first afternoon of PTC 243/244, with its session open. */
export const now = '2024-04-23T12:00:00.000Z';
/** Where Powertools keeps what it has answered; its key is `id`. */
export const idempotencyTable = 'idempotency';
/** As long as Step Functions' tokens are in practice. */
const token = 'T'.repeat(800);
const facts = {
  outcome: 'endorsed',
  body: 'PTC',
  session: 'PTC-243-244',
  decidedOn: '2024-04-23',
  basis: { is: 'consensus' },
  text: {
    en: 'The Committee examined the document and endorsed it for submission to the Council.',
    fr: "Le Comité a examiné le document et l'a entériné en vue de sa présentation au Conseil.",
  },
  versions: [{ document: 'PC0739', language: 'en', revision: 'a' }],
};

/**
 * The demonstration's register in DynamoDB Local, at the moment before a decision on T13 (whose execution waits) and
 * after one on T18 that nobody has heard of yet. `events`: what each function is called with.
 */
export async function decidingWorld() {
  const dynamodb = await startDynamoDbLocal({ accessKeyId: randomUUID().replaceAll('-', '') });
  const { endpoint, accessKeyId } = dynamodb;
  const client = new DynamoDBClient({
    ...{ endpoint, region },
    credentials: { accessKeyId, secretAccessKey: 'local' },
  });
  await client.send(new CreateTableCommand(createTableInput(tableName)));
  const ports = {
    tools: toolStore(client, tableName),
    people: peopleStore(client, tableName),
    notices: noticeStore(client, tableName),
    waits: waitStore(client, tableName),
    clock: { now: () => now },
    watch: { count: () => undefined },
  };
  const by = personId('seed');
  for (const file of seedFiles) await importFile({ ports, file, dryRun: false, by, now });

  const ask = commands(ports);
  const secretary = { person: 'P01', seat: { role: 'secretary', body: 'PTC' } };
  const does = async (input: object) => {
    const answer = await ask({ by: secretary, key: randomUUID(), ...input });
    if (isRefusal(answer)) throw new Error(`Refused: ${JSON.stringify(answer)}`);
  };
  const positionNow = async (tool: ToolId) => {
    const loaded = await ports.tools.load(tool);
    if (!loaded) throw new Error(`No tool ${tool}`);
    return positionOf(headOf(loaded.tool));
  };
  const attempt = { redrives: 0, enteredAt: '2024-04-23T08:00:00.000Z', retries: 0 };
  const waits = async (tool: ToolId) => {
    const { generation, leg } = await positionNow(tool);
    const execution = `${tool}-g${generation}`;
    const wait = { tool, generation, leg, execution, definition: 1, token: token.slice(6) + tool };
    await ports.waits.open({ ...wait, attempt: '000000/2024-04-23T08:00:00.000Z/000000' });
  };
  const [before, decided, told] = [toolId('T13'), toolId('T18'), toolId('T16')];
  await does({ session: 'PTC-243-244', act: 'open' });
  for (const tool of [before, decided, told]) await waits(tool);
  for (const tool of [decided, told]) await does({ tool, command: { type: 'record-decision', facts } });
  // One decision is announced and its letters' audience found, so that there is something to send.
  const executions = fakeExecutions(ports.clock);
  const rung = (tool: ToolId) => ({
    Records: [{ dynamodb: { Keys: { PK: { S: `TOOL#${tool}` } }, SequenceNumber: '1' } }],
  });
  await relay({ ...ports, executions })(rung(told) as never);
  const notice = noticeId('PTC-243-244-2024-04-23');
  const { batches } = await findAudience(ports)({ notice });

  const position = await positionNow(before);
  const execution = `${before}-g1`;
  const path = `/api/tools/${before}`;
  const events: Readonly<Record<string, unknown>> = {
    'api-open': request('GET', '/api/sign-in'),
    'api-read': request('GET', path, { as: 'P01', path: { tool: before } }),
    'api-record': request('POST', `${path}/decisions`, {
      as: 'P01',
      path: { tool: before },
      body: { facts },
    }),
    'api-preview': request('POST', `${path}/decisions/preview`, {
      ...{ as: 'P01', path: { tool: before }, body: { facts } },
    }),
    'api-take-part': request('PUT', `/api/me/follows/tools/${before}`, { as: 'P01', path: { tool: before } }),
    'api-administer': request('GET', '/api/admin/people', { as: 'P21' }),
    relay: rung(decided),
    'open-stage': { position, token, execution, definition: 1, attempt },
    'lapse-stage': { position, startedAt: attempt.enteredAt },
    'carry-over': { position, execution },
    'find-audience': { notice },
    'send-letters': { notice, chunks: batches[0]?.chunks ?? [] },
    'letter-event': {
      source: 'aws.ses',
      detail: {
        eventType: 'Delivery',
        mail: { tags: { notice: [notice], chunk: [batches[0]?.chunks[0]], person: ['P01'] } },
      },
    },
  };
  return {
    ...{ client, endpoint, accessKeyId, ports, events, rung, positionNow, before },
    async close() {
      client.destroy();
      await dynamodb.stop();
    },
  };
}

/** What a function finds in its environment in Lambda, with DynamoDB at one address and everything else at another. */
export function lambdaEnvironment(
  accessKeyId: string,
  { dynamodb, others }: { readonly dynamodb: string; readonly others: string },
): Readonly<Record<string, string>> {
  const arn = (name: string) => `arn:aws:states:${region}:000000000000:stateMachine:${name}`;
  return {
    ...environmentOf({
      ...{ dynamodb, stepFunctions: others, mail: others, queues: others, signIn: others, documents: others },
      ...{ relayFailures: `${others}/relay-failures`, failedEvents: `${others}/failed-events` },
      ...{ clientId: 'placet-web', accessKeyId, secretAccessKey: 'local', siteUrl: others },
      ...{ lifecycleArn: arn('tool-lifecycle'), noticeArn: arn('stage-notice'), registerName: 'Rehearsal' },
    }),
    // As they are in Lambda; without them Powertools' tracer is off.
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: 'bench',
    LAMBDA_TASK_ROOT: '/var/task',
    _X_AMZN_TRACE_ID: 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1',
    AWS_ENDPOINT_URL_S3: others,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: others,
    ANCHOR_BUCKET: 'anchors',
    USER_POOL_ID: 'pool',
    IDEMPOTENCY_TABLE: idempotencyTable,
  };
}

/** The deciding world behind a stand-in that lets every start begin from the same moment again. */
export async function coldWorld() {
  const world = await decidingWorld();
  const standIn = await openStandIn(world.endpoint);
  return {
    events: world.events,
    standIn,
    environment: lambdaEnvironment(world.accessKeyId, { dynamodb: standIn.url, others: standIn.url }),
    async close() {
      await standIn.close();
      await world.close();
    },
  };
}

/** As API Gateway hands a request on: payload format 2.0. */
function request(
  method: string,
  rawPath: string,
  asked: { readonly as?: string; readonly path?: Record<string, string>; readonly body?: unknown } = {},
): unknown {
  const claims = { token_use: 'access', username: asked.as };
  return {
    version: '2.0',
    routeKey: `${method} ${rawPath}`,
    rawPath,
    rawQueryString: '',
    headers: {
      'accept-language': 'en',
      ...(method === 'GET' ? {} : { 'idempotency-key': 'bench-request-1' }),
      ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(asked.path && { pathParameters: asked.path }),
    requestContext: {
      requestId: 'bench',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' },
      ...(asked.as && { authorizer: { jwt: { claims, scopes: [] } } }),
    },
    isBase64Encoded: false,
    ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
  };
}
