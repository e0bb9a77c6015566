import { Duration, Stack } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { nothingRuns, type SiteOrigins, siteHeaders } from '../../functions/contracts/site-headers.ts';

const override = true;

/** As long as the API says it (functions/http/write-answer.ts); on this machine the site is plain HTTP. */
const httpsOnly = (override: boolean) => ({
  accessControlMaxAge: Duration.seconds(63_072_000),
  includeSubdomains: true,
  override,
});

/** CloudFront has one list of names for the whole account; another region may have a register of its own. */
export const inRegion = (scope: Construct): string => `placet-${Stack.of(scope).region}`;

/** The headers of the site as CloudFront takes them: five by names of its own, the others as they are. */
export function responseHeaders(scope: Construct, origins: SiteOrigins): ResponseHeadersPolicy {
  const {
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': _,
    'x-frame-options': __,
    'referrer-policy': referrerPolicy,
    ...others
  } = siteHeaders(origins);
  return new ResponseHeadersPolicy(scope, 'Headers', {
    responseHeadersPolicyName: inRegion(scope),
    comment: 'Placet: what pages of the site may do',
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override },
      // There is no other value than nosniff.
      contentTypeOptions: { override },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override },
      referrerPolicy: { referrerPolicy: referrerPolicy as HeadersReferrerPolicy, override },
      strictTransportSecurity: httpsOnly(override),
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(others).map(([header, value]) => ({ header, value, override })),
    },
  });
}

/**
 * What answers under /api say where they do not say it themselves: those that the gateway gives in our functions' place,
 * to who has no token, asks too much or too often.
 */
export const apiResponseHeaders = (scope: Construct): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'ApiHeaders', {
    responseHeadersPolicyName: `${inRegion(scope)}-api`,
    comment: 'Placet: what browsers may do with answers that the gateway gives by itself',
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: nothingRuns, override: false },
      contentTypeOptions: { override: false },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: false },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: false },
      strictTransportSecurity: httpsOnly(false),
    },
  });
