import { peoplePath } from './demonstration.ts';

/** The one table, and the region that DynamoDB Local tells tables apart by. */
export const tableName = 'placet';
export const region = 'eu-west-1';

export interface Parts {
  readonly dynamodb: string;
  readonly stepFunctions: string;
  readonly mail: string;
  readonly queues: string;
  readonly relayFailures: string;
  readonly failedEvents: string;
  readonly signIn: string;
  readonly clientId: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** What the files of papers stand behind. */
  readonly documents: string;
  readonly lifecycleArn: string;
  readonly noticeArn: string;
  readonly registerName: string;
  readonly siteUrl: string;
}

/** What each function finds in its environment: the names that infra deploys with, and the SDK's own. */
export const environmentOf = (parts: Parts) => ({
  TABLE_NAME: tableName,
  LIFECYCLE_ARN: parts.lifecycleArn,
  NOTICE_ARN: parts.noticeArn,
  MAIL_DOMAIN: 'example.org',
  SITE_URL: parts.siteUrl,
  REGISTER_NAME: parts.registerName,
  // Random for each local system, and kept with it, like the access key.
  UNSUBSCRIBE_KEY: parts.accessKeyId,
  RELAY_FAILURES_URL: parts.relayFailures,
  FAILED_EVENTS_URL: parts.failedEvents,
  // The local issuer's name is its address; on AWS the pool and its page have two.
  SIGN_IN_ISSUER: parts.signIn,
  SIGN_IN_ADDRESS: parts.signIn,
  SIGN_IN_CLIENT: parts.clientId,
  // Only here, where signing in asks for no password, can a page offer people to be.
  PEOPLE_TO_CHOOSE: peoplePath,
  DOCUMENTS_ADDRESS: parts.documents,
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: parts.accessKeyId,
  // Nobody but the files of papers looks at it.
  AWS_SECRET_ACCESS_KEY: parts.secretAccessKey,
  AWS_ENDPOINT_URL_DYNAMODB: parts.dynamodb,
  AWS_ENDPOINT_URL_SFN: parts.stepFunctions,
  AWS_ENDPOINT_URL_SESV2: parts.mail,
  AWS_ENDPOINT_URL_SQS: parts.queues,
  POWERTOOLS_METRICS_NAMESPACE: 'Placet',
  POWERTOOLS_SERVICE_NAME: 'placet',
  TZ: 'UTC',
});
