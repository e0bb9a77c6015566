import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personId } from '../../functions/domain/ids.ts';
import { peopleStore } from '../../functions/store/people.ts';
import { toolStore } from '../../functions/store/tools.ts';
import { portsFrom } from '../../local/addresses.ts';
import { makeBundles } from '../../local/bundles.ts';
import { localToken } from '../../local/identity/local-token.ts';
import { importFile, seedFiles } from '../../local/import/import-file.ts';
import { openSystem, type System } from '../../local/system.ts';
import { freePorts } from './free-ports.ts';
import { signIn } from './identity/sign-in.ts';

let folder: string;
let system: System;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'placet-front-'));
  port = await freePorts();
  await makeBundles();
  system = await openSystem({
    directory: join(folder, 'state'),
    ports: portsFrom(port),
    registerName: 'Rehearsal',
    virtual: true,
  });
  const client = new DynamoDBClient({
    endpoint: system.endpoints.dynamodb,
    region: system.region,
    credentials: { accessKeyId: system.accessKeyId, secretAccessKey: 'local' },
  });
  const ports = { people: peopleStore(client, system.table), tools: toolStore(client, system.table) };
  for (const file of seedFiles) {
    const now = new Date(system.clock.now()).toISOString();
    await importFile({ ports, file, dryRun: false, by: personId('seed'), now });
  }
  client.destroy();
  await system.idle();
  system.firstStartDone();
}, 120_000);
afterAll(async () => {
  await system.stop();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, init: RequestInit = {}) => fetch(`${system.endpoints.site}${path}`, init);
/** Who the API takes the bearer of a token for. */
const askWith = (token: string, path = '/api/me') =>
  ask(path, { headers: { authorization: `Bearer ${token}` } });

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command of ours, as npm runs it. */
function run(script: string, args: readonly string[], more: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL(`../../local/${script}`, import.meta.url)), ...args],
    {
      env: {
        ...process.env,
        PLACET_FOLDER: join(folder, 'state'),
        PORT: String(port),
        NODE_NO_WARNINGS: '1',
        ...more,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let out = '';
  let err = '';
  child.stdout.on('data', (text: Buffer) => {
    out += text;
  });
  child.stderr.on('data', (text: Buffer) => {
    err += text;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

describe('Placet on this machine', () => {
  test('has a page that says where everything is, in both languages', async () => {
    const page = await ask('/local', { headers: { 'accept-language': 'fr' } });
    const html = await page.text();
    expect(html).toContain('<html lang="fr">');
    for (const address of ['/api/docs', '/api/openapi.json', system.endpoints.mail, system.endpoints.signIn])
      expect(html).toContain(address);
    expect(await (await ask('/local?lang=en')).text()).toContain('Placet on this machine');
    expect((await ask('/elsewhere')).status).toBe(404);
    expect(system.environment.SITE_URL).toBe(system.endpoints.site);
  });

  test('serves the API by the bundles that are deployed, and says how to sign in', async () => {
    const { openapi } = (await (await ask('/api/openapi.json')).json()) as { openapi: string };
    expect(openapi).toMatch(/^3\.1/);
    const signInSettings = JSON.stringify(await (await ask('/api/sign-in')).json());
    expect(signInSettings).toContain(`"${system.issuer.url}"`);
    expect(signInSettings).toContain('"placet-web"');
    expect(signInSettings).toContain('"chooser":"/local/people"');
    const people = (await (await ask('/local/people')).json()) as { group: string }[];
    expect(people.map(({ group }) => group)).toEqual(['secretary', 'delegate', 'officer', 'administrator']);
    const nothing = await ask('/api/nothing');
    expect([nothing.status, nothing.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });

  test('takes the tokens of its own sign-in page, and no others', async () => {
    expect((await askWith('')).status).toBe(401);
    const { access_token } = await signIn(system.endpoints.signIn, 'P01', {
      redirect_uri: `${system.endpoints.site}/signed-in`,
      scope: 'openid placet/read',
    });
    const me = await askWith(access_token);
    expect([me.status, await me.text()]).toEqual([200, expect.stringContaining('Hélène Marchetti')]);
    const noReader = await localToken(system.issuer, { person: personId('P01'), scopes: ['openid'] });
    expect((await askWith(noReader)).status).toBe(403);
  });
});

describe('npm run token', () => {
  test('prints a token that the API takes, and who it is of', async () => {
    const { code, out, err } = await run('token.ts', ['--as', 'PTC secretary']);
    expect([code, out.trim().split('\n').length]).toEqual([0, 1]);
    expect(decodeJwt(out.trim())).toMatchObject({
      username: 'P01',
      iss: system.endpoints.signIn,
      scope: 'openid placet/read placet/record placet/take-part placet/administer',
    });
    expect(err).toMatch(/^Hélène Marchetti \(P01\), Secretary, PTC; good until \d\d:\d\d\.\n$/);
    expect((await askWith(out.trim())).status).toBe(200);
  });

  test('narrows what it is good for', async () => {
    const { out } = await run('token.ts', ['--as', 'administrator', '--scope', 'placet/read']);
    expect(decodeJwt(out.trim())).toMatchObject({ username: 'P21', scope: 'placet/read' });
  });

  test.each([
    [
      ['--as', 'PTC delegate'],
      /^"PTC delegate" may be 25 people: .*Aminata Koulibaly \(P22\), .* and 17 more\. Say which: --as P22\n$/,
    ],
    [['--as', 'T99 officer'], /^Nobody is "T99 officer"\. Say an id, a name or a seat[^\n]*\n$/],
    [
      ['--as', 'P01', '--scope', 'everything'],
      /^There is no scope everything: openid, placet\/read[^\n]*\n$/,
    ],
  ])('says in one line what is missing: %s', async (args, line) => {
    const { code, out, err } = await run('token.ts', args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(line);
  });

  test('wants a system that runs', async () => {
    const elsewhere = await run('token.ts', ['--as', 'P01'], { PLACET_FOLDER: join(folder, 'none') });
    expect([elsewhere.code, elsewhere.out]).toEqual([1, '']);
    expect(elsewhere.err).toMatch(/^There is no register in \S+ yet: npm start first\.\n$/);
    const otherPort = await run('token.ts', ['--as', 'P01'], { PORT: String(await freePorts()) });
    expect(otherPort.err).toMatch(/its register is not at \S+: give the PORT that it was started with\.\n$/);
  });
});

describe('npm run doctor', () => {
  test('says what is well, and of the rest what to do', async () => {
    await system.invoke('reconcile', { mode: 'sweep' });
    const { code, out } = await run('doctor.ts', []);
    const lines = out.trim().split('\n');
    expect(lines.filter((line) => line.startsWith('ok  '))).toHaveLength(13);
    // The demonstration leaves one committee with a single secretary, as real ones are.
    expect(lines.filter((line) => !line.startsWith('ok  '))).toEqual([
      expect.stringMatching(/^!! {2}two secretaries for each body: CBC has 1/),
    ]);
    expect(code).toBe(1);
  });

  test('of a system that does not run says so, line by line', async () => {
    const { code, out } = await run('doctor.ts', [], { PORT: String(await freePorts()) });
    expect(code).toBe(1);
    expect(out.match(/^!!/gm)?.length).toBe(11);
    expect(out).toContain('npm start');
  });
});
