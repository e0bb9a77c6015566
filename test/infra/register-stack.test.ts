import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { registerTable } from '../../functions/store/table.ts';
import { composed, templates } from './composed.ts';

const { registerResources } = templates();
const properties = (id: string) => registerResources[id]?.Properties;

/**
 * What is in the register's stack and what of it CloudFormation could change only by making a new one
 * ("Update requires: Replacement"), or Cognito not at all: the attributes and the capitals of accounts. To change a line here is to decide to move the register's data first.
 */
const mustNeverBeReplaced = {
  Register34FE4340: {
    Type: 'AWS::DynamoDB::Table',
    TableName: undefined,
    KeySchema: [
      { AttributeName: 'PK', KeyType: 'HASH' },
      { AttributeName: 'SK', KeyType: 'RANGE' },
    ],
    LocalSecondaryIndexes: undefined,
    ImportSourceSpecification: undefined,
  },
  Documents7E5B2978: { Type: 'AWS::S3::Bucket', BucketName: undefined, ObjectLockEnabled: true },
  AnchorsE78985FD: { Type: 'AWS::S3::Bucket', BucketName: undefined, ObjectLockEnabled: true },
  UnsubscribeKeyAE156D09: { Type: 'AWS::SecretsManager::Secret', Name: undefined },
  AccountsBE8A900E: {
    Type: 'AWS::Cognito::UserPool',
    UserPoolName: undefined,
    AliasAttributes: ['email'],
    UsernameAttributes: undefined,
    UsernameConfiguration: { CaseSensitive: true },
    Schema: undefined,
  },
  AccessLogs8B620ECA: { Type: 'AWS::S3::Bucket', BucketName: undefined },
};

describe('the register’s stack', () => {
  it('replaces none of what holds data', () => {
    const now = Object.fromEntries(
      Object.entries(mustNeverBeReplaced).map(([id, pinned]) => [
        id,
        Object.fromEntries(
          Object.keys(pinned).map((name) => [
            name,
            name === 'Type' ? registerResources[id]?.Type : properties(id)?.[name],
          ]),
        ),
      ]),
    );
    expect(now).toEqual(mustNeverBeReplaced);
  });

  it('holds nothing with data beside those', () => {
    const stateful = Object.entries(registerResources)
      .filter(([, { Type }]) => Type !== 'AWS::S3::BucketPolicy')
      .map(([id]) => id);
    expect(stateful.sort()).toEqual(Object.keys(mustNeverBeReplaced).sort());
  });

  it('keeps everything when a resource or the stack itself is deleted', () => {
    for (const id of Object.keys(mustNeverBeReplaced)) {
      expect(registerResources[id]).toMatchObject({
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
      });
    }
    expect(composed().register.terminationProtection).toBe(true);
  });

  it('has a table that can be taken back to any second of the last five weeks, and not be deleted', () => {
    expect(properties('Register34FE4340')).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    });
  });

  it('encrypts the table under a key that cannot be lost', () => {
    // No SSESpecification: the key is DynamoDB's own, which encrypts every table.
    expect(properties('Register34FE4340').SSESpecification).toBeUndefined();
  });

  it('rings with the keys of what changed, never with its content', () => {
    expect(properties('Register34FE4340').StreamSpecification).toEqual({ StreamViewType: 'KEYS_ONLY' });
  });

  it('has two indexes: of the attributes that a list shows, and of the keys of what was decided', () => {
    expect(properties('Register34FE4340').GlobalSecondaryIndexes).toEqual([
      {
        IndexName: 'GSI1',
        KeySchema: [
          { AttributeName: 'GSI1PK', KeyType: 'HASH' },
          { AttributeName: 'GSI1SK', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: registerTable.index.include },
      },
      {
        IndexName: 'GSI2',
        KeySchema: [
          { AttributeName: 'GSI2PK', KeyType: 'HASH' },
          { AttributeName: 'GSI2SK', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ]);
  });

  it.each(['Documents7E5B2978', 'AnchorsE78985FD', 'AccessLogs8B620ECA'])(
    '%s is encrypted and closed to the public',
    (id) => {
      expect(properties(id)).toMatchObject({
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      });
    },
  );

  it('answers no bucket without TLS', () => {
    const policies = Object.values(registerResources).filter(({ Type }) => Type === 'AWS::S3::BucketPolicy');
    expect(policies).toHaveLength(3);
    for (const { Properties } of policies) {
      expect(Properties.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({
          Effect: 'Deny',
          Action: 's3:*',
          Principal: { AWS: '*' },
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      );
    }
  });

  it.each([
    ['Documents7E5B2978', { Mode: 'GOVERNANCE', Days: 365 }],
    ['AnchorsE78985FD', { Mode: 'COMPLIANCE', Days: 3650 }],
  ])('%s keeps every version under lock, and logs who reads it', (id, lock) => {
    expect(properties(id)).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: lock } },
      LoggingConfiguration: { DestinationBucketName: { Ref: 'AccessLogs8B620ECA' } },
    });
  });
});

describe('the files of papers', () => {
  const rules = (context: Record<string, string> = {}) => {
    const { register } = composed(context);
    const { Documents7E5B2978 } = Template.fromStack(register).findResources('AWS::S3::Bucket');
    return Documents7E5B2978?.Properties.CorsConfiguration.CorsRules;
  };

  it('are put by pages of the site alone, with what an address is signed for', () => {
    const rule = {
      AllowedMethods: ['PUT'],
      AllowedHeaders: ['content-type', 'if-none-match', 'x-amz-checksum-sha256'],
      MaxAge: 3000,
    };
    const certificateArn = 'arn:aws:acm:us-east-1:111111111111:certificate/one';
    expect(rules()).toEqual([
      { ...rule, AllowedOrigins: ['https://placet.example.org', 'https://*.cloudfront.net'] },
    ]);
    expect(rules({ certificateArn })).toEqual([{ ...rule, AllowedOrigins: ['https://placet.example.org'] }]);
  });
});

describe('people’s accounts', () => {
  const pool = properties('AccountsBE8A900E');

  it('are opened by nobody but us, and not deleted', () => {
    expect(pool.AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true);
    expect(pool.DeletionProtection).toBe('ACTIVE');
  });

  it('ask for a long password and an authenticator app', () => {
    expect(pool.Policies.PasswordPolicy).toEqual({
      MinimumLength: 14,
      RequireLowercase: true,
      RequireNumbers: true,
      RequireSymbols: true,
      RequireUppercase: true,
      TemporaryPasswordValidityDays: 14,
    });
    expect(pool).toMatchObject({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] });
  });

  it('are given back by letter only', () => {
    expect(pool.AccountRecoverySetting.RecoveryMechanisms).toEqual([{ Name: 'verified_email', Priority: 1 }]);
  });

  it('come with letters in both languages, which hold what Cognito fills in', () => {
    const { EmailMessage: invitation, EmailSubject } = pool.AdminCreateUserConfig.InviteMessageTemplate;
    expect(EmailSubject).toBe('Your access to Placet / Votre accès à Placet');
    expect(invitation).toContain('https://placet.example.org with your e-mail');
    expect(invitation.match(/\{####\}/g)).toHaveLength(2);
    expect(invitation.match(/\{username\}/g)).toHaveLength(2);
    const { EmailMessage: code } = pool.VerificationMessageTemplate;
    expect(code.match(/\{####\}/g)).toHaveLength(2);
    for (const letter of [invitation, code]) expect(letter).not.toMatch(/ [:;?!]/);
  });

  it('write to people from Cognito’s address until SES may send, then from ours', () => {
    expect(pool.EmailConfiguration).toBeUndefined();
    const { register } = composed({ signInMail: 'ses', registerName: 'Rehearsal' });
    const resources = Template.fromStack(register).findResources('AWS::Cognito::UserPool');
    const ours = resources.AccountsBE8A900E?.Properties;
    expect(ours.EmailConfiguration).toMatchObject({
      EmailSendingAccount: 'DEVELOPER',
      From: 'Placet <sign-in@placet.example.org>',
    });
    expect(ours.AdminCreateUserConfig.InviteMessageTemplate.EmailSubject).toMatch(/^Rehearsal: /);
  });
});
