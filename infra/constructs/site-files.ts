import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { CfnBucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { cachingOf, hashedFolder } from '../../functions/contracts/site-headers.ts';

export interface SiteFilesProps {
  readonly bucket: IBucket;
  /** The folder that they are in. */
  readonly files: string;
}

/**
 * Puts the app's files into the bucket. First those with a hash in their name, beside the ones of earlier releases,
 * which pages that are open somewhere may still ask for; then, in place of the old ones, those that name them.
 */
export class SiteFiles extends Construct {
  constructor(scope: Construct, id: string, { bucket, files }: SiteFilesProps) {
    super(scope, id);
    const asset = new Asset(this, 'Asset', { path: files });
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: '/placet/site-files',
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const common = {
      sources: [Source.bucket(asset.bucket, asset.s3ObjectKey)],
      destinationBucket: bucket,
      // CDK would give it more than it needs, and by wildcards.
      role: this.#role(bucket, asset, logGroup).withoutPolicyUpdates(),
      logGroup,
    };
    const hashed = `${hashedFolder}/*`;
    const first = new BucketDeployment(this, 'Hashed', {
      ...common,
      exclude: ['*'],
      include: [hashed],
      prune: false,
      cacheControl: [CacheControl.fromString(cachingOf(`/${hashedFolder}/any`))],
    });
    const then = new BucketDeployment(this, 'Others', {
      ...common,
      exclude: [hashed],
      cacheControl: [CacheControl.fromString(cachingOf('/index.html'))],
    });
    then.node.addDependency(first);
    this.#acknowledge();
  }

  /** CDK's function, one a stack, stands beside our constructs. */
  #acknowledge(): void {
    const theirs = Stack.of(this).node.children.filter(({ node }) =>
      node.id.startsWith('Custom::CDKBucketDeployment'),
    );
    for (const one of theirs)
      Validations.of(one).acknowledge({
        id: 'AwsSolutions-L1',
        reason:
          'CDK brings this function, its code and the Python that it is written for; it runs while we deploy.',
      });
  }

  #role(bucket: IBucket, asset: Asset, log: LogGroup): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    log.grantWrite(role);
    const allow = (actions: readonly string[], resource: string) =>
      role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [resource] }));
    // Not this release's object alone: a right that changes with each release is not everywhere yet when it is used.
    allow(['s3:GetObject'], asset.bucket.arnForObjects('*'));
    allow(['s3:ListBucket'], bucket.bucketArn);
    allow(['s3:PutObject', 's3:DeleteObject'], bucket.arnForObjects('*'));
    Validations.of(role).acknowledge(
      {
        id: `AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(bucket.node.defaultChild as CfnBucket)}.Arn>/*]`,
        reason:
          'The bucket holds the site’s files and nothing else, and their names change with each release.',
      },
      {
        id: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*]',
        reason:
          'What CDK has packed to be deployed, under names made of its content: no secret, and no name known before.',
      },
    );
    return role;
  }
}
