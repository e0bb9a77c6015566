import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cachingOf, fileFor, siteHeaders } from '../functions/contracts/site-headers.ts';
import type { Answer } from './gateway/own-answers.ts';
import type { Request } from './gateway/request.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

interface File {
  readonly etag: string;
  readonly plain: Buffer;
  readonly zipped: Buffer;
}

/**
 * Answers with the files of the web app as CloudFront does in front of the bucket: the same rule of addresses, the
 * same headers, compressed. `signIn`: the origin of the issuer. Undefined for what is no request for a file.
 */
export async function openSite({
  folder,
  signIn,
}: {
  readonly folder: string;
  readonly signIn: string;
}): Promise<(request: Request) => Answer | undefined> {
  const files = await filesIn(folder);
  const headers = siteHeaders({ signIn });
  return ({ method, path, headers: asked }) => {
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    const name = fileFor(path);
    const file = name === null ? undefined : files.get(name);
    if (name === null || file === undefined) return undefined;
    const said = {
      ...headers,
      'cache-control': cachingOf(name),
      etag: file.etag,
      vary: 'accept-encoding',
    };
    if (asked['if-none-match'] === file.etag) return { status: 304, headers: said, body: '' };
    const zips = /\bgzip\b/.test(asked['accept-encoding'] ?? '');
    return {
      status: 200,
      headers: {
        ...said,
        'content-type': types[extname(name)] ?? 'application/octet-stream',
        ...(zips && { 'content-encoding': 'gzip' }),
      },
      body: zips ? file.zipped : file.plain,
    };
  };
}

/** Every file by its address: what is not in the list is not served, whatever an address says. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, File>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const file = join(parentPath, name);
        const plain = await readFile(file);
        const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
        const address = file.slice(folder.length).split(sep).join('/');
        return [address, { etag, plain, zipped: gzipSync(plain, { level: 9 }) }] as const;
      }),
    ),
  );
}
