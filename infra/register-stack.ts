import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectLockRetention,
} from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { registerTable } from '../functions/store/table.ts';
import { accounts } from './constructs/accounts.ts';
import { retainedBucket } from './constructs/retained-bucket.ts';
import type { Settings } from './settings.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

export interface RegisterProps extends StackProps {
  readonly settings: Settings;
}

/**
 * What must outlive everything else: the register, its documents, its anchors and people's accounts. All of it is retained when the
 * stack goes, the stack is protected from going, and test/infra fails where a change would replace any of it.
 */
export class RegisterStack extends Stack {
  readonly table: Table;
  readonly documents: Bucket;
  /** Where browsers put and read the files of papers, by addresses that are signed for them. */
  readonly documentsAddress: string;
  readonly anchors: Bucket;
  /** What proves that an unsubscribe link is ours. With the register, because letters live as long as it does. */
  readonly unsubscribeKey: Secret;
  readonly accounts: UserPool;

  constructor(scope: Construct, id: string, { settings, ...props }: RegisterProps) {
    super(scope, id, {
      ...props,
      description: 'Placet: the register, its documents, its anchors and people’s accounts.',
      terminationProtection: true,
    });

    const { partitionKey, sortKey, index, secondIndex, stream } = registerTable;
    this.table = new Table(this, 'Register', {
      partitionKey: text(partitionKey),
      sortKey: text(sortKey),
      stream: StreamViewType[stream],
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      // Encrypted under the key that AWS owns, since nothing else is said. A key of our own would be one more thing
      // whose loss is the loss of the register, and one more permission of each function; the roles that can read
      // the table are the same few either way.
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: index.name,
      partitionKey: text(index.partitionKey),
      sortKey: text(index.sortKey),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: [...index.include],
    });
    this.table.addGlobalSecondaryIndex({
      indexName: secondIndex.name,
      partitionKey: text(secondIndex.partitionKey),
      sortKey: text(secondIndex.sortKey),
      projectionType: ProjectionType.KEYS_ONLY,
    });

    const accessLogs = new Bucket(this, 'AccessLogs', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      lifecycleRules: [{ expiration: Duration.days(400) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(accessLogs).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'This is where the other buckets log to; logging its own log would never end.',
    });

    // Governance: an administrator with the right to bypass it can still erase a paper that names a person.
    this.documents = retainedBucket(this, 'Documents', {
      lock: ObjectLockRetention.governance(Duration.days(365)),
      accessLogs,
    });
    this.documentsAddress = `https://${this.documents.bucketName}.s3.${this.region}.${this.urlSuffix}`;
    this.documents.addCorsRule({
      allowedMethods: [HttpMethods.PUT],
      // Until there is a certificate for its own name the site has one of CloudFront's.
      allowedOrigins: [
        settings.siteUrl,
        ...(settings.certificateArn === '' ? ['https://*.cloudfront.net'] : []),
      ],
      allowedHeaders: ['content-type', 'if-none-match', 'x-amz-checksum-sha256'],
      maxAge: 3000,
    });
    // Compliance: nobody can, not the root user either. That is what makes an anchor prove anything.
    this.anchors = retainedBucket(this, 'Anchors', {
      lock: ObjectLockRetention.compliance(Duration.days(3650)),
      accessLogs,
    });

    this.unsubscribeKey = new Secret(this, 'UnsubscribeKey', {
      description:
        'Signs the unsubscribe links of letters; a new one would break the links of all letters before.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.unsubscribeKey).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'Rotating it would break the unsubscribe links of letters already sent, which RFC 8058 wants to work.',
    });

    this.accounts = accounts(this, settings);
  }
}
