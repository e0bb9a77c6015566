import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Bucket } from '../../functions/documents/signed-address.ts';
import type { FileFolder } from './file-folder.ts';
import { isSigned } from './signed-request.ts';

export interface FileRouteOptions {
  readonly folder: FileFolder;
  /** As the functions know it: the same address and the same key. */
  readonly bucket: () => Bucket;
  readonly now: () => Date;
}

/** Every key that functions ask for; `/local` is what only the local system has. */
const address = /^\/local\/files\/([0-9a-f]{64})(?:\?(.*))?$/;

/**
 * What S3 does with one object behind a signed address: PUT, once, of the bytes that were promised; GET, of all of it or of
 * a part. False where a request is for somebody else.
 */
export function fileRoute({ folder, bucket, now }: FileRouteOptions) {
  return (message: IncomingMessage, response: ServerResponse): boolean => {
    const [, name, query] = address.exec(message.url ?? '') ?? [];
    if (name === undefined) return false;
    answer(name, new URLSearchParams(query), message, response).catch(() => response.destroy());
    return true;
  };

  async function answer(
    name: string,
    query: URLSearchParams,
    message: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { method = '', headers } = message;
    // As the bucket's rule has it: a page at another origin may put what it was given an address for.
    response.setHeader('access-control-allow-origin', '*');
    if (method === 'OPTIONS') {
      response.writeHead(200, {
        'access-control-allow-methods': 'PUT',
        'access-control-allow-headers': 'content-type, if-none-match, x-amz-checksum-sha256',
      });
      response.end();
      return;
    }
    const request = { method, key: `files/${name}`, query, headers: headers as Record<string, string> };
    if (!(await isSigned(bucket(), request, now()))) return refuse(message, response, 403, 'AccessDenied');
    if (method === 'GET') return read(name, query, message, response);
    const promised = {
      sha256: Buffer.from(String(headers['x-amz-checksum-sha256']), 'base64').toString('hex'),
      bytes: Number(headers['content-length']),
    };
    const [status, code] = outcomes[await folder.put(name, message, promised)];
    if (status === 200) response.writeHead(200).end();
    else refuse(message, response, status, code);
  }

  async function read(
    name: string,
    query: URLSearchParams,
    message: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const length = await folder.length(name);
    if (length === undefined) return refuse(message, response, 404, 'NoSuchKey');
    const part = partOf(message.headers.range, length);
    const [from, to] = part ?? [0, length - 1];
    if (from > to) return refuse(message, response, 416, 'InvalidRange');
    response.writeHead(part ? 206 : 200, {
      'content-type': query.get('response-content-type') ?? 'binary/octet-stream',
      'content-length': to - from + 1,
      'accept-ranges': 'bytes',
      ...(part && { 'content-range': `bytes ${from}-${to}/${length}` }),
      ...dispositionIn(query),
      // The site's own origin: what a person uploaded must be nothing but what it is said to be.
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    await pipeline(folder.read(name, from, to), response);
  }
}

const outcomes = {
  put: [200, ''],
  there: [412, 'PreconditionFailed'],
  'other-bytes': [400, 'BadDigest'],
  'other-length': [400, 'IncompleteBody'],
} as const;

const dispositionIn = (query: URLSearchParams): Readonly<Record<string, string>> => {
  const disposition = query.get('response-content-disposition');
  return disposition === null ? {} : { 'content-disposition': disposition };
};

/** One part, from a byte on; undefined for all of it. A part behind the end ends before it begins. */
function partOf(range: string | undefined, length: number): readonly [number, number] | undefined {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === undefined) return undefined;
  return [Number(from), Math.min(to ? Number(to) : length, length - 1)];
}

/** As S3 says it: XML with a code. The rest of a body is let pass, so that who sends it hears the answer. */
function refuse(message: IncomingMessage, response: ServerResponse, status: number, code: string): void {
  message.resume();
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>\n`);
}
