import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import type { Clock } from './ports.ts';
import { bucketAnchor } from './store/anchor.ts';
import { noticeStore } from './store/notices.ts';
import { peopleStore } from './store/people.ts';
import { toolStore } from './store/tools.ts';
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
export const waits = () => waitStore(dynamo(), setting('TABLE_NAME'));
export const people = () => peopleStore(dynamo(), setting('TABLE_NAME'));
export const notices = () => noticeStore(dynamo(), setting('TABLE_NAME'));

/** The time of the bodies' business: the machine's, moved by the local system's offset where there is one. */
export const clock: Clock = {
  now: () => new Date(Date.now() + Number(process.env.CLOCK_OFFSET_MS ?? 0)).toISOString(),
};

export const lifecycleArn = () => setting('LIFECYCLE_ARN');
export const noticeArn = () => setting('NOTICE_ARN');
export const mailDomain = () => setting('MAIL_DOMAIN');
export const siteUrl = () => setting('SITE_URL');
export const anchor = () => bucketAnchor(new S3Client({}), setting('ANCHOR_BUCKET'));
/** Empty, or the name of a register that is not the real one: `Rehearsal`. */
export const registerName = () => process.env.REGISTER_NAME ?? '';
