import { execFile } from 'node:child_process';
import { statfs } from 'node:fs/promises';
import { promisify } from 'node:util';
import { SQSClient } from '@aws-sdk/client-sqs';
import { sqsDeadLetters } from '../../functions/queues/sqs.ts';
import { looksStore } from '../../functions/store/looks.ts';
import { noticeStore } from '../../functions/store/notices.ts';
import { peopleStore } from '../../functions/store/people.ts';
import { tableName } from '../environment.ts';
import { pathsIn } from '../folder.ts';
import { readSigningKey } from '../identity/signing-key.ts';
import { queueNames } from '../queues/queues.ts';
import { describeRunning, type Running, registerOfRunning } from '../running.ts';
import { workflowNames } from '../workflows.ts';
import { type Check, type Finding, notWell, well } from './examine.ts';
import { type RegisterPorts, registerChecks } from './register-checks.ts';

/** Everything that `npm run doctor` looks at on this machine. `close` lets go of what was opened. */
export function localChecks(directory: string): {
  readonly checks: readonly Check[];
  readonly close: () => void;
} {
  const closers: (() => void)[] = [];
  const running = once(async () => describeRunning(directory));
  const ports = once(async () => openPorts(await running(), (close) => closers.push(close)));
  const at = (what: string, look: (running: Running) => Promise<Finding>): Check => ({
    what,
    look: async () => look(await running()),
  });
  const checks: readonly Check[] = [
    { what: 'Node 24 or newer', look: async () => nodeFinding(process.versions.node) },
    { what: 'Java 17 or newer', look: javaFinding },
    at('the register answers', async () => {
      await ports();
      return well;
    }),
    at('there is room for what is recorded', async () => {
      const { bavail, bsize } = await statfs(directory);
      return roomFinding(bavail * bsize, directory);
    }),
    at('Step Functions answers, with both workflows', workflowsFinding),
    at('the API answers', async ({ endpoints }) => {
      const { openapi } = (await json(`${endpoints.site}/api/openapi.json`)) as { openapi?: string };
      return openapi?.startsWith('3.') ? well : notWell(`what answers at ${endpoints.site} is not our API`);
    }),
    at('sign-in answers, with our key', signInFinding),
    at('the functions can be called', async ({ endpoints }) => {
      const url = `${endpoints.lambda}/2015-03-31/functions/reconcile/invocations`;
      const headers = { 'x-amz-invocation-type': 'DryRun' };
      const { status } = await ask(url, { method: 'POST', headers });
      return status === 204 ? well : notWell(`Lambda's Invoke answers ${status} at ${endpoints.lambda}`);
    }),
    at('the mail service takes letters from example.org', async ({ endpoints }) => {
      const { status } = await ask(`${endpoints.mail}/health-check`);
      return status === 200 ? well : notWell(`it answers ${status} at ${endpoints.mail}`);
    }),
    ...registerChecks(ports, () => describeRunning(directory).now, {
      noLook: (since) =>
        `${since === undefined ? 'it never did' : `not since ${since} of the bodies’ time`}. It does each minute while npm start runs: look again in a minute, then see functions.log in ${directory}.`,
      deadLetters: (relay, events) =>
        `${relay} that the relay gave up, ${events} failed events. See functions.log in ${directory}, mend the cause, then retry them as an administrator.`,
    }),
  ];
  return { checks, close: () => closers.splice(0).forEach((close) => void close()) };
}

/** The same promise for all who ask. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function openPorts(running: Running, onClose: (close: () => void) => void): Promise<RegisterPorts> {
  const client = await registerOfRunning(running);
  const { queues: endpoint } = running.endpoints;
  const sqs = new SQSClient({ region: 'eu-west-1', ...running.config, endpoint, maxAttempts: 1 });
  onClose(() => client.destroy());
  onClose(() => sqs.destroy());
  const [relay, events] = queueNames.map((name) => `${endpoint}/000000000000/${name}`);
  return {
    looks: looksStore(client, tableName),
    notices: noticeStore(client, tableName),
    people: peopleStore(client, tableName),
    deadLetters: sqsDeadLetters(sqs, { relay: relay ?? '', events: events ?? '' }),
  };
}

/** Whether this Node is new enough. */
export const nodeFinding = (version: string): Finding =>
  Number.parseInt(version, 10) >= 24
    ? well
    : notWell(`this is ${version}. Use the npm scripts, which bring their own, or install Node 24.`);

/** What is recorded needs little; below this, something else fills the disk and will soon have filled it. */
const leastRoomBytes = 200_000_000;

/** Whether so many free bytes are enough. */
export const roomFinding = (bytes: number, directory: string): Finding =>
  bytes >= leastRoomBytes
    ? well
    : notWell(
        `${Math.floor(bytes / 1_000_000)} MB are left where ${directory} is, and without room nothing can be recorded. Delete or move what is not needed there.`,
      );

async function javaFinding(): Promise<Finding> {
  if (process.env.DYNAMODB_ENDPOINT) return well;
  const { stderr, stdout } = await promisify(execFile)('java', ['-version']).catch(() => ({
    stderr: '',
    stdout: '',
  }));
  return javaVersionFinding(`${stderr}${stdout}`);
}

/** Whether what `java -version` printed is new enough; nothing where there is no Java. */
export function javaVersionFinding(printed: string): Finding {
  const major = Number(/version "(\d+)/.exec(printed)?.[1] ?? Number.NaN);
  const cure =
    'install Java 17 or newer (Debian: apt install openjdk-17-jre-headless), or set DYNAMODB_ENDPOINT';
  if (Number.isNaN(major)) return notWell(`there is none. Please ${cure}.`);
  return major >= 17 ? well : notWell(`this is Java ${major}. Please ${cure}.`);
}

async function workflowsFinding({ endpoints }: Running): Promise<Finding> {
  const answer = (await json(endpoints.stepFunctions, {
    method: 'POST',
    headers: { 'x-amz-target': 'AWSStepFunctions.ListStateMachines' },
    body: '{}',
  })) as { stateMachines?: readonly { readonly name: string }[] };
  const missing = workflowNames.filter(
    (name) => !answer.stateMachines?.some((machine) => machine.name === name),
  );
  return missing.length === 0
    ? well
    : notWell(`${missing.join(', ')} missing. Stop npm start and start it again.`);
}

async function signInFinding({ endpoints, directory }: Running): Promise<Finding> {
  const { kid } = readSigningKey(pathsIn(directory).signingKey);
  const { keys = [] } = (await json(`${endpoints.signIn}/.well-known/jwks.json`)) as {
    keys?: readonly { readonly kid: string }[];
  };
  return keys.some((key) => key.kid === kid)
    ? well
    : notWell(
        `what answers at ${endpoints.signIn} signs with another key. Another system runs there: give its PORT.`,
      );
}

const ask = (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url, { ...init, signal: AbortSignal.timeout(10_000) });
const json = async (url: string, init?: RequestInit): Promise<unknown> => (await ask(url, init)).json();
