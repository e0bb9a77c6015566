import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { metricNamespace, metricService } from './alarms.ts';
import type { SignIn } from './constructs/sign-in.ts';
import { arnsOf } from './constructs/workflow.ts';
import type { FunctionSpec } from './functions.ts';
import type { RegisterStack } from './register-stack.ts';
import type { Settings } from './settings.ts';

/** What functions are told of. */
export interface Surroundings {
  readonly register: RegisterStack;
  readonly settings: Settings;
  readonly signIn: Pick<SignIn, 'issuer' | 'clientId' | 'address'>;
  readonly relayFailures: IQueue;
  readonly failedEvents: IQueue;
}

/** What runtime.ts finds in a function's environment: what all may know, and what its line in functions.ts asks for. */
export const environmentOf = (
  scope: Construct,
  spec: FunctionSpec,
  { register, settings, signIn, relayFailures, failedEvents }: Surroundings,
): Record<string, string> => ({
  TABLE_NAME: register.table.tableName,
  LIFECYCLE_ARN: arnsOf(scope, 'tool-lifecycle').machine,
  NOTICE_ARN: arnsOf(scope, 'stage-notice').machine,
  MAIL_DOMAIN: settings.mailDomain,
  SITE_URL: settings.siteUrl,
  REGISTER_NAME: settings.registerName,
  ANCHOR_BUCKET: register.anchors.bucketName,
  POWERTOOLS_METRICS_NAMESPACE: metricNamespace,
  POWERTOOLS_SERVICE_NAME: metricService,
  // Resolved when it is deployed: whoever may read a function's settings could at most unsubscribe somebody.
  ...(spec.unsubscribeKey && { UNSUBSCRIBE_KEY: register.unsubscribeKey.secretValue.unsafeUnwrap() }),
  ...(spec.files && { DOCUMENTS_ADDRESS: register.documentsAddress }),
  ...(spec.signIns && { USER_POOL_ID: register.accounts.userPoolId }),
  ...(spec.deadLetters && {
    RELAY_FAILURES_URL: relayFailures.queueUrl,
    FAILED_EVENTS_URL: failedEvents.queueUrl,
  }),
  ...(spec.tellsHowToSignIn && {
    SIGN_IN_ISSUER: signIn.issuer,
    SIGN_IN_CLIENT: signIn.clientId,
    SIGN_IN_ADDRESS: signIn.address,
  }),
});
