import { SignatureV4 } from '@smithy/signature-v4';
import { Sha256 } from './sha256.ts';

/** A bucket of S3, or what stands for one, and who asks of it. */
export interface Bucket {
  /** What its keys stand behind, without a slash at the end: `https://bucket.s3.eu-west-1.amazonaws.com`. */
  readonly address: string;
  readonly region: string;
  /** Read at each signature: a role's credentials change. */
  readonly credentials: () => {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/** What an address allows. */
export interface Allowed {
  readonly method: 'GET' | 'PUT';
  readonly key: string;
  /** Whoever uses it has to send these, word for word; names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly at: Date;
  readonly seconds: number;
}

/** An address that allows one thing with one object for a time, and is worth nothing when a letter of it is changed. */
export async function signedAddress(bucket: Bucket, allowed: Allowed): Promise<string> {
  const { method, key, headers = {}, query = {}, at, seconds } = allowed;
  const url = new URL(`${bucket.address}/${key}`);
  const signer = new SignatureV4({
    service: 's3',
    region: bucket.region,
    credentials: bucket.credentials(),
    sha256: Sha256,
    // S3 alone signs the path as it is sent.
    uriEscapePath: false,
  });
  const request = {
    method,
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    query: { ...query },
    // Written as S3 expects it among the parameters. Which bytes may come, the checksum says that is among the headers.
    headers: { ...headers, host: url.host, 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' },
  };
  const signed = await signer.presign(request, {
    signingDate: at,
    expiresIn: seconds,
    // In the query S3 takes it for no checksum at all.
    unhoistableHeaders: new Set(Object.keys(headers)),
  });
  return `${url.origin}${url.pathname}?${written(signed.query ?? {})}`;
}

/** A query as it is signed: RFC 3986, and no plus sign for a space. */
const written = (query: Readonly<Record<string, string | readonly string[] | null>>): string =>
  Object.entries(query)
    .map(([name, value]) => `${encoded(name)}=${encoded(String(value))}`)
    .join('&');

const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
