import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { type Asked, plainEndpoints } from '../../infra/plain-endpoints.ts';

/** The SDK's own rules, which ours stand in for. */
const sdk = {
  dynamodb: new DynamoDBClient({ region: 'eu-west-1' }).config.endpointProvider,
  states: new SFNClient({ region: 'eu-west-1' }).config.endpointProvider,
  email: new SESv2Client({ region: 'eu-west-1' }).config.endpointProvider,
  s3: new S3Client({ region: 'eu-west-1' }).config.endpointProvider,
  sqs: new SQSClient({ region: 'eu-west-1' }).config.endpointProvider,
  'cognito-idp': new CognitoIdentityProviderClient({ region: 'eu-west-1' }).config.endpointProvider,
} as const;
const hosts = Object.keys(sdk) as (keyof typeof sdk)[];
const regions = ['eu-west-1', 'eu-central-1', 'us-east-1', 'cn-north-1', 'us-gov-west-1', 'eusc-de-east-1'];

/** Both answers to one question, as far as a request depends on them. */
function answers(host: keyof typeof sdk, asked: Asked) {
  const ask = sdk[host] as unknown as (asked: Asked) => ReturnType<ReturnType<typeof plainEndpoints>>;
  return [plainEndpoints(host)(asked), ask({ UseFIPS: false, UseDualStack: false, ...asked })].map(
    ({ url, properties, headers }) => ({ url: url.href, properties, headers }),
  );
}

describe('a plain endpoint', () => {
  it.each(hosts.flatMap((host) => regions.map((Region) => [host, Region] as const)))(
    'of %s in %s is where the SDK would look',
    (host, Region) => {
      const [ours, theirs] = answers(host, { Region, ...(host === 's3' && { Bucket: 'anchors' }) });
      expect(ours).toEqual(theirs);
    },
  );

  it.each(hosts)('of %s is wherever a setting points', (host) => {
    const Endpoint = 'http://127.0.0.1:8000';
    const [ours, theirs] = answers(host, {
      Region: 'eu-west-1',
      Endpoint,
      ...(host === 's3' && { Bucket: 'b' }),
    });
    expect(ours).toEqual(theirs);
  });

  it('of a bucket can be by its path', () => {
    const asked = {
      Region: 'eu-west-1',
      Bucket: 'anchors',
      Endpoint: 'http://localhost:9000',
      ForcePathStyle: true,
    };
    const [ours, theirs] = answers('s3', asked);
    expect(ours).toEqual(theirs);
  });

  it('refuses by name what it leaves out', () => {
    expect(() => plainEndpoints('dynamodb')({ Region: 'us-east-1', UseFIPS: true })).toThrow(/left out/);
    expect(() => plainEndpoints('dynamodb')({ Region: 'us-iso-east-1' })).toThrow(/left out/);
  });
});
