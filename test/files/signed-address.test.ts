import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { bucketFiles, FilesBusy } from '../../functions/documents/bucket-files.ts';
import { contentDisposition } from '../../functions/documents/content-disposition.ts';
import { signedAddress } from '../../functions/documents/signed-address.ts';

/*
 * What S3 takes, computed here a second time from AWS's own description (Signature Version 4, query parameters), so
 * that the signer is not judged by itself.
 */

// The keys and the instant of the example in that description.
const credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const at = new Date('2013-05-24T00:00:00.000Z');
const bucket = {
  address: 'https://examplebucket.s3.amazonaws.com',
  region: 'us-east-1',
  credentials: () => credentials,
};

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const strict = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** The signature of a request whose query lacks only that. */
function signatureOf(
  method: string,
  host: string,
  path: string,
  query: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): string {
  const parameters = Object.entries(query)
    .map(([name, value]) => `${strict(name)}=${strict(value)}`)
    .sort()
    .join('&');
  const all = Object.entries({ ...headers, host }).sort(([a], [b]) => (a < b ? -1 : 1));
  const canonical = [
    method,
    path,
    parameters,
    ...all.map(([name, value]) => `${name}:${value}`),
    '',
    all.map(([name]) => name).join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const { 'X-Amz-Date': date = '', 'X-Amz-Credential': credential = '' } = query;
  const [, day = '', region = '', service = ''] = credential.split('/');
  const hash = createHash('sha256').update(canonical).digest('hex');
  const text = ['AWS4-HMAC-SHA256', date, `${day}/${region}/${service}/aws4_request`, hash].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<Buffer | string>(
    (secret, part) => hmac(secret, part),
    `AWS4${credentials.secretAccessKey}`,
  );
  return hmac(key, text).toString('hex');
}

/** An address taken apart. */
function parts(address: string) {
  const url = new URL(address);
  const { 'X-Amz-Signature': signature, ...query } = Object.fromEntries(url.searchParams);
  return { host: url.host, path: url.pathname, query, signature };
}

describe('the signature as this test computes it', () => {
  it('is that of the example of AWS', () => {
    const query = {
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Credential': 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request',
      'X-Amz-Date': '20130524T000000Z',
      'X-Amz-Expires': '86400',
      'X-Amz-SignedHeaders': 'host',
    };
    expect(signatureOf('GET', 'examplebucket.s3.amazonaws.com', '/test.txt', query)).toBe(
      'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    );
  });
});

describe('a signed address', () => {
  it('is of its object and its time', async () => {
    const address = await signedAddress(bucket, { method: 'GET', key: 'test.txt', at, seconds: 86_400 });
    const { host, path, query, signature } = parts(address);
    expect([host, path]).toEqual(['examplebucket.s3.amazonaws.com', '/test.txt']);
    expect(query).toEqual({
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD',
      'X-Amz-Credential': 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request',
      'X-Amz-Date': '20130524T000000Z',
      'X-Amz-Expires': '86400',
      'X-Amz-SignedHeaders': 'host',
    });
    expect(signature).toBe(signatureOf('GET', host, path, query));
  });

  it('is signed by the role of now, with its session', async () => {
    let sessionToken = 'session/1+=';
    const role = { ...bucket, credentials: () => ({ ...credentials, sessionToken }) };
    const asked = { method: 'GET', key: 'x', at, seconds: 60 } as const;
    const { host, path, query, signature } = parts(await signedAddress(role, asked));
    expect(query['X-Amz-Security-Token']).toBe('session/1+=');
    expect(signature).toBe(signatureOf('GET', host, path, query));
    sessionToken = 'session 2';
    expect(parts(await signedAddress(role, asked)).query['X-Amz-Security-Token']).toBe('session 2');
  });
});

describe('the files of papers in a bucket', () => {
  const files = bucketFiles(bucket, () => at);
  const sha256 = createHash('sha256').update('%PDF-').digest('hex');

  it('take the bytes that were promised: their checksum, length and type are signed, and that nothing is there', async () => {
    const { address, headers, until } = await files.addressToPut({ sha256, bytes: 5, type: 'pdf' });
    expect(until).toBe('2013-05-24T00:15:00.000Z');
    expect(headers).toEqual({
      'content-type': 'application/pdf',
      'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
      'if-none-match': '*',
    });
    const { host, path, query, signature } = parts(address);
    expect(path).toBe(`/files/${sha256}`);
    expect(query['X-Amz-SignedHeaders']).toBe(
      'content-length;content-type;host;if-none-match;x-amz-checksum-sha256',
    );
    // A checksum among the parameters would be none.
    expect(Object.keys(query).map((name) => name.toLowerCase())).not.toContain('x-amz-checksum-sha256');
    expect(signature).toBe(signatureOf('PUT', host, path, query, { ...headers, 'content-length': '5' }));
  });

  it('are read under the printed number, as what they are', async () => {
    const asked = { sha256, type: 'docx', name: 'PC0741 (É) Fa.docx' } as const;
    const { address, until } = await files.addressToRead(asked);
    expect(until).toBe('2013-05-24T00:05:00.000Z');
    expect(address).not.toContain('+');
    const { host, path, query, signature } = parts(address);
    expect(query['response-content-disposition']).toBe(contentDisposition(asked.name, 'docx'));
    expect(query['response-content-type']).toMatch(/wordprocessingml/);
    expect(signature).toBe(signatureOf('GET', host, path, query));
  });

  it('that cannot be reached are busy, and nobody is told their address', async () => {
    const nowhere = { ...bucket, address: 'http://127.0.0.1:1' };
    const failure = await bucketFiles(nowhere, () => at)
      .find(sha256)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FilesBusy);
    expect(String(failure)).not.toMatch(/X-Amz|127/);
  });

  it('that answer from elsewhere are not followed there', async () => {
    const asked: string[] = [];
    const server = createServer(({ url = '' }, answer) => {
      asked.push(url);
      answer.writeHead(307, { location: '/elsewhere' }).end();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    try {
      const { port } = server.address() as AddressInfo;
      const moved = { ...bucket, address: `http://127.0.0.1:${port}` };
      await expect(bucketFiles(moved, () => at).find(sha256)).rejects.toThrow(FilesBusy);
      expect(asked).toHaveLength(1);
    } finally {
      server.close();
    }
  });
});
