import type { FileStore } from '../../functions/desk-ports.ts';
import { bucketFiles } from '../../functions/documents/bucket-files.ts';
import { fileTypeOf } from '../../functions/domain/paper-file.ts';
import { isSigned } from '../../local/files/signed-request.ts';
import { hashOf } from './sample-files.ts';

const bucket = {
  address: 'https://files.example.org',
  region: 'eu-west-1',
  credentials: () => ({ accessKeyId: 'key', secretAccessKey: 'secret' }),
};

export interface MemoryFiles extends FileStore {
  /** What a browser gets at an address. */
  fetch(address: string, init?: RequestInit): Promise<Response>;
  /** Puts a file there, however it came. */
  keep(bytes: Uint8Array): void;
}

/** Files in memory behind addresses that are signed as those of S3 are: the same ones at the same time. */
export function memoryFiles(now: () => Date = () => new Date('2024-06-28T08:00:00.000Z')): MemoryFiles {
  const kept = new Map<string, Uint8Array>();
  const { addressToPut, addressToRead } = bucketFiles(bucket, now);
  const fetch = async (address: string, { method = 'GET', headers, body }: RequestInit = {}) => {
    const url = new URL(address);
    const bytes = new Uint8Array(await new Response(body ?? null).arrayBuffer());
    const sent = new Headers(headers);
    if (method === 'PUT') sent.set('content-length', String(bytes.length));
    const request = {
      method,
      key: url.pathname.slice(1),
      query: url.searchParams,
      headers: { ...Object.fromEntries(sent), host: url.host },
    };
    const name = url.pathname.split('/').at(-1) ?? '';
    if (!(await isSigned(bucket, request, now()))) return new Response(null, { status: 403 });
    if (method === 'GET') return part(kept.get(name), url.searchParams, sent.get('range'));
    if (kept.has(name)) return new Response(null, { status: 412 });
    if (hashOf(bytes) !== name) return new Response(null, { status: 400 });
    kept.set(name, bytes);
    return new Response(null, { status: 200 });
  };
  return {
    addressToPut,
    addressToRead,
    async find(sha256) {
      const bytes = kept.get(sha256);
      return bytes && { bytes: bytes.length, type: fileTypeOf(bytes) };
    },
    fetch,
    keep: (bytes) => void kept.set(hashOf(bytes), bytes),
  };
}

function part(bytes: Uint8Array | undefined, query: URLSearchParams, range: string | null): Response {
  if (!bytes) return new Response(null, { status: 404 });
  const headers = new Headers();
  for (const name of ['content-type', 'content-disposition'])
    headers.set(name, query.get(`response-${name}`) ?? '');
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === undefined) return new Response(Buffer.from(bytes), { headers });
  if (Number(from) >= bytes.length) return new Response(null, { status: 416 });
  const end = Math.min(to ? Number(to) : bytes.length, bytes.length - 1);
  headers.set('content-range', `bytes ${from}-${end}/${bytes.length}`);
  return new Response(Buffer.from(bytes.subarray(Number(from), end + 1)), { status: 206, headers });
}
