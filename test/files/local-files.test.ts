import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { bucketFiles } from '../../functions/documents/bucket-files.ts';
import type { Bucket } from '../../functions/documents/signed-address.ts';
import { listenOn, type Served } from '../../local/addresses.ts';
import { openFileFolder } from '../../local/files/file-folder.ts';
import { fileRoute } from '../../local/files/file-route.ts';
import { hashOf, pdf } from '../support/sample-files.ts';
import { type FilesSubject, filesContract } from './files-contract.ts';

const directory = mkdtempSync(join(tmpdir(), 'placet-files-'));
const opened: Served[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});
afterAll(() => rmSync(directory, { recursive: true }));

let folders = 0;
/** The files as functions ask S3 for them, in front of a folder. */
async function served(): Promise<FilesSubject & { readonly path: string }> {
  const path = join(directory, `${++folders}`);
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  const route = fileRoute({ folder: openFileFolder(path), bucket: () => bucket, now });
  const server = createServer((message, response) => {
    if (!route(message, response)) response.writeHead(418).end();
  });
  const gateway = await listenOn(server, 0);
  opened.push(gateway);
  const bucket: Bucket = {
    address: `${gateway.url}/local`,
    region: 'eu-west-1',
    credentials: () => ({ accessKeyId: 'placet0123', secretAccessKey: 'a secret of this system' }),
  };
  return {
    path,
    files: bucketFiles(bucket, now),
    pass: (seconds) => {
      ahead += seconds * 1000;
    },
    fetch,
  };
}

describe('files in a folder', () => {
  filesContract(served);

  it('are there when the folder is opened again, for nobody but its owner; what was not finished is not', async () => {
    const { files, path, fetch: reach } = await served();
    const bytes = pdf();
    const { address, headers } = await files.addressToPut({
      sha256: hashOf(bytes),
      bytes: bytes.length,
      type: 'pdf',
    });
    await reach(address, { method: 'PUT', headers, body: bytes as Uint8Array<ArrayBuffer> });
    writeFileSync(join(path, '.unfinished-0011223344556677'), 'half of it');
    const again = openFileFolder(path);
    expect(readdirSync(path)).toEqual([hashOf(bytes)]);
    expect(await again.length(hashOf(bytes))).toBe(bytes.length);
    expect(statSync(join(path, hashOf(bytes))).mode & 0o077).toBe(0);
  });

  it('keep nothing of what did not come to its end', async () => {
    const { path } = await served();
    const folder = openFileFolder(path);
    const bytes = pdf();
    const promised = { sha256: hashOf(bytes), bytes: bytes.length };
    async function* half(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 5);
    }
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 5);
      throw new Error('gone');
    }
    expect(await folder.put(hashOf(bytes), half(), promised)).toBe('other-length');
    await expect(folder.put(hashOf(bytes), broken(), promised)).rejects.toThrow('gone');
    expect(readdirSync(path)).toEqual([]);
    expect(await folder.length(hashOf(bytes))).toBeUndefined();
  });

  it('are called by their hashes, and lead nowhere else', async () => {
    const { path, files, fetch: reach } = await served();
    expect(() => openFileFolder(path).read('../secret', 0, 1)).toThrow(RangeError);
    const { address } = await files.addressToRead({ sha256: hashOf(pdf()), type: 'pdf', name: 'x.pdf' });
    const elsewhere = await reach(address.replace(hashOf(pdf()), '..%2F..%2Fsystem.json'));
    expect(elsewhere.status).toBe(418);
  });
});
