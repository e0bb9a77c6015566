import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileFor } from '../../functions/contracts/site-headers.ts';
import { buildSite } from '../../infra/site.ts';

let folder: string;
let files: readonly string[];

/** Addresses of all files, in order. */
async function filesOf(outDir: string): Promise<readonly string[]> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(outDir.length))
    .sort();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'placet-site-'));
  await buildSite({ outDir: join(folder, 'web') });
  files = await filesOf(join(folder, 'web'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const textOf = (file: string): Promise<string> => readFile(join(folder, 'web', file), 'utf8');

describe('the web app as it is built', () => {
  it('has a page, a service worker, an icon and a manifest; all else has a hash in its name', () => {
    const others = files.filter((file) => !/^\/assets\/[\w-]+-[\w-]{8}\.(js|css)$/.test(file));
    expect(others).toEqual(['/icon.svg', '/index.html', '/manifest.webmanifest', '/sw.js']);
  });

  it('has files at addresses that come to files', () => {
    expect(files.filter((file) => fileFor(file) !== file)).toEqual([]);
  });

  it('has nothing in its page that a browser would have to run or show from the page itself', async () => {
    const page = await textOf('index.html');
    expect(page).toContain('<script type="module"');
    expect(page).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\s(style|on\w+)=|https?:/);
  });

  it('makes no code of texts, which the policy of the site refuses', async () => {
    for (const file of files.filter((name) => name.endsWith('.js')))
      expect(await textOf(file), file).not.toMatch(/\beval\(|new Function\(/);
  });

  it('is the one for people, whatever builds it, and leaves its builder as it was', async () => {
    expect(process.env.NODE_ENV).toBe('test');
    expect(await textOf('sw.js')).not.toContain('import.meta.env');
    const scripts = await Promise.all(files.filter((name) => name.endsWith('.js')).map(textOf));
    // Started by what is deployed, and by nothing else.
    expect(scripts.join('\n')).toContain('serviceWorker');
  });

  it('is the same each time, so that what has not changed is not deployed again', async () => {
    const again = join(folder, 'again');
    await buildSite({ outDir: again });
    expect(await filesOf(again)).toEqual(files);
    for (const file of files) expect(await readFile(join(again, file), 'utf8')).toBe(await textOf(file));
  });
});
