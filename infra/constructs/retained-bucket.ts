import { RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  type ObjectLockRetention,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/**
 * A bucket that keeps: every version, under object lock for the given time, and itself when the stack goes.
 * Nobody reads it without TLS or from the public; who did is written to `accessLogs`.
 */
export const retainedBucket = (
  scope: Construct,
  id: string,
  kept: { readonly lock: ObjectLockRetention; readonly accessLogs: Bucket },
): Bucket =>
  new Bucket(scope, id, {
    versioned: true,
    objectLockDefaultRetention: kept.lock,
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    serverAccessLogsBucket: kept.accessLogs as IBucket,
    serverAccessLogsPrefix: `${id}/`,
    removalPolicy: RemovalPolicy.RETAIN,
  });
