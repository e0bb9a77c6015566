import { CfnOutput, Duration, Fn, RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  type ResponseHeadersPolicy,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { SiteOrigins } from '../../functions/contracts/site-headers.ts';
import type { Settings } from '../settings.ts';
import { SiteFiles } from './site-files.ts';
import { apiResponseHeaders, inRegion, responseHeaders } from './site-response-headers.ts';
import { charsetCode, rewriteCode } from './site-rewrite.ts';

export interface SiteProps {
  readonly api: HttpApi;
  /** Where the app asks for tokens, and where papers are put and read. */
  readonly talksTo: SiteOrigins;
  /** The folder that the web app was built into. */
  readonly files: string;
  readonly settings: Pick<Settings, 'siteUrl' | 'certificateArn'>;
}

/** What CloudFront keeps for ten seconds whatever an answer says of it (AWS, HTTP status codes that it always caches). */
const keptUnlessTold = [404, 405, 414, 500, 501, 502, 503, 504];

/**
 * The web app and, at the same origin under /api, the API: one name for both, so that no browser has to be told that
 * one may ask the other. The app's files are in a bucket that only this distribution reads.
 */
export class Site extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { api, talksTo, files, settings }: SiteProps) {
    super(scope, id);
    const bucket = this.#bucket();
    const { siteUrl, certificateArn } = settings;
    const ours = this.#ownName(siteUrl, certificateArn);
    const toApi = apiBehaviour(api, apiResponseHeaders(this));
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Placet: the web app, and its API under /api',
      ...ours,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // Members are on every continent.
      priceClass: PriceClass.PRICE_CLASS_ALL,
      defaultRootObject: 'index.html',
      defaultBehavior: {
        // With the right to list, S3 says of a file that is not there that it is not there, and not "access denied".
        origin: S3BucketOrigin.withOriginAccessControl(bucket, {
          originAccessControl: new S3OriginAccessControl(this, 'Access', {
            originAccessControlName: inRegion(this),
          }),
          originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
        }),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        // Compresses, and asks again after a second for what says `no-cache`: a new release is seen at once, and
        // nothing need be invalidated.
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: responseHeaders(this, talksTo),
        functionAssociations: [
          { function: this.#rewrite(), eventType: FunctionEventType.VIEWER_REQUEST },
          { function: this.#charset(), eventType: FunctionEventType.VIEWER_RESPONSE },
        ],
      },
      additionalBehaviors: { '/api': toApi, '/api/*': toApi },
      // An error says what it has to say itself: a page in its place would hide the API's own words. Only, none is kept:
      // what went wrong for one person must not be the next one's answer.
      errorResponses: keptUnlessTold.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
    });
    this.#acknowledge(certificateArn !== '');
    new SiteFiles(this, 'Files', { bucket, files });
    new CfnOutput(this, 'Address', { value: `https://${this.distribution.distributionDomainName}` });
    new CfnOutput(this, 'DistributionId', { value: this.distribution.distributionId });
  }

  /** Stays when the stack goes, because no bucket goes that has something in it; nothing else would be lost with it. */
  #bucket(): IBucket {
    const bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'The same files for everybody, asked for by CloudFront alone: a log would name no reader and no secret.',
    });
    return bucket as IBucket;
  }

  #rewrite(): EdgeFunction {
    return new EdgeFunction(this, 'Rewrite', {
      comment: 'Addresses of the app are answered by its one page',
      code: FunctionCode.fromInline(rewriteCode),
      runtime: FunctionRuntime.JS_2_0,
    });
  }

  #charset(): EdgeFunction {
    return new EdgeFunction(this, 'Charset', {
      comment: 'Texts say in which letters they are written',
      code: FunctionCode.fromInline(charsetCode),
      runtime: FunctionRuntime.JS_2_0,
    });
  }

  /** The host of `siteUrl`, once there is a certificate for it; until then CloudFront's own name. */
  #ownName(siteUrl: string, certificateArn: string) {
    if (certificateArn === '') return {};
    return {
      domainNames: [new URL(siteUrl).hostname],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }

  #acknowledge(hasCertificate: boolean): void {
    Validations.of(this.distribution).acknowledge(
      {
        id: '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
        reason:
          'There is a default root object, and the rewrite leaves no address that would list the bucket.',
      },
      {
        id: 'AwsSolutions-CFR1',
        reason: 'Delegates travel, and every country of the world has some: no place is turned away.',
      },
      {
        id: 'AwsSolutions-CFR2',
        reason:
          'Files are static, and the API takes tokens and lets so many requests through as it can serve; a firewall is paid each month and would see nothing that these do not refuse.',
      },
      {
        id: 'AwsSolutions-CFR3',
        reason:
          'Its log has addresses with their queries and the reader’s network in each line: sign-in codes, calendars’ secrets, who reads what. The API has its own log without them.',
      },
      ...(hasCertificate
        ? []
        : [
            {
              id: 'AwsSolutions-CFR4',
              reason:
                'Under CloudFront’s own name AWS sets the oldest TLS itself; with certificateArn it is 1.2 (docs/operations.md).',
            },
          ]),
    );
  }
}

/** Everything as it was sent but for the host, which the gateway would not know; nothing kept. */
const apiBehaviour = (api: HttpApi, responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions => ({
  origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
    // The API gives up after 30 seconds, in words of its own.
    readTimeout: Duration.seconds(35),
  }),
  // A token that was sent in the clear is not sent on: who asks so learns it at once.
  viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
  allowedMethods: AllowedMethods.ALLOW_ALL,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  responseHeadersPolicy,
  compress: false,
});
