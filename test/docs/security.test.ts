import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asvsNumbers } from './asvs-numbers.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const pages = ['docs/asvs.md', 'docs/security.md', 'docs/threat-model.md', 'docs/scale.md'];

const states = ['met', 'AWS', 'n/a', 'accepted', 'open'] as const;
const rows = [
  ...read('docs/asvs.md').matchAll(
    /^\| (\d+\.\d+\.\d+) \| ([12]) \| (.+?) \| (met|AWS|n\/a|accepted|open) \| (.+) \|$/gm,
  ),
].map(([, number = '', level = '', , state = '', where = '']) => ({ number, level, state, where }));
const security = read('docs/security.md');

/** What a page calls a file of ours: in backticks, with a folder, or one of those at the top. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+|[\w-]+\.(?:json|lock))`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !path.startsWith('/'));

describe('docs/asvs.md', () => {
  it('has each requirement of levels 1 and 2 once, under its level', () => {
    expect(rows.map(({ number, level }) => `${number}/${level}`)).toEqual(asvsNumbers);
    expect(new Set(asvsNumbers).size).toBe(253);
  });

  it('names a file for whatever is met, and says something of all the rest', () => {
    expect(
      rows.filter(
        ({ state, where }) => state === 'met' && pathsIn(where).length === 0 && !/\]\(/.test(where),
      ),
    ).toEqual([]);
    expect(rows.filter(({ where }) => where.trim().length < 2)).toEqual([]);
  });
});

describe('docs/security.md', () => {
  it('counts the table as it is', () => {
    for (const state of states) {
      const of = rows.filter((row) => row.state === state);
      const first = of.filter(({ level }) => level === '1').length;
      expect(security).toContain(`| ${state} | ${first} | ${of.length - first} | ${of.length} |`);
    }
  });

  it('lists what is open, all of it and nothing else', () => {
    const [, list = ''] = /## What is open\n([\s\S]*?)\n## /.exec(security) ?? [];
    const listed = [...list.matchAll(/\b\d+\.\d+\.\d+\b/g)].map(([number]) => number).sort();
    expect(listed).toEqual(
      rows
        .filter(({ state }) => state === 'open')
        .map(({ number }) => number)
        .sort(),
    );
  });
});

describe.each(pages)('%s', (page) => {
  it('names no file that is not there', () => {
    const named = pathsIn(read(page));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  it('leads nowhere that is not there', () => {
    const links = [...read(page).matchAll(/\]\((?!https:)([^)#]+)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(new URL(path, new URL('docs/', root))))).toEqual([]);
  });
});

describe('what is deployed', () => {
  const sources = globSync(['functions/**/*.ts', 'web/**/*.{ts,tsx}'], { cwd: root.pathname }).map(
    (path) => ({
      path,
      text: read(path),
    }),
  );
  const holding = (pattern: RegExp) =>
    sources
      .filter(({ text }) => pattern.test(text))
      .map(({ path }) => path)
      .sort();

  it('is all of it read here', () => {
    expect(sources.length).toBeGreaterThan(500);
    expect(holding(/export/).length).toBeGreaterThan(500);
  });

  it.each([
    ['makes code of texts', /\beval\(|new Function\b|setTimeout\(\s*['"`]/],
    ['starts a process', /child_process/],
    ['sets markup', /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|srcDoc/],
    ['listens to other windows', /postMessage|addEventListener\(\s*['"]message|onmessage\s*=/],
    ['sets or reads cookies', /document\.cookie|set-cookie|cookieStore/i],
    ['believes a forwarded header', /x-forwarded|x-real-ip/i],
    ['trusts any certificate', /rejectUnauthorized|NODE_TLS_REJECT/],
    [
      'hashes by another function than SHA-256',
      /create(?:Hash|Hmac)\((?!'sha256')|subtle\s*\.digest\((?!'SHA-256')/,
    ],
    ['opens a socket of its own', /node:(?:net|tls|dgram|http2?|https)'/],
  ])('nowhere %s', (_, pattern) => {
    expect(holding(pattern)).toEqual([]);
  });

  it('leaves nothing that must not be guessed to chance of the weak kind', () => {
    // How long a busy table is waited for.
    expect(holding(/Math\.random/)).toEqual(['functions/store/patience.ts']);
  });

  it('makes regular expressions of its own words only', () => {
    // Of constants; and of the name of a placeholder while the app is built.
    expect(holding(/new RegExp\(/)).toEqual([
      'functions/handlers/api/csv-file.ts',
      'web/build/shell-list.ts',
    ]);
  });

  it('speaks HTTP without TLS to this machine alone', () => {
    expect(holding(/allowInsecureRequests/)).toEqual(['web/sign-in/code-flow.ts']);
    expect(read('web/sign-in/code-flow.ts')).toContain(
      "[oauth.allowInsecureRequests]: settings.issuer.startsWith('http://127.0.0.1:')",
    );
    expect(holding(/['"`]http:\/\/(?!127\.0\.0\.1|www\.w3\.org)/)).toEqual([]);
  });
});
