import { describe, expect, it } from 'vitest';
import { composed, templates } from './composed.ts';

const { registerResources } = templates();
const properties = (id: string) => registerResources[id]?.Properties;

/**
 * What is in the register's stack and what of it CloudFormation could change only by making a new one
 * ("Update requires: Replacement"). To change a line here is to decide to move the register's data first.
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

  it('has one index, of the attributes that a list shows', () => {
    expect(properties('Register34FE4340').GlobalSecondaryIndexes).toEqual([
      {
        IndexName: 'GSI1',
        KeySchema: [
          { AttributeName: 'GSI1PK', KeyType: 'HASH' },
          { AttributeName: 'GSI1SK', KeyType: 'RANGE' },
        ],
        Projection: {
          ProjectionType: 'INCLUDE',
          NonKeyAttributes: ['version', 'kind', 'title', 'body', 'since', 'stage'],
        },
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
