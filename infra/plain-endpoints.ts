/** What the SDK asks with when it looks for a service; the names are the SDK's. */
export interface Asked {
  readonly Region?: string;
  /** Where a setting such as AWS_ENDPOINT_URL_DYNAMODB points elsewhere. */
  readonly Endpoint?: string;
  readonly UseFIPS?: boolean;
  readonly UseDualStack?: boolean;
  /** S3's. */
  readonly Bucket?: string;
  readonly ForcePathStyle?: boolean;
}

export interface Endpoint {
  readonly url: URL;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, readonly string[]>>;
}

const suffixOf = (region: string): string => {
  if (region.startsWith('cn-')) return 'amazonaws.com.cn';
  if (region.startsWith('eusc-')) return 'amazonaws.eu';
  if (region.includes('-iso')) throw new Error(`The region ${region} is left out`);
  return 'amazonaws.com';
};

/**
 * Where a service is, by its plain regional address. In our bundles it stands in for the SDK's own rules (20 KB, and
 * 35 KB for S3), which also know of account addresses, access points, acceleration and outposts. Throws Error for
 * what it leaves out: FIPS, dual stack and the isolated regions.
 */
export const plainEndpoints =
  (host: 'dynamodb' | 'states' | 'email' | 's3' | 'sqs' | 'cognito-idp') =>
  ({ Region = '', Endpoint, UseFIPS, UseDualStack, Bucket, ForcePathStyle }: Asked): Endpoint => {
    if (UseFIPS || UseDualStack) throw new Error('FIPS and dual stack endpoints are left out');
    const url = new URL(Endpoint ?? `https://${host}.${Region}.${suffixOf(Region)}`);
    if (host !== 's3') return { url, properties: {}, headers: {} };
    const byPath = ForcePathStyle || /^[\d.]+$/.test(url.hostname);
    if (byPath) url.pathname = `${url.pathname.replace(/\/$/, '')}/${Bucket ?? ''}`;
    else url.hostname = `${Bucket}.${url.hostname}`;
    // S3 alone signs the path as it is sent.
    const scheme = {
      name: 'sigv4',
      signingName: 's3',
      signingRegion: Region,
      disableDoubleEncoding: true,
    };
    return { url, properties: { authSchemes: [scheme] }, headers: {} };
  };
