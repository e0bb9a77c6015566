import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketFiles } from '../../functions/documents/bucket-files.ts';
import type { Bucket } from '../../functions/documents/signed-address.ts';
import { fileTypeOf, mediaTypes } from '../../functions/domain/paper-file.ts';
import { listenOn, type Served } from '../../local/addresses.ts';
import { openFileFolder } from '../../local/files/file-folder.ts';
import { fileRoute } from '../../local/files/file-route.ts';
import { filing, paper } from '../api/files-rig.ts';
import { hashOf, pdf, zipOf } from '../support/sample-files.ts';

const directory = mkdtempSync(join(tmpdir(), 'placet-security-files-'));
let server: Served;
let files: ReturnType<typeof bucketFiles>;
beforeAll(async () => {
  const now = () => new Date();
  const route = fileRoute({ folder: openFileFolder(join(directory, 'files')), bucket: () => bucket, now });
  server = await listenOn(
    createServer((message, response) => {
      if (!route(message, response)) response.writeHead(418).end();
    }),
    0,
  );
  const keys = { accessKeyId: 'placet0123', secretAccessKey: 'a secret of this system' };
  const bucket: Bucket = { address: `${server.url}/local`, region: 'eu-west-1', credentials: () => keys };
  files = bucketFiles(bucket, now);
});
afterAll(async () => {
  await server.close();
  rmSync(directory, { recursive: true });
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
async function put(bytes: Uint8Array, type: 'pdf' | 'docx' | 'odt'): Promise<number> {
  const { address, headers } = await files.addressToPut({ sha256: hashOf(bytes), bytes: bytes.length, type });
  const answer = await fetch(address, { method: 'PUT', headers, body: bytes as Uint8Array<ArrayBuffer> });
  await answer.arrayBuffer();
  return answer.status;
}

/** Sixty-four million bytes of nothing, packed, as the one part of a document. */
const bomb = (): Uint8Array => {
  const packed = deflateRawSync(Buffer.alloc(64_000_000), { level: 9 });
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(0xffffffff, 22);
  const name = 'word/document.xml';
  header.writeUInt16LE(name.length, 26);
  return new Uint8Array(Buffer.concat([header, Buffer.from(name), packed]));
};

describe('a file that is more than it says', () => {
  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a picture with a script', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a page that becomes a PDF later', '<script>alert(1)</script>%PDF-1.7'],
    ['a PDF after a space', ' %PDF-1.7'],
    ['a PDF after a byte order mark', '\ufeff%PDF-1.7'],
    ['a script', '#!/bin/sh\n'],
    ['a program', 'MZ\u0090\u0000'],
    ['XML', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
    ['mail', 'Content-Type: text/html\r\n\r\n<script>'],
    ['nothing', ''],
  ])('is none of what is taken: %s', (_, text) => {
    expect(fileTypeOf(bytesOf(text))).toBeUndefined();
  });

  it.each([
    ['an archive of something else', zipOf('payload.exe', 'MZ')],
    ['a Java archive', zipOf('META-INF/MANIFEST.MF', 'Main-Class: x')],
    ['an archive that leads out of itself', zipOf('../../etc/cron.d/x', 'x')],
    ['a text template', zipOf('mimetype', 'application/vnd.oasis.opendocument.text-template')],
    ['an archive of a page', zipOf('index.html', '<script>')],
  ])('is none of what is taken: %s', (_, bytes) => {
    expect(fileTypeOf(bytes)).toBeUndefined();
  });

  it('which begins as a PDF and goes on as a page is a PDF to a browser, and nothing else', async () => {
    const bytes = bytesOf('%PDF-1.7\n<html><script>alert(1)</script></html>');
    expect(await put(bytes, 'pdf')).toBe(200);
    const { address } = await files.addressToRead({ sha256: hashOf(bytes), type: 'pdf', name: 'x.html' });
    const answer = await fetch(address);
    await answer.arrayBuffer();
    const says = (name: string) => answer.headers.get(name);
    expect([says('content-type'), says('x-content-type-options')]).toEqual([mediaTypes.pdf, 'nosniff']);
    expect(says('content-disposition')).toMatch(/^inline; filename="x\.html"/);
  });

  it('is never shown in a page where it is no PDF', async () => {
    const bytes = bomb();
    expect(await put(bytes, 'docx')).toBe(200);
    const { address } = await files.addressToRead({ sha256: hashOf(bytes), type: 'docx', name: 'x.docx' });
    const answer = await fetch(address, { headers: { range: 'bytes=0-0' } });
    await answer.arrayBuffer();
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  it('is looked at by its first bytes alone, and taken apart by nobody: a bomb costs what a letter costs', async () => {
    const bytes = bomb();
    expect(bytes.length).toBeLessThan(100_000);
    await put(bytes, 'docx');
    expect(await files.find(hashOf(bytes))).toEqual({ bytes: bytes.length, type: 'docx' });
    const unpacks = globSync('functions/**/*.ts').filter((file) =>
      /gunzip|inflate|[bB]rotliDecompress|createUnzip|unzip\(/.test(readFileSync(file, 'utf8')),
    );
    // What the register packed itself when it wrote it.
    expect(unpacks).toEqual(['functions/store/event-item.ts']);
  });
});

describe('the name of a file', () => {
  it.each([
    'a"; filename=x.exe',
    'a\r\nset-cookie: x=y',
    'a\u0000.pdf',
    '../../etc/passwd',
    'a;b=c',
    "a'*''x",
    '\u202efdp.exe',
    '\ud800',
    '',
  ])('is one value of one header, whatever is in it: %j', async (name) => {
    const bytes = pdf(name);
    await put(bytes, 'pdf');
    const { address } = await files.addressToRead({ sha256: hashOf(bytes), type: 'pdf', name });
    const answer = await fetch(address);
    await answer.arrayBuffer();
    const said = answer.headers.get('content-disposition') ?? '';
    expect(said).toMatch(/^inline; filename="[A-Za-z0-9_ .()-]+"; filename\*=UTF-8''[A-Za-z0-9%._~!-]*$/);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});

describe('the address of a file', () => {
  /** A path as it is written, which fetch would put in order first. */
  function statusOf(path: string, method = 'GET'): Promise<number> {
    const { promise, resolve } = Promise.withResolvers<number>();
    const socket = connect(server.port, '127.0.0.1');
    socket.once('data', (chunk: Buffer) => {
      socket.destroy();
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(chunk.toString())?.[1]));
    });
    socket.once('error', () => resolve(0));
    socket.write(`${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${server.port}\r\nconnection: close\r\n\r\n`);
    return promise;
  }
  const hash = '0'.repeat(64);

  it('leads to no other file of this machine, and to none without a signature', async () => {
    for (const path of [
      '/local/files/../signing-key.json',
      '/local/files/..%2f..%2fsigning-key.json',
      `/local/files/${hash}/../../key`,
      `/local/files/${hash}%00.pdf`,
      `/local/files/${hash.slice(1)}A`,
      `/local/files/.unfinished-${hash.slice(0, 16)}`,
      '/local/files/%2e%2e',
      `//local/files/${hash}`,
      '/local/files/',
    ])
      expect([path, await statusOf(path)]).toEqual([path, 418]);
    for (const method of ['GET', 'PUT', 'POST', 'DELETE', 'HEAD'])
      expect([method, await statusOf(`/local/files/${hash}?x=y`, method)]).toEqual([method, 403]);
  });

  it('is worth nothing when a letter of it is changed, left out or given twice', async () => {
    const [bytes, other] = [pdf('one'), pdf('another')];
    await put(bytes, 'pdf');
    await put(other, 'pdf');
    const { address } = await files.addressToRead({ sha256: hashOf(bytes), type: 'pdf', name: 'x.pdf' });
    const url = new URL(address);
    const changed = [...url.searchParams.keys()].flatMap((name) => {
      const [without, another, twice] = [new URL(url), new URL(url), new URL(url)];
      without.searchParams.delete(name);
      const value = url.searchParams.get(name) ?? '';
      another.searchParams.set(name, `${value.slice(0, -1)}${value.endsWith('1') ? '2' : '1'}`);
      twice.searchParams.append(name, value);
      return [without, another, twice];
    });
    const more = new URL(url);
    more.searchParams.set('response-content-type', 'text/html');
    const elsewhere = new URL(address.replace(hashOf(bytes), hashOf(other)));
    const extra = new URL(`${address}&response-cache-control=public`);
    for (const wrong of [...changed, more, elsewhere, extra]) {
      const answer = await fetch(wrong);
      await answer.arrayBuffer();
      expect([wrong.search, answer.status]).toEqual([wrong.search, 403]);
    }
    const whole = await fetch(address);
    expect(new Uint8Array(await whole.arrayBuffer())).toEqual(bytes);
    for (const method of ['PUT', 'DELETE', 'POST'])
      expect((await fetch(address, { method, body: 'x' })).status, method).toBe(403);
  });
});

describe('a hash that somebody guesses or has heard of', () => {
  it('opens no file: an address is for a version that its asker may read', async () => {
    const filed = await filing();
    const bytes = pdf('Not for everybody.');
    await filed.put(bytes);
    const sha256 = hashOf(bytes);
    await filed.submit([paper('en', { document: 'SP0250', sha256 }), paper('en')]);
    for (const person of ['del-A', 'observer', 'nobody']) {
      const guesses = await Promise.all([
        filed.open('SP0250Ea', person, `?sha256=${sha256}`),
        filed.open('PC0741Ea', person, `?sha256=${sha256}`),
        filed.open('PC9999Ea', person, `?sha256=${sha256}`),
      ]);
      for (const { status, text } of guesses) {
        expect([person, status]).toEqual([person, 404]);
        expect(text).not.toContain('address');
      }
    }
  });
});
