import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSecrets, foundLine, type Text } from '../../local/secrets/find.ts';
import { isMeant, meant } from '../../local/secrets/meant.ts';
import { historicTexts, trackedTexts } from '../../local/secrets/repository.ts';

const allFound = async (texts: Iterable<Text>) => (await findSecrets(texts)).map(foundLine);

// In pieces, so that this file is not found itself.
const key = (...pieces: readonly string[]) => pieces.join('');
const random40 = key('q7Hf2LzT9xW4cV8bN3', 'mK6jR1pS5dG0aYeUo2iZv9');
const planted: Readonly<Record<string, string>> = {
  'a key of AWS': `aws_secret_access_key = ${random40}`,
  'the name of a key of AWS': key('AKI', 'AQ3EGT4WSL2ZVHB7N'),
  'a token of GitHub': key('ghp', '_wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'),
  'a token of npm': key('//registry.npmjs.org/:_authTo', 'ken=npm_', random40.slice(0, 36)),
  'a token of Slack': key('xox', 'b-23984754863-2348975623103-', random40.slice(0, 24)),
  'a private key': key(
    '-----BEGIN RSA PRIV',
    'ATE KEY-----\n',
    `${random40}${random40.slice(0, 24)}\n`.repeat(12),
    '-----END RSA PRIV',
    'ATE KEY-----',
  ),
  'a password in an address': key('https://someone:', 'S3cretPassw0rd', '@internal.company.org/path'),
  'a signed token': [key('ey', 'JhbGciOiJSUzI1NiJ9'), key('ey', 'JzdWIiOiJQMDEifQ'), random40].join('.'),
  'a bearer token': key('authorization: Bea', `rer ${random40}`),
  'a secret in an assignment': key('const apiK', `ey = '${random40}';`),
  'a path of a machine': key('see /ho', 'me/somebody/notes.md'),
  'a path of a temporary folder': key("readFileSync('/t", "mp/notes.txt')"),
  'a registry': key('"resol', 'ved": "https://npm.company.internal/a/-/a-1.0.0.tgz"'),
  'the address of a registry': key('see https://arti', 'factory.company.internal/npm'),
  'a private network': key('http://10', '.20.30.40:8080/'),
  'an e-mail address': key('jane.doe', '@company.org'),
};
const planting = Object.entries(planted);

describe('what is tracked', () => {
  test('has no key, token, address of a person or a registry, or path of a machine in it', async () => {
    const found = await findSecrets(trackedTexts(fileURLToPath(new URL('../..', import.meta.url))));
    expect(found.filter((one) => !isMeant(one)).map(foundLine)).toEqual([]);
    const stale = meant.filter(
      ({ path, kind }) => !found.some((one) => one.path === path && one.kind === kind),
    );
    expect(stale).toEqual([]);
  });
});

describe('the search for secrets', () => {
  test.each(planting)('finds %s, and tells too little of it to be used', async (_, secret) => {
    const found = await findSecrets([
      { path: 'before.md', text: 'Nothing.\n' },
      { path: 'notes.md', text: `# Notes\n\nA line before.\n${secret}\nA line after.\n` },
    ]);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ path, line }) => path !== 'notes.md' || line < 4)).toEqual([]);
    expect(found.map(foundLine).join('\n')).not.toContain(random40);
  });

  test.each(['.env', 'keys/id_ed25519', 'infra/site.pem'])(
    'finds a file of keys by its name: %s',
    async (path) => {
      expect(await findSecrets([{ path, text: 'x' }])).toHaveLength(1);
    },
  );

  test('lets examples be, and what only looks alike', async () => {
    const harmless = [
      'anna@example.org, someone@mail.placet.example, 17@localhost',
      `AWS's own: ${key('wJalrXUtnFEMI/K7MDENG/', 'bPxRfiCYEXAMPLEKEY')}`,
      'web/pages/home/due-list.tsx, /api/work/home, https://example.org/home/page',
      "const tokenLifetime = 'three-hundred-days-or-more';",
      "integrity: 'sha512-…'",
    ];
    expect(await findSecrets([{ path: 'docs/page.md', text: harmless.join('\n') }])).toEqual([]);
  });
});

describe('a repository that somebody put secrets into', () => {
  const folder = mkdtempSync(join(tmpdir(), 'placet-secrets-'));
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  const commit = (message: string) => {
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
  };

  beforeAll(() => {
    git('init', '--quiet');
    for (const [place, [, secret]] of planting.entries()) writeFileSync(join(folder, `${place}.txt`), secret);
    commit('feat: everything');
    for (const [place] of planting.entries()) rmSync(join(folder, `${place}.txt`));
    writeFileSync(join(folder, 'harmless.md'), 'Nothing.');
    commit(`fix: away with ${planted['a token of GitHub']}`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('shows none where they were deleted, and all of them in its history, also in a message', async () => {
    expect(await allFound(trackedTexts(folder))).toEqual([]);
    const found = await allFound(historicTexts(folder));
    for (const [place] of planting.entries())
      expect(found.filter((line) => line.startsWith(`${place}.txt`))).not.toEqual([]);
    expect(found.filter((line) => line.startsWith('message of'))).toHaveLength(1);
  });
});
