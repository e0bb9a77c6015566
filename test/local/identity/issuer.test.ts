import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DamagedLocalState } from '../../../local/clock.ts';
import { type Issuer, openIssuer } from '../../../local/identity/issuer.ts';
import { keepSigningKey } from '../../../local/identity/signing-key.ts';
import { fewPeople, now } from './few-people.ts';
import { askForTokens, authorizeUrl, Browser, choose, locationOf, openChoice, signIn } from './sign-in.ts';

let folder: string;
let issuer: Issuer;
const open = (port = 0) =>
  openIssuer({
    port,
    keyFile: join(folder, 'signing-key.json'),
    grantsFile: join(folder, 'grants.sqlite'),
    register: fewPeople(),
    now: () => now,
    registerName: 'Rehearsal',
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'placet-issuer-'));
  issuer = await open();
});
afterAll(async () => {
  await issuer.close();
  rmSync(folder, { recursive: true });
});

const refusalAt = async (otherwise: Record<string, string | undefined>) => {
  const response = await new Browser().open(authorizeUrl(issuer.url, otherwise));
  const to = locationOf(response);
  return { status: response.status, error: to.searchParams.get('error'), to };
};

const jsonAt = async (url: string) => (await (await fetch(url)).json()) as Record<string, unknown>;

describe('the local issuer', () => {
  test('describes itself as an OpenID Connect issuer, at the paths that Cognito has', async () => {
    const about = await jsonAt(`${issuer.url}/.well-known/openid-configuration`);
    expect(about).toMatchObject({
      issuer: issuer.url,
      authorization_endpoint: `${issuer.url}/oauth2/authorize`,
      token_endpoint: `${issuer.url}/oauth2/token`,
      revocation_endpoint: `${issuer.url}/oauth2/revoke`,
      jwks_uri: `${issuer.url}/.well-known/jwks.json`,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      id_token_signing_alg_values_supported: ['RS256'],
    });
    const { keys } = await jsonAt(String(about.jwks_uri));
    expect(keys).toEqual(issuer.jwks.keys);
    expect(JSON.stringify(keys)).not.toMatch(/"(d|p|q|dp|dq|qi)"/);
  });

  test('gives tokens by code and PKCE, stamped as Cognito stamps them', async () => {
    const before = Math.floor(Date.now() / 1000);
    const tokens = await signIn(issuer.url, 'P01');
    expect(tokens).toMatchObject({ status: 200, token_type: 'Bearer', expires_in: 3600 });

    expect(decodeProtectedHeader(tokens.access_token)).toEqual({
      alg: 'RS256',
      kid: issuer.jwks.keys[0]?.kid,
    });
    const keys = createRemoteJWKSet(new URL(`${issuer.url}/.well-known/jwks.json`));
    const { payload } = await jwtVerify(tokens.access_token, keys, { issuer: issuer.url });
    expect(payload).toEqual({
      sub: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      iss: issuer.url,
      client_id: 'placet-web',
      token_use: 'access',
      version: 2,
      scope: 'openid placet/read placet/record',
      username: 'P01',
      auth_time: expect.any(Number),
      iat: expect.any(Number),
      exp: Number(payload.iat) + 3600,
      jti: expect.any(String),
    });
    expect(payload.iat).toBeGreaterThanOrEqual(before);
    expect(payload.auth_time).toBeLessThanOrEqual(Number(payload.iat));

    const id = await jwtVerify(tokens.id_token, keys, { issuer: issuer.url, audience: 'placet-web' });
    expect(id.payload).toMatchObject({
      sub: payload.sub,
      token_use: 'id',
      'cognito:username': 'P01',
      nonce: 'once',
    });
    expect(id.payload).not.toHaveProperty('scope');
  });

  test('renews tokens by the refresh token, with fewer scopes where fewer are asked for', async () => {
    const first = await signIn(issuer.url, 'P21', { scope: 'openid placet/read placet/administer' });
    const refresh = { grant_type: 'refresh_token', refresh_token: first.refresh_token };
    const renewed = await askForTokens(issuer.url, refresh);
    expect(decodeJwt(renewed.access_token)).toMatchObject({
      username: 'P21',
      scope: 'openid placet/read placet/administer',
      auth_time: decodeJwt(first.access_token).auth_time,
    });
    expect(renewed.refresh_token).not.toBe(first.refresh_token);
    const narrowed = await askForTokens(issuer.url, { ...refresh, scope: 'placet/read' });
    expect(decodeJwt(narrowed.access_token).scope).toBe('placet/read');
    const widened = await askForTokens(issuer.url, { ...refresh, scope: 'placet/record' });
    expect(widened).toMatchObject({ status: 400, error: 'invalid_scope' });

    const revoked = await fetch(`${issuer.url}/oauth2/revoke`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'placet-web', token: first.refresh_token }),
    });
    expect(revoked.status).toBe(200);
    expect(await askForTokens(issuer.url, refresh)).toMatchObject({ status: 400, error: 'invalid_grant' });
  });

  test('asks anew each time who somebody wants to be, also in a browser that has signed in', async () => {
    const browser = new Browser();
    for (const person of ['P01', 'P40']) {
      const page = await openChoice(browser, authorizeUrl(issuer.url));
      expect(page.html).toContain('Who are you?');
      const back = await choose(browser, page, person);
      const { origin, pathname, searchParams } = back;
      expect([`${origin}${pathname}`, searchParams.get('state')]).toEqual([
        'http://127.0.0.1:8000/signed-in',
        'here',
      ]);
      expect(searchParams.get('code')).toBeTruthy();
    }
    expect((await refusalAt({ prompt: 'none' })).error).toBe('login_required');
  });

  test.each(['http://127.0.0.1:5173/signed-in', 'http://localhost:3000/signed-in'])(
    'lets a client on this machine take part, on any port: %s',
    async (redirect_uri) => {
      const tokens = await signIn(issuer.url, 'P40', { redirect_uri });
      expect(decodeJwt(tokens.access_token).username).toBe('P40');
      const cors = await fetch(`${issuer.url}/oauth2/token`, {
        method: 'POST',
        headers: { origin: new URL(redirect_uri).origin },
        body: new URLSearchParams({
          client_id: 'placet-web',
          grant_type: 'refresh_token',
          refresh_token: tokens.refresh_token,
        }),
      });
      expect(cors.headers.get('access-control-allow-origin')).toBe(new URL(redirect_uri).origin);
    },
  );

  test.each([
    ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['plain PKCE', { code_challenge_method: 'plain' }],
    ['PKCE that names no method, which is plain', { code_challenge_method: undefined }],
    ['tokens in the address', { response_type: 'id_token' }],
  ])('refuses %s', async (_, otherwise) => {
    const { status, to } = await refusalAt(otherwise);
    expect([status, /[?#&]error=\w+/.test(to.href), to.href.includes('code=')]).toEqual([303, true, false]);
  });

  test.each([
    'https://placet.example.com/signed-in',
    'http://127.0.0.1:8000/elsewhere',
    'http://127.0.0.1.example.com/signed-in',
    'http://127.0.0.1@example.com/signed-in',
    'javascript:alert(1)',
  ])('sends nobody to %s', async (redirect_uri) => {
    const response = await new Browser().open(authorizeUrl(issuer.url, { redirect_uri }));
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  });

  test('gives tokens once for a code, and only to who began', async () => {
    const browser = new Browser();
    const back = await choose(browser, await openChoice(browser, authorizeUrl(issuer.url)), 'P01');
    const form = {
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: 'http://127.0.0.1:8000/signed-in',
    };
    const wrong = await askForTokens(issuer.url, { ...form, code_verifier: 'x'.repeat(43) });
    expect(wrong).toMatchObject({ status: 400, error: 'invalid_grant' });
    expect(await askForTokens(issuer.url, form)).toMatchObject({ status: 400, error: 'invalid_grant' });
  });

  test('signs out to where the client says, if that is ours', async () => {
    const out = (to: string) =>
      fetch(`${issuer.url}/logout?client_id=placet-web&logout_uri=${encodeURIComponent(to)}`, {
        redirect: 'manual',
      });
    const home = await out('http://127.0.0.1:8000/');
    expect([home.status, home.headers.get('location')]).toEqual([302, 'http://127.0.0.1:8000/']);
    const away = await out('https://example.com/<b>');
    expect([away.status, away.headers.get('location')]).toEqual([400, null]);
    expect(await away.text()).not.toContain('<b>');
  });
});

describe('what it keeps', () => {
  test('is its owner’s alone, and outlives a restart: keys, refresh tokens', async () => {
    const before = await signIn(issuer.url, 'P01');
    expect(statSync(join(folder, 'signing-key.json')).mode & 0o777).toBe(0o600);
    const { port, jwks } = issuer;
    await issuer.close();
    issuer = await open(port);
    expect(issuer.jwks).toEqual(jwks);
    const renewed = await askForTokens(issuer.url, {
      grant_type: 'refresh_token',
      refresh_token: before.refresh_token,
    });
    expect(decodeJwt(renewed.access_token).username).toBe('P01');
  });

  test('is begun anew where it is damaged, but for the key, which a person removes', async () => {
    const { port } = issuer;
    await issuer.close();
    writeFileSync(join(folder, 'grants.sqlite'), 'x'.repeat(9000));
    issuer = await open(port);
    expect((await signIn(issuer.url, 'P01')).status).toBe(200);
    for (const text of ['{', '{}', '{"kty":"RSA","n":"AQAB","e":"AQAB","kid":"k"}']) {
      writeFileSync(join(folder, 'other-key.json'), text);
      expect(() => keepSigningKey(join(folder, 'other-key.json'))).toThrow(DamagedLocalState);
    }
  });
});
