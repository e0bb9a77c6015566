import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../../functions/domain/ids.ts';
import { localToken } from '../../local/identity/local-token.ts';
import { hashOf, pdf } from '../support/sample-files.ts';
import { type SeededSystem, seededSystem } from '../support/seeded-system.ts';

let seeded: SeededSystem;
beforeAll(async () => {
  seeded = await seededSystem();
}, 120_000);
afterAll(() => seeded.end());

const secretary = 'P01';
let requests = 0;

/** Asks the API over HTTP as a person. */
async function ask(method: string, path: string, as: string, body?: object) {
  const { system } = seeded;
  const token = await localToken(system.issuer, { person: personId(as) });
  const response = await fetch(`${system.endpoints.site}/api/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'accept-language': 'fr',
      ...(body && { 'content-type': 'application/json', 'idempotency-key': `files-request-${++requests}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

describe('the file of a paper on this machine', () => {
  it('is put past the gateway, which takes no body as long, and read back by a delegate', async () => {
    const bytes = pdf('x'.repeat(12_000_000));
    const sha256 = hashOf(bytes);
    const file = { sha256, bytes: bytes.length, type: 'pdf' };
    const asked = await ask('POST', 'tools/T20/files', secretary, file);
    const { address, method, headers } = asked.body.put;
    expect(address.startsWith(`${seeded.system.endpoints.site}/local/files/${sha256}?`)).toBe(true);
    const put = await fetch(address, { method, headers, body: bytes as Uint8Array<ArrayBuffer> });
    expect(put.status).toBe(200);
    expect((await ask('POST', 'tools/T20/files', secretary, file)).body).toEqual({ there: true });

    const paper = { document: 'PC0739', language: 'en', revision: 'a', sha256 };
    const attached = await ask('POST', 'tools/T20/documents', secretary, { version: paper, as: 'file' });
    expect(attached.status).toBe(201);
    const { documents } = (await ask('GET', 'tools/T20', 'P21')).body;
    expect(documents[0].en.file).toEqual({ bytes: bytes.length, size: 'PDF, 12,0\u00a0Mo', type: 'pdf' });
    const opened = await ask('GET', 'documents/PC0739/versions/Ea/file', 'P21');
    expect(opened.body.name).toBe('PC0739Ea.pdf');
    const read = await fetch(opened.body.address);
    expect(read.headers.get('content-disposition')).toContain('PC0739Ea.pdf');
    expect(hashOf(new Uint8Array(await read.arrayBuffer()))).toBe(sha256);
  });

  it('is not had by asking without an address, nor by a page of another kind', async () => {
    const { site } = seeded.system.endpoints;
    for (const path of [`/local/files/${'0'.repeat(64)}`, `/local/files/${'0'.repeat(64)}?X-Amz-Date=x`]) {
      const response = await fetch(`${site}${path}`);
      expect([response.status, await response.text()]).toEqual([
        403,
        expect.stringContaining('AccessDenied'),
      ]);
    }
    expect((await fetch(`${site}/local/files/`)).status).toBe(404);
  });

  it('may be put by a page at another origin, as the bucket lets pages of the site', async () => {
    const { site } = seeded.system.endpoints;
    const asked = await fetch(`${site}/local/files/${'0'.repeat(64)}?x`, {
      method: 'OPTIONS',
      headers: { origin: 'http://127.0.0.1:5173', 'access-control-request-method': 'PUT' },
    });
    expect(asked.status).toBe(200);
    expect(asked.headers.get('access-control-allow-origin')).toBe('*');
    expect(asked.headers.get('access-control-allow-headers')).toContain('x-amz-checksum-sha256');
  });
});
