import { timingSafeEqual } from 'node:crypto';
import { type Allowed, type Bucket, signedAddress } from '../../functions/documents/signed-address.ts';

/** A request to an address that was signed (AWS Signature Version 4, in the query). */
export interface SignedRequest {
  readonly method: string;
  readonly key: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** What the signer adds to a query. */
const ofSignature = /^X-Amz-(?:Algorithm|Credential|Date|Expires|SignedHeaders|Signature)$/;
const ofPayload = 'x-amz-content-sha256';
/** A week (SigV4). */
const longestSeconds = 7 * 24 * 3600;
/** A machine's clock and the next machine's differ by so much at most (S3). */
const mostAheadMs = 15 * 60 * 1000;

/** Whether a request is what an address allows that we have signed, and its time has not passed. */
export async function isSigned(bucket: Bucket, request: SignedRequest, now: Date): Promise<boolean> {
  const { query } = request;
  const at = instantIn(query.get('X-Amz-Date') ?? '');
  const seconds = Number(query.get('X-Amz-Expires'));
  const { method } = request;
  if (at === undefined || !Number.isInteger(seconds) || seconds < 1 || seconds > longestSeconds) return false;
  if (method !== 'GET' && method !== 'PUT') return false;
  if (request.headers.host !== new URL(bucket.address).host) return false;
  if (now.getTime() > at.getTime() + seconds * 1000 || now.getTime() < at.getTime() - mostAheadMs)
    return false;
  const headers = signedHeaders(request);
  if (!headers) return false;
  const again = await signedAddress(bucket, {
    method,
    key: request.key,
    headers,
    query: rest(query),
    at,
    seconds,
  });
  return isSame(new URL(again).searchParams, query);
}

function instantIn(text: string): Date | undefined {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  if (second === undefined) return undefined;
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** The headers that the address names, as they came; undefined where one of them did not. */
function signedHeaders({ query, headers }: SignedRequest): Allowed['headers'] | undefined {
  const names = (query.get('X-Amz-SignedHeaders') ?? '').split(';').filter((name) => name !== 'host');
  const came = names.map((name) => [name, headers[name]] as const);
  return came.some(([, value]) => value === undefined)
    ? undefined
    : Object.fromEntries(came as (readonly [string, string])[]);
}

const rest = (query: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...query].filter(([name]) => !ofSignature.test(name) && name.toLowerCase() !== ofPayload),
  );

/** Every parameter alike, the signature among them. */
function isSame(a: URLSearchParams, b: URLSearchParams): boolean {
  const text = (query: URLSearchParams) =>
    Buffer.from(
      [...query]
        .map(([name, value]) => `${name}=${value}\n`)
        .sort()
        .join(''),
    );
  const [one, other] = [text(a), text(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
