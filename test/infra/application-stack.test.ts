import { describe, expect, it } from 'vitest';
import { functionNamesWanted } from '../../infra/functions.ts';
import { textOf } from '../architecture/imports.ts';
import { type Resource, templates, words } from './composed.ts';

const { all } = templates();
/** Ours: CDK's, which brings the files of the site, has no name of its own. */
const functions = Object.values(all('AWS::Lambda::Function')).filter(
  ({ Properties }) => Properties.FunctionName !== undefined,
);
const functionOf = (name: string): Resource['Properties'] =>
  functions.find(({ Properties }) => Properties.FunctionName === `placet-${name}`)?.Properties;
const only = (type: string): Resource['Properties'] => {
  const [one, ...more] = Object.values(all(type));
  expect(more).toEqual([]);
  return one?.Properties;
};

describe('a function', () => {
  it('is there for each line of functions.ts, under a name that executions can carry for a year', () => {
    const names = functions.map(({ Properties }) => Properties.FunctionName).sort();
    expect(names).toEqual(functionNamesWanted.map((name) => `placet-${name}`).sort());
  });

  it.each(functionNamesWanted)(
    '%s runs on Node 24 and ARM, says what it does, and logs for a year',
    (name) => {
      const { Description, ...properties } = functionOf(name);
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        LoggingConfig: { LogFormat: 'JSON' },
      });
      expect(Description).toMatch(/^[A-Z].*\.$/);
      const log = all('AWS::Logs::LogGroup')[properties.LoggingConfig.LogGroup.Ref];
      expect(log?.Properties).toMatchObject({ LogGroupName: `/placet/${name}`, RetentionInDays: 365 });
    },
  );

  /** What only some functions are told, beside what all are. */
  const toldBeside: Readonly<Record<string, Record<string, string>>> = {
    'send-letters': { UNSUBSCRIBE_KEY: '{{resolve:secretsmanager:UnsubscribeKey:SecretString:::}}' },
    'api-read': {
      UNSUBSCRIBE_KEY: '{{resolve:secretsmanager:UnsubscribeKey:SecretString:::}}',
      DOCUMENTS_ADDRESS: 'https://Documents.s3..',
    },
    'api-record': { DOCUMENTS_ADDRESS: 'https://Documents.s3..' },
    'api-preview': { UNSUBSCRIBE_KEY: '{{resolve:secretsmanager:UnsubscribeKey:SecretString:::}}' },
    'api-take-part': { UNSUBSCRIBE_KEY: '{{resolve:secretsmanager:UnsubscribeKey:SecretString:::}}' },
    'api-administer': { RELAY_FAILURES_URL: 'RelayFailures', FAILED_EVENTS_URL: 'FailedEvents' },
    'api-open': {
      SIGN_IN_ISSUER: 'AccountsProviderURL',
      SIGN_IN_CLIENT: 'SignInWeb',
      SIGN_IN_ADDRESS: 'https://SignInDomain.auth..amazoncognito.com',
    },
    invite: { USER_POOL_ID: 'Accounts' },
  };

  it.each(functionNamesWanted)('%s is told where things are, and nothing that it has no use for', (name) => {
    const { Variables } = functionOf(name).Environment;
    expect(Object.fromEntries(Object.entries(Variables).map(([key, value]) => [key, words(value)]))).toEqual({
      TABLE_NAME: 'Register',
      LIFECYCLE_ARN: 'arn::states:::stateMachine:tool-lifecycle',
      NOTICE_ARN: 'arn::states:::stateMachine:stage-notice',
      MAIL_DOMAIN: 'placet.example.org',
      SITE_URL: 'https://placet.example.org',
      REGISTER_NAME: '',
      ANCHOR_BUCKET: 'Anchors',
      POWERTOOLS_METRICS_NAMESPACE: 'Placet',
      POWERTOOLS_SERVICE_NAME: 'placet',
      ...toldBeside[name],
    });
  });

  it('is told every setting that runtime.ts cannot do without', () => {
    const wanted = [...textOf('functions/runtime.ts').matchAll(/setting\('(\w+)'\)/g)].map(
      ([, name]) => name,
    );
    const told = new Set(
      functions.flatMap(({ Properties }) => Object.keys(Properties.Environment.Variables)),
    );
    expect(wanted.length).toBeGreaterThan(5);
    // Region and credentials are the service's to tell.
    expect(wanted.filter((name = '') => !name.startsWith('AWS_') && !told.has(name))).toEqual([]);
  });

  it('ends before the step of the workflow that calls it does', () => {
    const seconds = (name: string): number => functionOf(name).Timeout;
    expect(seconds('lapse-stage')).toBeLessThan(120);
    expect(seconds('carry-over')).toBeLessThan(120);
    expect(seconds('find-audience')).toBeLessThan(300);
    expect(seconds('send-letters')).toBeLessThan(300);
    expect(seconds('close-notice')).toBeLessThan(120);
  });

  it('ends before the API gives up on it, after 30 seconds', () => {
    for (const name of functionNamesWanted.filter((one) => one.startsWith('api-')))
      expect(functionOf(name).Timeout).toBeLessThan(30);
  });

  it.each(['reconcile', 'digest', 'letter-event', 'keep-history'])(
    '%s, whose caller does not wait, leaves what it could not do in a queue',
    (name) => {
      expect(words(functionOf(name).DeadLetterConfig.TargetArn)).toBe('FailedEvents');
      const id = Object.entries(all('AWS::Lambda::Function')).find(
        ([, { Properties }]) => Properties.FunctionName === `placet-${name}`,
      )?.[0];
      const retries = Object.values(all('AWS::Lambda::EventInvokeConfig')).find(
        ({ Properties }) => Properties.FunctionName.Ref === id,
      );
      expect(retries?.Properties).toMatchObject({ MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 21600 });
    },
  );
});

describe('the stream', () => {
  const sources = Object.values(all('AWS::Lambda::EventSourceMapping')).map(({ Properties }) => Properties);

  it.each([
    [
      'the relay for new events only',
      'RelayFunction',
      { eventName: ['INSERT'], dynamodb: { Keys: { SK: { S: [{ prefix: 'EVENT#' }] } } } },
    ],
    [
      'for a person who is new or changed, and for nothing else of theirs',
      'InviteFunction',
      { eventName: ['INSERT', 'MODIFY'], dynamodb: { Keys: { SK: { S: ['PERSON'] } } } },
    ],
  ])('rings %s, from the oldest record on, and hears which of a batch failed', (_, called, pattern) => {
    const source = sources.find(({ FunctionName }) => words(FunctionName) === called);
    expect(words(source.EventSourceArn)).toBe('RegisterStream');
    expect(
      source.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern)),
    ).toEqual([pattern]);
    expect(source).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 5,
      MaximumRecordAgeInSeconds: 21600,
    });
    expect(words(source.DestinationConfig.OnFailure.Destination)).toBe('RelayFailures');
  });

  it('has two readers, and no more would be served', () => {
    expect(sources).toHaveLength(2);
  });
});

describe('a queue of what nobody could process', () => {
  it('keeps it for two weeks, encrypted, and takes it over TLS only', () => {
    const queues = Object.values(all('AWS::SQS::Queue'));
    expect(queues).toHaveLength(2);
    for (const { Properties } of queues) {
      expect(Properties).toEqual({ MessageRetentionPeriod: 1209600, SqsManagedSseEnabled: true });
    }
    for (const { Properties } of Object.values(all('AWS::SQS::QueuePolicy'))) {
      expect(Properties.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({
          Effect: 'Deny',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      );
    }
  });
});

describe('the clock', () => {
  it('calls the reconciler every quarter of an hour and each night, and the digest each day', () => {
    const calls = Object.values(all('AWS::Scheduler::Schedule')).map(({ Properties }) => [
      Properties.ScheduleExpression,
      words(Properties.Target.Arn),
      JSON.parse(Properties.Target.Input),
      words(Properties.Target.DeadLetterConfig.Arn),
    ]);
    expect(calls.sort()).toEqual([
      ['cron(30 1 * * ? *)', 'ReconcileFunction', { mode: 'sweep' }, 'FailedEvents'],
      ['cron(30 2 * * ? *)', 'DigestFunction', {}, 'FailedEvents'],
      ['rate(15 minutes)', 'ReconcileFunction', { mode: 'compare' }, 'FailedEvents'],
    ]);
  });
});

describe('the rules', () => {
  const rules = () => Object.values(all('AWS::Events::Rule')).map(({ Properties }) => Properties);

  it('wake the reconciler when an execution of ours ends otherwise than well', () => {
    const rule = rules().find(({ Targets }) => words(Targets[0].Arn) === 'ReconcileFunction');
    expect(rule.EventPattern.source).toEqual(['aws.states']);
    expect(rule.EventPattern.detail.status).toEqual(['FAILED', 'TIMED_OUT', 'ABORTED']);
    expect(rule.EventPattern.detail.stateMachineArn.map(words)).toEqual([
      'arn::states:::stateMachine:tool-lifecycle',
      'arn::states:::stateMachine:stage-notice',
    ]);
    expect(rule.Targets[0].InputTransformer).toEqual({
      InputPathsMap: { 'detail-name': '$.detail.name' },
      InputTemplate: '{"mode":"compare","execution":<detail-name>}',
    });
  });

  it('have every execution of a tool kept when it has ended, however it ended', () => {
    const rule = rules().find(({ Targets }) => words(Targets[0].Arn) === 'KeepHistoryFunction');
    expect(rule.EventPattern).toMatchObject({
      source: ['aws.states'],
      detail: { status: ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'] },
    });
    expect(rule.EventPattern.detail.stateMachineArn.map(words)).toEqual([
      'arn::states:::stateMachine:tool-lifecycle',
    ]);
    expect(rule.Targets[0].InputTransformer).toEqual({
      InputPathsMap: { 'detail-name': '$.detail.name' },
      InputTemplate: '{"execution":<detail-name>}',
    });
    expect(words(rule.Targets[0].DeadLetterConfig.Arn)).toBe('FailedEvents');
  });

  it('bring the ledger what the mail service says of our letters, and of no others', () => {
    const rule = rules().find(({ EventPattern }) => EventPattern.source[0] === 'aws.ses');
    expect(rule.EventPattern.detail.eventType).toEqual([
      'Send',
      'Bounce',
      'Complaint',
      'Reject',
      'Rendering Failure',
    ]);
    expect(rule.EventPattern.detail.mail.tags['ses:configuration-set'].map(words)).toEqual([
      'LettersConfigurationSet',
    ]);
    expect(words(rule.Targets[0].Arn)).toBe('LetterEventFunction');
    expect(words(rule.Targets[0].DeadLetterConfig.Arn)).toBe('FailedEvents');
  });

  it('have the events to go by: the configuration set of our domain hands them to EventBridge', () => {
    const { EventDestination } = only('AWS::SES::ConfigurationSetEventDestination');
    expect(EventDestination).toMatchObject({
      Enabled: true,
      MatchingEventTypes: ['send', 'bounce', 'complaint', 'reject', 'renderingFailure'],
    });
    expect(JSON.stringify(EventDestination.EventBridgeDestination)).toContain('event-bus/default');
    expect(words(only('AWS::SES::EmailIdentity').ConfigurationSetAttributes.ConfigurationSetName)).toBe(
      'LettersConfigurationSet',
    );
  });
});
