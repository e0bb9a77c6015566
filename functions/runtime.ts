import { randomBytes } from 'node:crypto';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { bucketFiles } from './documents/bucket-files.ts';
import { runningExecutions } from './executions/running.ts';
import { stepFunctions } from './executions/step-functions.ts';
import { cognitoSignIns } from './identity/cognito.ts';
import { sesClient, sesMail } from './notify/ses.ts';
import { unsubscribePaths } from './notify/unsubscribe-path.ts';
import { letterWriter } from './notify/write-letter.ts';
import type { Clock } from './ports.ts';
import { sqsDeadLetters } from './queues/sqs.ts';
import { bucketAnchor } from './store/anchor.ts';
import { erasureStore } from './store/erasure.ts';
import { inboxStore } from './store/inbox.ts';
import { interventionStore } from './store/interventions.ts';
import { keptExecutions } from './store/kept.ts';
import { looksStore } from './store/looks.ts';
import { noticeStore } from './store/notices.ts';
import { offerStore } from './store/offers.ts';
import { peopleStore } from './store/people.ts';
import { toolStore, toolsAlone } from './store/tools.ts';
import { waitStore } from './store/waits.ts';

/** The only reader of the environment. Each port is made when an entry first asks, so a bundle holds what it uses. */
function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The environment variable ${name} is not set`);
  return value;
}

let client: DynamoDBClient | undefined;
function dynamo(): DynamoDBClient {
  client ??= new DynamoDBClient({});
  return client;
}

export const tools = () => toolStore(dynamo(), setting('TABLE_NAME'));
/** The tools without their lists: what reads and writes chains only starts sooner. */
export const toolChains = () => toolsAlone(dynamo(), setting('TABLE_NAME'));
export const waits = () => waitStore(dynamo(), setting('TABLE_NAME'));
export const people = () => peopleStore(dynamo(), setting('TABLE_NAME'));
export const notices = () => noticeStore(dynamo(), setting('TABLE_NAME'));
export const inbox = () => inboxStore(dynamo(), setting('TABLE_NAME'));
export const erasure = () => erasureStore(dynamo(), setting('TABLE_NAME'));
export const offers = () => offerStore(dynamo(), setting('TABLE_NAME'));
export const interventions = () => interventionStore(dynamo(), setting('TABLE_NAME'));
export const kept = () => keptExecutions(dynamo(), setting('TABLE_NAME'));
export const looks = () => looksStore(dynamo(), setting('TABLE_NAME'));

/** The time of the bodies' business: the machine's, moved by the local system's offset where there is one. */
export const clock: Clock = {
  now: () => new Date(Date.now() + Number(process.env.CLOCK_OFFSET_MS ?? 0)).toISOString(),
};

/** The machine's clock, by which tokens are stamped, whatever time the bodies have. */
export const tokenClock: Clock = { now: () => new Date().toISOString() };

const machines = () => ({ lifecycleArn: setting('LIFECYCLE_ARN'), noticeArn: setting('NOTICE_ARN') });
export const executions = () => stepFunctions(new SFNClient({}), machines());
/** What the protocol needs of them: the past of executions weighs 6 KB. */
export const running = () => runningExecutions(new SFNClient({}), machines());

export const mail = () => sesMail(sesClient(), {});

/** What every letter begins and ends with. An empty name is the register itself; any other is a rehearsal's. */
export const letterhead = () => ({
  domain: setting('MAIL_DOMAIN'),
  site: setting('SITE_URL'),
  registerName: process.env.REGISTER_NAME ?? '',
});

/** 32 bytes that nobody can guess, as an address can hold them. */
export const secrets = (): string => randomBytes(32).toString('base64url');

/** Makes and reads the addresses by which a letter is unsubscribed. */
export const unsubscribes = () => unsubscribePaths(setting('UNSUBSCRIBE_KEY'));

/** Writes the letters of this register. */
export const writeLetter = () => letterWriter({ head: letterhead(), unsubscribePath: unsubscribes().path });

export const anchor = () => bucketAnchor(new S3Client({}), setting('ANCHOR_BUCKET'));

/** The files of papers; who asks of them is read from the environment at each signature. */
export const files = () =>
  bucketFiles(
    {
      address: setting('DOCUMENTS_ADDRESS'),
      region: setting('AWS_REGION'),
      credentials: () => ({
        accessKeyId: setting('AWS_ACCESS_KEY_ID'),
        secretAccessKey: setting('AWS_SECRET_ACCESS_KEY'),
        ...(process.env.AWS_SESSION_TOKEN && { sessionToken: process.env.AWS_SESSION_TOKEN }),
      }),
    },
    // S3 judges signatures by the machine's clock, whatever time the bodies have.
    () => new Date(),
  );

export const signIns = () => cognitoSignIns(new CognitoIdentityProviderClient({}), setting('USER_POOL_ID'));

export const deadLetters = () =>
  sqsDeadLetters(new SQSClient({}), {
    relay: setting('RELAY_FAILURES_URL'),
    events: setting('FAILED_EVENTS_URL'),
  });

/** Where people sign in; the addresses are those of a Cognito domain, and of the local issuer, which has the same. */
export const signIn = () => {
  const address = setting('SIGN_IN_ADDRESS');
  const chooser = process.env.PEOPLE_TO_CHOOSE;
  return {
    issuer: setting('SIGN_IN_ISSUER'),
    clientId: setting('SIGN_IN_CLIENT'),
    authorize: `${address}/oauth2/authorize`,
    token: `${address}/oauth2/token`,
    revoke: `${address}/oauth2/revoke`,
    signOut: `${address}/logout`,
    ...(chooser && { chooser }),
  };
};

/** Empty for a register that is meant; any other name is a rehearsal's. */
export const registerName = () => process.env.REGISTER_NAME ?? '';
