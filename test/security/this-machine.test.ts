import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../../functions/contracts/api/client.ts';
import { endpoints } from '../../functions/contracts/api/endpoints.ts';
import { personId } from '../../functions/domain/ids.ts';
import { localToken } from '../../local/identity/local-token.ts';
import { type Chance, chanceOf } from '../api/fuzz/chance.ts';
import { oddPath, oddQuery } from '../api/fuzz/odd-address.ts';
import { oddBody, tampered } from '../api/fuzz/raw-json.ts';
import { type SeededSystem, seededSystem } from '../support/seeded-system.ts';
import { tableDigest } from '../support/table-digest.ts';

let seeded: SeededSystem;
let at: SeededSystem['system']['endpoints'];
let token: string;
beforeAll(async () => {
  seeded = await seededSystem();
  at = seeded.system.endpoints;
  token = await localToken(seeded.system.issuer, { person: personId('P01') });
}, 120_000);
afterAll(() => seeded.end());

const portOf = (address: string): number => Number(new URL(address).port);

/** Sends bytes as they are and gives all that comes back until the other end closes, or nothing more comes. */
function said(address: string, bytes: string, quietMs = 400): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = connect(portOf(address), '127.0.0.1');
  let heard = '';
  const end = () => {
    socket.destroy();
    resolve(heard);
  };
  socket.setTimeout(quietMs, end);
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString('latin1');
  });
  socket.once('error', end);
  socket.once('close', end);
  socket.write(Buffer.from(bytes, 'latin1'));
  return promise;
}
const statusesIn = (text: string): readonly number[] =>
  [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));

/** A request that a page of another site can have a browser send without asking first (Fetch, CORS-safelisted). */
const post = (path: string, host: string, origin: string, body = '{}', type = 'text/plain') =>
  `POST ${path} HTTP/1.1\r\nhost: ${host}\r\n${origin === '' ? '' : `origin: ${origin}\r\n`}` +
  `content-type: ${type}\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`;

/** What the Lambda that records would take for a request of a secretary whom the gateway has let through. */
const forged = () =>
  JSON.stringify({
    version: '2.0',
    routeKey: 'POST /api/tools',
    rawPath: '/api/tools',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'forged-key-1' },
    requestContext: {
      requestId: 'forged',
      http: { method: 'POST', path: '/api/tools' },
      authorizer: { jwt: { claims: { token_use: 'access', username: 'P01' }, scopes: [] } },
    },
    body: '{}',
    isBase64Encoded: false,
  });

describe('a page of another site', () => {
  const hosts = (address: string) => [`127.0.0.1:${portOf(address)}`, `localhost:${portOf(address)}`];

  it('calls no function, no workflow, no queue and no mailbox, by whatever name it has us called', async () => {
    const before = await tableDigest(seeded);
    const invoke = '/2015-03-31/functions/api-record/invocations';
    for (const [address, path, body] of [
      [at.lambda, invoke, forged()],
      [at.stepFunctions, '/', '{}'],
      [at.queues, '/', '{}'],
      [at.mail, '/clear-store', ''],
      [at.mail, '/store', ''],
    ] as const) {
      for (const host of hosts(address))
        for (const origin of [
          'https://evil.example',
          'null',
          'http://evil.example:80',
          'http://127.0.0.1.evil.example',
        ])
          expect(
            statusesIn(await said(address, post(path, host, origin, body))),
            `${path} ${origin}`,
          ).toEqual([403]);
      // A name that was made to lead here (DNS rebinding): the page is then of our own origin.
      for (const host of [
        'evil.example',
        `evil.example:${portOf(address)}`,
        '127.0.0.1.evil.example',
        '0.0.0.0',
        '',
      ])
        expect(statusesIn(await said(address, post(path, host, '', body))), `${path} ${host}`).toEqual([403]);
    }
    expect(await tableDigest(seeded)).toBe(before);
    // The same, from here, is heard: or the test would prove nothing.
    const heard = await said(at.lambda, post(invoke, hosts(at.lambda)[0] ?? '', '', forged()), 3_000);
    expect(statusesIn(heard)).toEqual([200]);
    expect(heard).toContain('text-not-acceptable');
  });

  it('reads nothing of the site and of the sign-in under a name of its own', async () => {
    for (const [address, paths] of [
      [at.site, ['/api/openapi.json', '/api/me', '/local', '/local/people', '/local/time', '/']],
      [at.signIn, ['/.well-known/openid-configuration', '/oauth2/authorize', '/choose/x']],
    ] as const)
      for (const path of paths)
        for (const host of ['evil.example', `evil.example:${portOf(address)}`]) {
          const heard = await said(
            address,
            `GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`,
          );
          expect([path, ...statusesIn(heard)]).toEqual([path, 403]);
        }
  });

  it('moves no time: a form of its own, text and JSON are refused before anything passes', async () => {
    const now = async () => (await fetch(`${at.site}/local/time`)).text();
    const before = await now();
    const host = `127.0.0.1:${portOf(at.site)}`;
    for (const [type, body] of [
      ['text/plain', '{"until":"2024-04-24"}'],
      ['application/x-www-form-urlencoded', 'until=2024-04-24'],
      ['multipart/form-data; boundary=x', '--x--'],
    ] as const)
      for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1'])
        expect(
          statusesIn(await said(at.site, post('/local/time', host, origin, body, type)))[0],
        ).toBeGreaterThanOrEqual(403);
    // JSON needs leave first, and nobody gives it.
    const asks = await fetch(`${at.site}/local/time`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(asks.headers.get('access-control-allow-origin')).toBeNull();
    expect(await now()).toBe(before);
  });

  it('is given leave for nothing: no answer but that of a file names another origin', async () => {
    for (const path of [
      '/api/me',
      '/api/openapi.json',
      '/api/sign-in',
      '/local',
      '/local/people',
      '/api/unsubscribe/x',
    ])
      for (const method of ['GET', 'OPTIONS', 'POST']) {
        const { headers } = await fetch(`${at.site}${path}`, {
          method,
          headers: { origin: 'https://evil.example' },
        });
        expect(headers.get('access-control-allow-origin'), `${method} ${path}`).toBeNull();
      }
  });
});

describe('no cookie', () => {
  it('is set by the site, or lets anybody in', async () => {
    for (const path of ['/api/me', '/api/tools', '/local', '/api/docs', '/']) {
      const answer = await fetch(`${at.site}${path}`, {
        headers: { cookie: `placet_session=${token}; token=${token}; authorization=Bearer ${token}` },
      });
      await answer.arrayBuffer();
      expect(answer.headers.getSetCookie(), path).toEqual([]);
      if (path.startsWith('/api/me') || path === '/api/tools') expect(answer.status, path).toBe(401);
    }
  });

  it('of the sign-in is seen by a script, sent by another site, or kept when it is over', async () => {
    const into = new URLSearchParams({
      ...{ client_id: 'placet-web', response_type: 'code', redirect_uri: `${at.site}/signed-in` },
      ...{ scope: 'openid', state: 's', code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' },
    });
    const answer = await fetch(`${at.signIn}/oauth2/authorize?${into}`, { redirect: 'manual' });
    const cookies = answer.headers.getSetCookie();
    expect(answer.status).toBe(303);
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; *httponly/i);
      expect(cookie).toMatch(/; *samesite=(lax|strict)/i);
      expect(cookie).not.toMatch(/; *domain=/i);
    }
  });

  it('nor anything in the address or the body stands for a token', async () => {
    const answers = await Promise.all([
      fetch(`${at.site}/api/me?access_token=${token}&token=${token}`),
      fetch(`${at.site}/api/me`, {
        headers: { 'x-authorization': `Bearer ${token}`, 'x-amzn-remapped-authorization': `Bearer ${token}` },
      }),
      fetch(`${at.site}/api/tools`, { method: 'POST', body: new URLSearchParams({ access_token: token }) }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });
});

describe('a form of another site', () => {
  it('writes nothing at any line of the API, whatever type it is sent as', async () => {
    const before = await tableDigest(seeded);
    const wrong: string[] = [];
    for (const line of endpoints.filter(({ method }) => method === 'POST'))
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
      ]) {
        const answer = await fetch(`${at.site}${addressOf(line, line.example ?? {})}`, {
          method: 'POST',
          headers: { 'content-type': type, origin: 'https://evil.example', cookie: `token=${token}` },
          body: JSON.stringify(line.example?.body ?? {}),
        });
        await answer.arrayBuffer();
        // The address in a letter is what it takes by itself; a made-up one leads nowhere.
        const expected = line.scope === null ? 404 : 401;
        if (answer.status !== expected) wrong.push(`${line.id} ${type}: ${answer.status}`);
      }
    expect(wrong).toEqual([]);
    expect(await tableDigest(seeded)).toBe(before);
  });
});

describe('a page', () => {
  it('is shown in no other page, runs nothing of others and is taken for nothing else', async () => {
    const chooser = await fetch(`${at.signIn}/choose/nothing`);
    const pages = [
      await fetch(`${at.site}/local`),
      await fetch(`${at.site}/api/docs`),
      await fetch(`${at.site}/api/unsubscribe/x`, { headers: { accept: 'text/html' } }),
      await fetch(`${at.site}/api/tools`),
      chooser,
      await fetch(`${at.signIn}/oauth2/authorize?client_id=placet-web`),
    ];
    for (const page of pages) {
      await page.arrayBuffer();
      // What the gateway says by itself is JSON, as AWS' own is (docs/decisions/011).
      if (page.status === 401) continue;
      const says = (name: string) => page.headers.get(name) ?? '';
      expect(says('content-security-policy'), page.url).toContain("frame-ancestors 'none'");
      expect(says('content-security-policy'), page.url).toContain("default-src 'none'");
      expect(says('content-security-policy'), page.url).not.toMatch(
        /unsafe|\*(?!\s|;|:\*|$)|data:|script-src/,
      );
      expect([page.url, says('x-frame-options'), says('x-content-type-options')]).toEqual([
        page.url,
        'DENY',
        'nosniff',
      ]);
    }
  });

  it('that signs in or out leads nowhere but to us', async () => {
    const away = [
      ...[
        '//evil.example',
        'https://evil.example',
        '/\\evil.example',
        'http://127.0.0.1@evil.example',
        'javascript:alert(1)',
      ],
      ...[
        'http://127.0.0.1.evil.example/signed-in',
        'http://evil.example#127.0.0.1',
        'data:text/html,x',
        '',
        'http://[::1]@evil/',
      ],
      ...[
        'http:\\\\evil.example',
        'https:evil.example',
        'http://localhost.evil.example/',
        '\r\nlocation: http://evil.example',
      ],
    ];
    for (const to of away) {
      const out = new URLSearchParams({ client_id: 'placet-web', logout_uri: to });
      const into = new URLSearchParams({
        ...{ client_id: 'placet-web', response_type: 'code', redirect_uri: to, scope: 'openid', state: 's' },
        ...{ code_challenge: 'x'.repeat(43), code_challenge_method: 'S256', login_hint: '//evil.example' },
      });
      for (const address of [`${at.signIn}/logout?${out}`, `${at.signIn}/oauth2/authorize?${into}`]) {
        const answer = await fetch(address, { redirect: 'manual' });
        const text = await answer.text();
        expect([address, answer.status >= 400, answer.headers.get('location')]).toEqual([
          address,
          true,
          null,
        ]);
        expect(text).not.toMatch(/href="(javascript|data):|<script/i);
      }
    }
    for (const path of [
      '//evil.example/x',
      '/\\evil.example',
      '/%2f%2fevil.example',
      '/local//evil.example',
      '/https:evil.example',
    ]) {
      const heard = await said(
        at.site,
        `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`,
      );
      expect(heard.toLowerCase(), path).not.toContain('\r\nlocation:');
    }
  });
});

describe('a request that nobody should send', () => {
  /** The example of a line of the API with something wrong in its path, its query, its headers or its body. */
  function oddRequest(chance: Chance) {
    const line = chance.one(endpoints);
    const { method, example = {}, body, takes = 'application/json' } = line;
    const [path = '', query = ''] = addressOf(line, example).split('?');
    const text = typeof example.body === 'string' ? example.body : JSON.stringify(example.body ?? {});
    const sent = chance.in(4) ? oddBody(text, chance) : { text: tampered(text, chance), type: takes };
    const asked = chance.in(3) ? query : oddQuery(query, chance);
    const walked = chance.in(4) ? oddPath(path, chance) : path;
    const type = sent.type ?? takes;
    return {
      method,
      // What no client could write as an address is sent as bytes below.
      address: `${walked.startsWith('/') ? walked : `/${walked}`}${asked === '' ? '' : `?${asked}`}`,
      headers: {
        ...(body === undefined ? {} : { 'content-type': type }),
        'idempotency-key': `odd-request-${chance.upTo(1e9)}`,
      },
      body: body === undefined ? undefined : sent.isBase64 ? Buffer.from(sent.text, 'base64') : sent.text,
    };
  }

  it('over the wire and on DynamoDB is refused or answered, never a fault of ours, and written nowhere when refused', async () => {
    const people = ['P01', 'P21', 'P22'];
    const tokens = await Promise.all(
      people.map((id) => localToken(seeded.system.issuer, { person: personId(id) })),
    );
    const chance = chanceOf(Number(process.env.SEED ?? 1));
    const count = Number(process.env.RUNS ?? 240);
    const wrong: string[] = [];
    let before = await tableDigest(seeded);
    let hasWritten = false;
    for (let n = 1; n <= count; n++) {
      const { method, address, headers, body } = oddRequest(chance);
      const authorization = `Bearer ${chance.one(tokens)}`;
      const answer = await fetch(`${at.site}${address}`, {
        method,
        headers: { ...headers, authorization },
        redirect: 'manual',
        ...(body === undefined ? {} : { body: body as BodyInit }),
      });
      const text = await answer.text();
      const told = `${n}: ${method} ${address.slice(0, 200)} ${answer.status} ${text.slice(0, 200)}`;
      if (answer.status >= 500) wrong.push(told);
      if (/node_modules|dynamodb|ValidationException|\bat [\w.]+ \(/i.test(text))
        wrong.push(`tells: ${told}`);
      hasWritten ||= answer.status < 300 && method !== 'GET';
      if (n % 20 !== 0) continue;
      // What follows from what was accepted comes by the stream, a moment later.
      if (hasWritten) await seeded.system.idle();
      const after = await tableDigest(seeded);
      if (!hasWritten && after !== before) wrong.push(`something was written by one of ${n - 19} to ${n}`);
      before = after;
      hasWritten = false;
    }
    expect(wrong).toEqual([]);
  });
});

describe('bytes that are no request, or two at once', () => {
  const host = 'host: 127.0.0.1\r\n';
  const get = `GET /api/openapi.json HTTP/1.1\r\n${host}connection: close\r\n\r\n`;

  it.each([
    [
      'a length and pieces',
      `POST /api/tools HTTP/1.1\r\n${host}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${get}`,
    ],
    [
      'two lengths',
      `POST /api/tools HTTP/1.1\r\n${host}content-length: 0\r\ncontent-length: 5\r\n\r\n${get}`,
    ],
    ['two lengths in one', `POST /api/tools HTTP/1.1\r\n${host}content-length: 0, 5\r\n\r\n${get}`],
    ['a length with a sign', `POST /api/tools HTTP/1.1\r\n${host}content-length: +5\r\n\r\n${get}`],
    [
      'pieces under a disguise',
      `POST /api/tools HTTP/1.1\r\n${host}transfer-encoding: xchunked\r\n\r\n${get}`,
    ],
    ['a space before the colon', `GET / HTTP/1.1\r\n${host}transfer-encoding : chunked\r\n\r\n${get}`],
    ['a folded header', `GET / HTTP/1.1\r\n${host}x: a\r\n b: c\r\n\r\n`],
    ['line ends without returns', `GET / HTTP/1.1\n${host}\n\n${get}`],
    [
      'a piece of a negative length',
      `POST /api/tools HTTP/1.1\r\n${host}transfer-encoding: chunked\r\n\r\n-1\r\n\r\n${get}`,
    ],
    ['no method', `\u0000\u0001\u0002\r\n\r\n${get}`],
    ['another protocol', `\u0016\u0003\u0001\u0002\u0000\u0001`],
    ['a tunnel', `CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n`],
    ['another version', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    [
      'what comes back as it was',
      `TRACE /api/me HTTP/1.1\r\n${host}cookie: secret\r\nconnection: close\r\n\r\n`,
    ],
    ['no host', `GET /api/openapi.json HTTP/1.1\r\n\r\n`],
  ])('are refused, and what follows them is not heard: %s', async (_, bytes) => {
    const heard = await said(at.site, bytes, 1_500);
    const statuses = statusesIn(heard);
    expect(heard).not.toContain('secret');
    expect(statuses.length).toBeLessThanOrEqual(1);
    for (const status of statuses) expect([400, 403, 404, 405, 501]).toContain(status);
  });

  it('of headers that are too many are refused with 431 and kept by nobody', async () => {
    const heard = await said(
      at.site,
      `GET /api/openapi.json HTTP/1.1\r\n${host}x: ${'a'.repeat(60_000)}\r\n\r\n`,
    );
    expect(statusesIn(heard)).toEqual([431]);
  });

  it('in one go are answered each by itself, in their order', async () => {
    const one = (path: string, more = '') => `GET ${path} HTTP/1.1\r\n${host}${more}\r\n`;
    const all = one('/api/me') + one('/local/time') + one('/api/nothing', 'connection: close\r\n');
    const heard = await said(at.site, all, 10_000);
    expect(statusesIn(heard)).toEqual([401, 200, 404]);
  });

  it('that never end keep nobody else waiting', async () => {
    const slow = Array.from({ length: 200 }, () => {
      const socket = connect(portOf(at.site), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(
        `POST /api/tools HTTP/1.1\r\n${host}content-length: 100000\r\ncontent-type: application/json\r\n\r\n{`,
      );
      return socket;
    });
    try {
      const answer = await fetch(`${at.site}/api/sign-in`);
      expect(answer.status).toBe(200);
      await answer.arrayBuffer();
    } finally {
      for (const socket of slow) socket.destroy();
    }
  });
});
