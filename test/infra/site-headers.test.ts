import { describe, expect, it } from 'vitest';
import { cachingOf, fileFor, siteHeaders } from '../../functions/contracts/site-headers.ts';

const signIn = 'https://sign-in.example.org';

/** What the policy allows, directive by directive. */
const policyOf = (headers: ReturnType<typeof siteHeaders>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    headers['content-security-policy'].split('; ').map((directive) => {
      const space = directive.indexOf(' ');
      return [directive.slice(0, space), directive.slice(space + 1)];
    }),
  );

describe('a page of the site', () => {
  it('runs and shows only what comes from the site, and talks only to it and to the sign-in', () => {
    expect(policyOf(siteHeaders({ signIn }))).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'connect-src': "'self' https://sign-in.example.org",
      'font-src': "'none'",
      'manifest-src': "'self'",
      'worker-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'placet-worker',
    });
  });

  it('fetches papers from where they are, if that is elsewhere', () => {
    const documents = 'https://papers.example.org';
    expect(policyOf(siteHeaders({ signIn, documents }))['connect-src']).toBe(
      "'self' https://sign-in.example.org https://papers.example.org",
    );
  });

  it('is guessed at, framed, followed and overheard by nobody', () => {
    const { 'content-security-policy': _, ...others } = siteHeaders({ signIn });
    expect(others).toEqual({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('has headers that CloudFront takes: at most 1,783 characters each', () => {
    for (const value of Object.values(siteHeaders({ signIn }))) expect(value.length).toBeLessThan(1783);
  });
});

describe('a file of the site', () => {
  it('is kept for a year where its name changes with its content, and else asked for each time', () => {
    expect(cachingOf('/assets/index-B2a1Cd3e.js')).toBe('public, max-age=31536000, immutable');
    for (const file of ['/index.html', '/sw.js', '/icon.svg', '/manifest.webmanifest', '/assets.html'])
      expect(cachingOf(file)).toBe('no-cache');
  });
});

describe('an address', () => {
  it.each([
    '/',
    '',
    '/t/T13',
    '/t/T13/',
    '/sessions/PTC-243-244',
    '/admin/executions/T13-g1',
    '/signed-in',
    '/assets',
    '/apis',
    '/API/tools',
    '/v1.2/tools',
    '/t/T13%2Ejs',
    '/t/%C3%A9',
    '//',
  ])('%j of the app is answered by its one page', (path) => {
    expect(fileFor(path)).toBe('/index.html');
  });

  it.each([
    '/index.html',
    '/sw.js',
    '/icon.svg',
    '/manifest.webmanifest',
    '/favicon.ico',
    '/robots.txt',
    '/.well-known/security.txt',
    '/assets/index-B2a1Cd3e.js',
    '/assets/no-extension',
    '/assets/',
    '/t/T13.html',
    '/..',
  ])('%j is that of a file, there or not', (path) => {
    expect(fileFor(path)).toBe(path);
  });

  it.each(['/api', '/api/', '/api/tools/T13', '/api/openapi.json', '/api/../index.html'])(
    '%j is the API’s',
    (path) => {
      expect(fileFor(path)).toBeNull();
    },
  );
});
