import { describe, expect, it } from 'vitest';
import { templates, words } from './composed.ts';
import { actionsOf, policiesOf, rightsIn, statementsOf } from './rights.ts';

const { all } = templates();

const policies = policiesOf(all);
const rightsOf = (construct: string): readonly string[] => rightsIn(policies, construct);

const on = (where: string, ...actions: string[]) => actions.map((action) => `${action} on ${where}`);
const log = (name: string) => on(`${name}Log`, 'logs:CreateLogStream', 'logs:PutLogEvents');
const table = (...rights: string[]) => on('Register', ...rights.map((right) => `dynamodb:${right}`));
const index = (...rights: string[]) =>
  on('Register/index/GSI1', ...rights.map((right) => `dynamodb:${right}`));
const secondIndex = (...rights: string[]) =>
  on('Register/index/GSI2', ...rights.map((right) => `dynamodb:${right}`));
const lifecycle = (...rights: string[]) =>
  on('arn::states:::stateMachine:tool-lifecycle', ...rights.map((right) => `states:${right}`));
const lifecycleExecutions = (...rights: string[]) =>
  on('arn::states:::execution:tool-lifecycle:*', ...rights.map((right) => `states:${right}`));
const startNotice = on('arn::states:::stateMachine:stage-notice', 'states:StartExecution');
const describeNotice = on('arn::states:::execution:stage-notice:*', 'states:DescribeExecution');
const failed = on('FailedEvents', 'sqs:SendMessage');
/** Reading the stream, and giving up to the queue. */
const rung = [
  ...on('RegisterStream', 'dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'),
  ...on('*', 'dynamodb:ListStreams'),
  ...on('RelayFailures', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'),
];
const deadLetters = ['RelayFailures', 'FailedEvents'].flatMap((queue) =>
  on(queue, 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'),
);

const expected: Record<string, readonly string[]> = {
  ApiOpen: [],
  ApiRead: [
    ...table('GetItem', 'BatchGetItem', 'Query'),
    ...index('Query'),
    ...secondIndex('Query'),
    ...on('Documents/files/*', 's3:GetObject'),
  ],
  ApiPreview: table('GetItem', 'BatchGetItem', 'Query'),
  ApiRecord: [
    ...table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'),
    ...on('Documents/files/*', 's3:GetObject', 's3:PutObject'),
    ...on('Documents', 's3:ListBucket'),
  ],
  ApiTakePart: table('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
  ApiAdminister: [
    ...table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
    ...index('Query', 'Scan'),
    ...lifecycle('StartExecution', 'SendTaskSuccess'),
    ...lifecycleExecutions('DescribeExecution', 'StopExecution', 'GetExecutionHistory', 'RedriveExecution'),
    ...startNotice,
    ...describeNotice,
    ...deadLetters,
  ],
  Relay: [
    ...table('GetItem', 'Query', 'UpdateItem'),
    ...lifecycle('StartExecution', 'SendTaskSuccess'),
    ...startNotice,
    ...rung,
  ],
  OpenStage: [...table('GetItem', 'UpdateItem'), ...lifecycle('SendTaskSuccess')],
  LapseStage: table('GetItem', 'Query', 'PutItem'),
  CarryOver: table('Query', 'PutItem'),
  Reconcile: [
    ...table('GetItem', 'Query', 'PutItem', 'UpdateItem'),
    ...index('Query', 'Scan'),
    ...lifecycle('StartExecution', 'SendTaskSuccess'),
    ...lifecycleExecutions('DescribeExecution', 'StopExecution'),
    ...startNotice,
    ...describeNotice,
    ...failed,
  ],
  FindAudience: table('BatchGetItem', 'Query', 'PutItem', 'UpdateItem'),
  SendLetters: [
    ...table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'),
    ...on('arn::ses:::configuration-set/LettersConfigurationSet', 'ses:SendBulkEmail'),
    ...on('arn::ses:::identity/LettersIdentity', 'ses:SendBulkEmail'),
  ],
  CloseNotice: table('Query', 'UpdateItem'),
  LetterEvent: [...table('GetItem', 'UpdateItem'), ...failed],
  Digest: [...table('GetItem', 'Query'), ...index('Scan'), ...on('Anchors/*', 's3:PutObject'), ...failed],
  KeepHistory: [
    ...table('PutItem'),
    ...lifecycleExecutions('DescribeExecution', 'GetExecutionHistory'),
    ...failed,
  ],
  Invite: [
    ...table('GetItem'),
    ...on(
      'Accounts',
      'cognito-idp:AdminCreateUser',
      'cognito-idp:AdminDeleteUserAttributes',
      'cognito-idp:AdminDisableUser',
      'cognito-idp:AdminEnableUser',
      'cognito-idp:AdminGetUser',
      'cognito-idp:AdminUpdateUserAttributes',
      'cognito-idp:AdminUserGlobalSignOut',
    ),
    ...rung,
  ],
  SiteFiles: [
    ...on('arn::s3:::cdk-hnb659fds-assets--/*', 's3:GetObject'),
    ...on('SiteBucket', 's3:ListBucket'),
    ...on('SiteBucket/*', 's3:PutObject', 's3:DeleteObject'),
  ],
};

describe('permissions', () => {
  it.each(Object.entries(expected))('%s may do what it needs, and no more', (name, rights) => {
    expect(rightsOf(name)).toEqual([...rights, ...log(name)].sort());
  });

  it.each([
    ['ToolLifecycle', ['OpenStageFunction', 'LapseStageFunction', 'CarryOverFunction']],
    ['StageNotice', ['FindAudienceFunction', 'SendLettersFunction', 'CloseNoticeFunction']],
    ['Timetable', ['ReconcileFunction', 'DigestFunction']],
  ])('%s may call the functions that it calls, in no version but the newest', (name, functions) => {
    const called = rightsOf(name).filter((right) => right.startsWith('lambda:'));
    expect(called).toEqual(functions.map((one) => `lambda:InvokeFunction on ${one}`).sort());
  });

  it('are known for every role there is', () => {
    const roles = Object.keys(all('AWS::IAM::Role')).map((id) => id.replace(/Role[0-9A-F]{8}$/, ''));
    expect(roles.sort()).toEqual(
      [...Object.keys(expected), 'ToolLifecycle', 'StageNotice', 'Timetable'].sort(),
    );
  });

  it('come from our own policies: no role has one that AWS manages', () => {
    for (const { Properties } of Object.values(all('AWS::IAM::Role'))) {
      expect(Properties.ManagedPolicyArns).toBeUndefined();
    }
  });

  it('name every action in full', () => {
    for (const [, policy] of policies) {
      for (const statement of statementsOf(policy)) {
        expect(actionsOf(statement).filter((action) => action.includes('*'))).toEqual([]);
      }
    }
  });

  it('name every resource but what knows none, and executions, anchors and files that do not exist yet', () => {
    const open = policies
      .flatMap(([, policy]) => statementsOf(policy))
      .flatMap((statement) =>
        [statement.Resource]
          .flat()
          .map(words)
          .filter((name) => name.includes('*')),
      )
      .sort();
    expect([...new Set(open)]).toEqual([
      '*',
      'Anchors/*',
      'Documents/files/*',
      'SiteBucket/*',
      'arn::s3:::cdk-hnb659fds-assets--/*',
      'arn::states:::execution:stage-notice:*',
      'arn::states:::execution:tool-lifecycle:*',
    ]);
    // Both workflows' log delivery and traces; ListStreams of the two that the stream rings.
    expect(open.filter((name) => name === '*')).toHaveLength(4);
  });
});
