import { runInNewContext } from 'node:vm';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { cachingOf, fileFor, nothingRuns, siteHeaders } from '../../functions/contracts/site-headers.ts';
import { textOf } from '../architecture/imports.ts';
import fc from '../support/properties.ts';
import { composed, type Resource, resourcesOf, templates, words } from './composed.ts';

const { all, resources } = templates();
type Properties = Resource['Properties'];
const only = (type: string, among = all(type)): Properties => {
  const [one, ...more] = Object.values(among);
  expect(more).toEqual([]);
  return one?.Properties;
};
const site: Properties = only('AWS::CloudFront::Distribution').DistributionConfig;
const originOf = ({ TargetOriginId }: Properties): Properties =>
  site.Origins.find(({ Id }: { Id: string }) => Id === TargetOriginId);

// As AWS numbers its own policies (CloudFront, managed policies).
const cachingOptimized = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const allViewerExceptHostHeader = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

describe('the site', () => {
  it('speaks HTTP/3 and IPv6, and is as near everywhere', () => {
    expect(site).toMatchObject({ HttpVersion: 'http2and3', IPV6Enabled: true, PriceClass: 'PriceClass_All' });
  });

  it('shows files over HTTPS, compressed, to who reads and not to who writes', () => {
    expect(site.DefaultCacheBehavior).toMatchObject({
      ViewerProtocolPolicy: 'redirect-to-https',
      AllowedMethods: ['GET', 'HEAD'],
      CachePolicyId: cachingOptimized,
      Compress: true,
    });
    expect(words(originOf(site.DefaultCacheBehavior).DomainName)).toBe('SiteBucket');
  });

  it('hands everything under /api to the API as it came, keeps none of it, and takes no token in the clear', () => {
    const behaviours: Properties[] = site.CacheBehaviors;
    expect(behaviours.map(({ PathPattern }) => PathPattern)).toEqual(['/api', '/api/*']);
    for (const one of behaviours) {
      expect(one).toMatchObject({
        ViewerProtocolPolicy: 'https-only',
        AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
        CachePolicyId: cachingDisabled,
        OriginRequestPolicyId: allViewerExceptHostHeader,
      });
      expect(words(one.ResponseHeadersPolicyId)).toBe('SiteApiHeaders');
      // No rewrite touches their addresses.
      expect(one.FunctionAssociations).toBeUndefined();
      expect(JSON.stringify(originOf(one).DomainName)).toContain('ApiHttp');
      expect(originOf(one).CustomOriginConfig).toMatchObject({
        OriginProtocolPolicy: 'https-only',
        OriginSSLProtocols: ['TLSv1.2'],
      });
    }
  });

  it('waits longer for the API than the API waits for its functions', () => {
    const { CustomOriginConfig } = originOf(site.CacheBehaviors[0]);
    expect(CustomOriginConfig.OriginReadTimeout).toBeGreaterThan(30);
  });

  it('puts no page in place of an error, and keeps none for the next who asks', () => {
    expect(site.CustomErrorResponses).toEqual(
      [404, 405, 414, 500, 501, 502, 503, 504].map((ErrorCode) => ({ ErrorCode, ErrorCachingMinTTL: 0 })),
    );
  });

  it('writes no log of who asked for what', () => {
    expect(site.Logging).toBeUndefined();
    expect(all('AWS::Logs::DeliverySource')).toEqual({});
  });
});

describe('the headers of the site', () => {
  const policies = Object.entries(all('AWS::CloudFront::ResponseHeadersPolicy'));
  const policyOf = (id: string): Properties =>
    policies.find(([name]) => name.startsWith(id))?.[1].Properties.ResponseHeadersPolicyConfig;
  const config = policyOf('SiteHeaders');
  const origins = {
    signIn: 'https://SignInDomain.auth..amazoncognito.com',
    documents: 'https://Documents.s3..',
  };

  it('are on each file, in place of what S3 says', () => {
    expect(words(site.DefaultCacheBehavior.ResponseHeadersPolicyId)).toBe('SiteHeaders');
    expect(JSON.stringify(config)).not.toContain('"Override":false');
  });

  it('are those that the local server sends, and let the app talk to this register’s sign-in and papers', () => {
    const { ContentSecurityPolicy, ReferrerPolicy, ContentTypeOptions, FrameOptions } =
      config.SecurityHeadersConfig;
    expect({
      'content-security-policy': words(ContentSecurityPolicy.ContentSecurityPolicy),
      'x-content-type-options': ContentTypeOptions && 'nosniff',
      'x-frame-options': FrameOptions.FrameOption,
      'referrer-policy': ReferrerPolicy.ReferrerPolicy,
      ...Object.fromEntries(
        config.CustomHeadersConfig.Items.map(({ Header, Value }: Properties) => [Header, Value]),
      ),
    }).toEqual(siteHeaders(origins));
  });

  it('promise HTTPS as long as the API does', () => {
    const { AccessControlMaxAgeSec, IncludeSubdomains } =
      config.SecurityHeadersConfig.StrictTransportSecurity;
    const promised = `max-age=${AccessControlMaxAgeSec}${IncludeSubdomains ? '; includeSubDomains' : ''}`;
    expect(textOf('functions/http/write-answer.ts')).toContain(`'${promised}'`);
  });

  it('are on answers of the gateway itself as well, and leave those of the API as they are', () => {
    const { SecurityHeadersConfig: said, CustomHeadersConfig: more } = policyOf('SiteApiHeaders');
    const { StrictTransportSecurity: https, ContentSecurityPolicy: policy, ...others } = said;
    expect(https).toEqual({ ...config.SecurityHeadersConfig.StrictTransportSecurity, Override: false });
    expect(policy).toEqual({ ContentSecurityPolicy: nothingRuns, Override: false });
    expect(others).toEqual({
      ContentTypeOptions: { Override: false },
      FrameOptions: { FrameOption: 'DENY', Override: false },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: false },
    });
    expect(more).toBeUndefined();
  });

  it('allow no other origin anything', () => {
    expect(policies).toHaveLength(2);
    for (const [, { Properties }] of policies)
      expect(Properties.ResponseHeadersPolicyConfig.CorsConfig).toBeUndefined();
  });
});

const edgeFunction = (id: string): Properties =>
  Object.entries(all('AWS::CloudFront::Function')).find(([name]) => name.startsWith(id))?.[1].Properties;

describe('what runs at CloudFront', () => {
  it.each(['SiteRewrite', 'SiteCharset'])(
    '%s is JavaScript that it runs: nothing newer than 2015',
    async (id) => {
      const { FunctionCode: code, FunctionConfig } = edgeFunction(id);
      expect(FunctionConfig.Runtime).toBe('cloudfront-js-2.0');
      const [old, any] = await Promise.all(['es2015', 'esnext'].map((target) => transform(code, { target })));
      expect(old?.code).toBe(any?.code);
      expect(code).not.toMatch(/\b(import|export|require|class|async)\b|\.\.\./);
      // CloudFront Functions quotas: 10 KB.
      expect(code.length).toBeLessThan(10_240);
    },
  );

  it.each([
    ['text/html', 'text/html; charset=utf-8'],
    ['text/css', 'text/css; charset=utf-8'],
    ['text/javascript', 'text/javascript; charset=utf-8'],
    ['application/javascript', 'application/javascript; charset=utf-8'],
    ['text/html; charset=utf-8', 'text/html; charset=utf-8'],
    ['image/svg+xml', 'image/svg+xml'],
    ['application/xml', 'application/xml'],
  ])('says of a text in which letters it is written: %s', (value, said) => {
    const answer = (headers: object) =>
      runInNewContext(`${edgeFunction('SiteCharset').FunctionCode}; handler({ response })`, {
        response: { statusCode: 200, headers },
      });
    expect(answer({ 'content-type': { value }, etag: { value: 'x' } })).toEqual({
      statusCode: 200,
      headers: { 'content-type': { value: said }, etag: { value: 'x' } },
    });
    expect(answer({})).toEqual({ statusCode: 200, headers: {} });
  });
});

describe('an address', () => {
  const { FunctionCode: code } = edgeFunction('SiteRewrite');
  /** What CloudFront's function makes of an address, with nothing around it but what it brings. */
  const rewritten = (uri: string): string =>
    runInNewContext(`${code}; handler({ request: { uri } }).uri`, { uri });

  const segment = fc.oneof(
    fc.constantFrom(
      'api',
      'assets',
      't',
      'T13',
      'sessions',
      'PTC-243-244',
      'index.html',
      'sw.js',
      '..',
      '.',
      '',
    ),
    fc.string({ maxLength: 8 }),
    fc.webSegment(),
  );
  const path = fc.array(segment, { maxLength: 5 }).map((parts) => `/${parts.join('/')}`);

  it('comes to the same file by CloudFront and by the local server', () => {
    fc.assert(
      fc.property(fc.oneof(path, fc.string({ maxLength: 20 })), (uri) => {
        expect(rewritten(uri)).toBe(fileFor(uri) ?? uri);
      }),
      { numRuns: 2000 },
    );
  });

  it('is rewritten before CloudFront looks whether it has the file', () => {
    expect(site.DefaultCacheBehavior.FunctionAssociations).toEqual([
      {
        EventType: 'viewer-request',
        FunctionARN: { 'Fn::GetAtt': [expect.stringMatching(/^SiteRewrite/), 'FunctionARN'] },
      },
      {
        EventType: 'viewer-response',
        FunctionARN: { 'Fn::GetAtt': [expect.stringMatching(/^SiteCharset/), 'FunctionARN'] },
      },
    ]);
  });
});

describe('the bucket of the site', () => {
  const [id, bucket] = Object.entries(all('AWS::S3::Bucket'))[0] ?? [];

  it('is closed to the public and encrypted', () => {
    expect(bucket?.Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
    });
    expect(bucket?.Properties.WebsiteConfiguration).toBeUndefined();
  });

  it('is read by this distribution and nobody else, over TLS 1.2 at least', () => {
    const { Bucket, PolicyDocument } = only('AWS::S3::BucketPolicy');
    expect(Bucket.Ref).toBe(id);
    const [...statements]: Properties[] = PolicyDocument.Statement;
    expect(statements.filter(({ Effect }) => Effect === 'Deny').map(({ Condition }) => Condition)).toEqual([
      { Bool: { 'aws:SecureTransport': 'false' } },
      { NumericLessThan: { 's3:TlsVersion': 1.2 } },
    ]);
    const [reads, ...others] = statements.filter(({ Effect }) => Effect === 'Allow');
    expect(others).toEqual([]);
    expect(reads).toMatchObject({
      Action: ['s3:GetObject', 's3:ListBucket'],
      Principal: { Service: 'cloudfront.amazonaws.com' },
    });
    expect(words(reads?.Condition.StringEquals['AWS:SourceArn'])).toBe(
      'arn::cloudfront:::distribution/SiteDistribution',
    );
  });

  it('is asked with a signature, each time', () => {
    expect(only('AWS::CloudFront::OriginAccessControl').OriginAccessControlConfig).toMatchObject({
      OriginAccessControlOriginType: 's3',
      SigningBehavior: 'always',
      SigningProtocol: 'sigv4',
    });
    expect(words(originOf(site.DefaultCacheBehavior).OriginAccessControlId)).toBe('SiteAccess');
  });
});

describe('a release of the site', () => {
  const puts = Object.entries(all('Custom::CDKBucketDeployment'));
  const put = (name: string) => puts.find(([id]) => id.startsWith(`SiteFiles${name}CustomResource`));
  const [hashedId, hashed] = put('Hashed') ?? [];
  const [, others] = put('Others') ?? [];

  it('keeps the files that open pages of earlier releases may still ask for', () => {
    expect(hashed?.Properties).toMatchObject({
      Exclude: ['*'],
      Include: ['assets/*'],
      Prune: false,
      SystemMetadata: { 'cache-control': cachingOf('/assets/index-B2a1Cd3e.js') },
    });
  });

  it('replaces the others, which browsers and CloudFront ask for anew', () => {
    expect(others?.Properties).toMatchObject({
      Exclude: ['assets/*'],
      Prune: true,
      SystemMetadata: { 'cache-control': cachingOf('/index.html') },
    });
    expect(others?.Properties.Include).toBeUndefined();
  });

  it('brings the files first, and then the page that names them', () => {
    expect((resources[put('Others')?.[0] ?? ''] as { DependsOn?: string[] }).DependsOn).toContain(hashedId);
    expect(puts).toHaveLength(2);
  });
});

describe('the name of the site', () => {
  it('is CloudFront’s own until there is a certificate', () => {
    expect(site.Aliases).toBeUndefined();
    expect(site.ViewerCertificate).toBeUndefined();
  });

  it('is the host of siteUrl then, under TLS 1.2 at least, and nag has nothing to say', () => {
    const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/01234567';
    const { app, application } = composed({ certificateArn, siteUrl: 'https://tools.example.org' });
    const [distribution] = Object.values(resourcesOf(application)).filter(
      ({ Type }) => Type === 'AWS::CloudFront::Distribution',
    );
    expect(distribution?.Properties.DistributionConfig).toMatchObject({
      Aliases: ['tools.example.org'],
      ViewerCertificate: {
        AcmCertificateArn: certificateArn,
        MinimumProtocolVersion: 'TLSv1.2_2021',
        SslSupportMethod: 'sni-only',
      },
    });
    expect(() => app.synth()).not.toThrow();
  });

  it('can have no certificate of another region: CloudFront would not find it', () => {
    expect(() => composed({ certificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/01' })).toThrow(
      'cdk.json: certificateArn must be empty or of a certificate in us-east-1.',
    );
  });
});
