import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { begin, finish } from '../../web/sign-in/code-flow.ts';
import { ownAddress } from '../../web/sign-in/own-address.ts';

const issuer = 'https://signin.example.org';
const site = 'https://placet.example.org';
const settings = {
  ...{ issuer, clientId: 'placet-web', authorize: `${issuer}/authorize`, token: `${issuer}/token` },
  ...{
    revoke: `${issuer}/revoke`,
    signOut: `${issuer}/logout`,
    scopes: ['openid'],
    register: { name: '', notice: { en: '', fr: '' } },
  },
};

/** What the page of a browser has, as far as signing in uses it. */
const kept = new Map<string, string>();
let sentTo: URL;
let asked: URLSearchParams[];
let idToken: (nonce: string) => object;
beforeEach(() => {
  kept.clear();
  asked = [];
  idToken = (nonce) => ({
    ...{ iss: issuer, aud: 'placet-web', sub: 'P01', nonce },
    ...{ iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 600 },
  });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  const assign = (to: string): void => {
    sentTo = new URL(to);
  };
  vi.stubGlobal('location', { origin: site, assign });
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    asked.push(new URLSearchParams(body));
    const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const claims = idToken(sentTo.searchParams.get('nonce') ?? '');
    const token = `${encoded({ alg: 'RS256', kid: 'k' })}.${encoded(claims)}.${'x'.repeat(300)}`;
    return Response.json({ access_token: 'a', token_type: 'Bearer', expires_in: 3600, id_token: token });
  });
});
afterEach(() => vi.unstubAllGlobals());

const going = (back = '/t/T13') => begin(settings, { back, language: 'en' });
/** The address at which the issuer sends the browser back. */
const back = (more: Record<string, string>) => new URL(`${site}/signed-in?${new URLSearchParams(more)}`);
const stateSent = () => sentTo.searchParams.get('state') ?? '';

describe('signing in', () => {
  it('proves by S256 that who ends it began it, with a state, a nonce and a verifier that are new each time', async () => {
    await going();
    const first = [...sentTo.searchParams];
    await going();
    for (const name of ['state', 'nonce', 'code_challenge']) {
      const before = first.find(([one]) => one === name)?.[1] ?? '';
      expect(before.length).toBeGreaterThan(40);
      expect(sentTo.searchParams.get(name)).not.toBe(before);
    }
    expect(sentTo.searchParams.get('code_challenge_method')).toBe('S256');
    expect(sentTo.searchParams.get('response_type')).toBe('code');
    expect(sentTo.searchParams.get('redirect_uri')).toBe(`${site}/signed-in`);
  });

  it('ends where it began', async () => {
    await going();
    const done = await finish(settings, back({ code: 'c', state: stateSent() }));
    expect([done?.person, done?.back]).toEqual(['P01', '/t/T13']);
    expect(asked[0]?.get('code_verifier')?.length).toBeGreaterThan(40);
  });

  it.each([
    ['another state', () => ({ code: 'c', state: 'another' })],
    ['no state', () => ({ code: 'c' })],
    ['two states', () => ({ code: 'c', state: `${stateSent()}&state=x` })],
    ['no code', () => ({ state: stateSent() })],
    ['another issuer', () => ({ code: 'c', state: stateSent(), iss: 'https://evil.example' })],
    ['a refusal', () => ({ error: 'access_denied', state: stateSent() })],
    ['a token in place of a code', () => ({ access_token: 'a', id_token: 'b', state: stateSent() })],
  ])('asks for no token after an answer with %s, and cannot be taken up again', async (_, answer) => {
    await going();
    await expect(finish(settings, back(answer()))).rejects.toThrow();
    expect(asked).toEqual([]);
    expect(await finish(settings, back({ code: 'c', state: stateSent() }))).toBeUndefined();
  });

  it.each([
    ['another nonce', { nonce: 'another' }],
    ['no nonce', { nonce: undefined }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['another client', { aud: 'another' }],
    ['its time over', { exp: 1 }],
  ])('lets nobody in by an ID token with %s', async (_, other) => {
    const right = idToken;
    idToken = (nonce) => ({ ...right(nonce), ...other });
    await going();
    await expect(finish(settings, back({ code: 'c', state: stateSent() }))).rejects.toThrow();
  });

  it('that this tab did not begin is not ended by it', async () => {
    expect(await finish(settings, back({ code: 'c', state: 's' }))).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it.each([
    '//evil.example/x',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/..//evil.example',
    '/./\\evil.example',
    '/\t/evil.example',
    '\n//evil.example',
    `${site}.evil.example/`,
    `${site}@evil.example/`,
  ])('leads nobody away afterwards: %j', async (evil) => {
    await going(evil);
    const done = await finish(settings, back({ code: 'c', state: stateSent() }));
    const to = done?.back ?? '';
    expect(new URL(to, site).origin).toBe(site);
    expect(to).toMatch(/^\/(?![/\\])/);
  });

  it('leads to a page with its query and its place', () => {
    expect(ownAddress('/search?q=a%2Fb&x=//y#decisions', site)).toBe('/search?q=a%2Fb&x=//y#decisions');
    expect(ownAddress(`${site}/t/T13`, site)).toBe('/t/T13');
  });
});
