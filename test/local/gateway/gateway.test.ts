import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { routeFinder } from '../../../local/gateway/routes.ts';
import { tokenBucket } from '../../../local/gateway/token-bucket.ts';
import { LambdaError } from '../../../local/lambdas.ts';
import { type Opened, opened, routes, tokenFor } from './open-gateway.ts';

const gateways: Opened[] = [];
afterEach(async () => {
  for (const gateway of gateways.splice(0)) await gateway.close();
});
const open: typeof opened = async (...given) => {
  const gateway = await opened(...given);
  gateways.push(gateway);
  return gateway;
};

interface Raw {
  readonly method?: string;
  /** Name after value, as sent. */
  readonly headers?: readonly string[];
  readonly body?: string | Buffer;
}

/** A request as it is written, which `fetch` would tidy. */
async function raw(gateway: Opened, path: string, { method = 'GET', headers = [], body }: Raw = {}) {
  const { port } = gateway;
  const sent = ['host', `127.0.0.1:${port}`, ...headers];
  if (body !== undefined) sent.push('content-length', String(Buffer.byteLength(body)));
  const call = request({ port, host: '127.0.0.1', method, path, headers: sent, agent: false });
  const answer = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    call.once('response', resolve);
    call.once('error', reject);
    call.end(body);
  });
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

describe('the event of a request', () => {
  test('is that of payload format 2.0, member by member', async () => {
    const gateway = await open();
    const token = await tokenFor('P01', ['placet/read', 'openid']);
    const before = Date.now();
    await raw(gateway, '/api/tools/T%C3%A913?word=guide&body=PTC&body=CBC&plus=a+b&empty&%C3%A9=%26', {
      headers: [
        ...['Authorization', `Bearer ${token}`, 'User-Agent', 'curl/8', 'Accept-Language', 'fr'],
        ...['X-Twice', 'one', 'x-twice', 'two', 'Cookie', 'a=1; b=2', 'Connection', 'close'],
      ],
    });
    const [call] = gateway.calls;
    expect(call?.name).toBe('api-read');
    expect(call?.event).toEqual({
      version: '2.0',
      routeKey: 'GET /api/tools/{tool}',
      rawPath: '/api/tools/Té13',
      rawQueryString: 'word=guide&body=PTC&body=CBC&plus=a+b&empty&%C3%A9=%26',
      cookies: ['a=1', 'b=2'],
      headers: {
        authorization: `Bearer ${token}`,
        'accept-language': 'fr',
        host: `127.0.0.1:${gateway.port}`,
        'user-agent': 'curl/8',
        'x-twice': 'one,two',
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-port': String(gateway.port),
        'x-forwarded-proto': 'http',
      },
      queryStringParameters: { word: 'guide', body: 'PTC,CBC', plus: 'a b', empty: '', é: '&' },
      pathParameters: { tool: 'Té13' },
      requestContext: {
        accountId: '000000000000',
        apiId: 'local',
        authorizer: {
          jwt: {
            claims: expect.objectContaining({
              username: 'P01',
              token_use: 'access',
              version: '2',
              exp: expect.stringMatching(/^\d{10}$/),
              scope: 'placet/read openid',
            }),
            scopes: ['placet/read', 'openid'],
          },
        },
        domainName: '127.0.0.1',
        domainPrefix: 'local',
        http: {
          method: 'GET',
          path: '/api/tools/Té13',
          protocol: 'HTTP/1.1',
          sourceIp: '127.0.0.1',
          userAgent: 'curl/8',
        },
        requestId: expect.stringMatching(/^[\w-]{36}$/),
        routeKey: 'GET /api/tools/{tool}',
        stage: '$default',
        time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        timeEpoch: expect.any(Number),
      },
      isBase64Encoded: false,
    });
    expect(call?.event.requestContext.timeEpoch).toBeGreaterThanOrEqual(before);
  });

  test('has no member for what the request does not have', async () => {
    const gateway = await open();
    await raw(gateway, '/api/openapi.json');
    const [call] = gateway.calls;
    expect(Object.keys(call?.event).sort()).toEqual(
      [
        'headers',
        'isBase64Encoded',
        'rawPath',
        'rawQueryString',
        'requestContext',
        'routeKey',
        'version',
      ].sort(),
    );
    expect(call?.event.requestContext).not.toHaveProperty('authorizer');
  });

  test.each([
    ['application/json', false],
    ['application/json; charset=utf-8', false],
    ['text/csv', false],
    ['TEXT/PLAIN;charset=utf-8', false],
    ['application/xml', false],
    ['application/x-www-form-urlencoded', true],
    ['application/octet-stream', true],
    ['application/vnd.api+json', true],
    ['multipart/form-data; boundary=x', true],
    [undefined, true],
  ])('has a body of type %s encoded: %s', async (type, encoded) => {
    const gateway = await open();
    const sent = Buffer.from('{"é":1}');
    const headers = [
      'authorization',
      await tokenFor(),
      ...(type === undefined ? [] : ['content-type', type]),
    ];
    await raw(gateway, '/api/tools/T13/decisions', { method: 'POST', headers, body: sent });
    const { body, isBase64Encoded } = gateway.calls[0]?.event ?? {};
    expect([body, isBase64Encoded]).toEqual([sent.toString(encoded ? 'base64' : 'utf8'), encoded]);
  });

  test('keeps hostile names as data', async () => {
    const gateway = await open();
    await raw(gateway, '/api/openapi.json?__proto__=x&constructor=y', { headers: ['__proto__', 'z'] });
    const [call] = gateway.calls;
    expect(Object.keys(call?.event.queryStringParameters)).toEqual(['__proto__', 'constructor']);
    expect(Object.keys(call?.event.headers)).toContain('__proto__');
  });
});

describe('the route of a request', () => {
  const find = routeFinder(routes);

  test.each([
    ['GET', '/api/tools', 'GET /api/tools'],
    ['GET', '/api/tools/T13', 'GET /api/tools/{tool}'],
    ['GET', '/api/tools/search', 'GET /api/tools/search'],
    ['POST', '/api/tools/T13/decisions', 'POST /api/tools/{tool}/decisions'],
    ['GET', '/api/tools/', undefined],
    ['GET', '/api/tools//decisions', undefined],
    ['GET', '/api/Tools', undefined],
    ['GET', '/api/tools/T13/decisions', undefined],
    ['HEAD', '/api/tools', undefined],
    ['OPTIONS', '/api/tools', undefined],
    ['get', '/api/tools', undefined],
    ['GET', '/api/tools/{tool}', 'GET /api/tools/{tool}'],
    ['GET', '/api/__proto__', undefined],
  ])('of %s %s is %s', (method, path, key) => {
    const found = find(method, path);
    expect(found && `${found.route.method} ${found.route.path}`).toBe(key);
  });

  test.each(['HEAD', 'OPTIONS', 'PATCH', 'DELETE'])(
    'is $default for %s, without a token, and what no route takes below /api is, too',
    async (method) => {
      const gateway = await open();
      await raw(gateway, '/api/tools', { method });
      await raw(gateway, '/api/nothing', { method });
      await raw(gateway, '/api', { method });
      expect(gateway.calls.map(({ name, event }) => [name, event.routeKey])).toEqual(
        Array(3).fill(['api-open', '$default']),
      );
    },
  );

  test('is the site’s outside of the API, and a plain 404 where there is no such page', async () => {
    const gateway = await open(undefined, {
      site: ({ path }) => (path === '/' ? { status: 200, headers: {}, body: 'home' } : undefined),
    });
    expect((await raw(gateway, '/')).body).toBe('home');
    expect((await raw(gateway, '/apis')).status).toBe(404);
    expect(gateway.calls).toEqual([]);
  });
});

describe('the answer of a function', () => {
  const answered = async (payload: unknown, more = {}) => {
    const gateway = await open(() => ({ payload: payload as never, ...more }));
    return raw(gateway, '/api/openapi.json');
  };

  test('is sent as it says: status, headers, cookies, a body that was encoded', async () => {
    const { status, headers, body } = await answered({
      statusCode: 201,
      headers: { 'Content-Type': 'text/csv', ETag: '"1"', Connection: 'x' },
      cookies: ['a=1', 'b=2'],
      body: Buffer.from('é,1').toString('base64'),
      isBase64Encoded: true,
    });
    expect([status, body]).toEqual([201, 'é,1']);
    expect(headers).toMatchObject({
      'content-type': 'text/csv',
      etag: '"1"',
      'set-cookie': ['a=1', 'b=2'],
      'content-length': '4',
      'apigw-requestid': expect.any(String),
    });
    expect(headers.connection).not.toBe('x');
  });

  test.each([
    ['an object without a status', { hello: 1 }, 200, '{"hello":1}', 'application/json'],
    ['a text', 'hello', 200, '"hello"', 'application/json'],
    ['nothing', null, 200, 'null', 'application/json'],
    ['no body', { statusCode: 404 }, 404, '', 'text/plain;charset=UTF-8'],
    ['a status that is a text', { statusCode: '202', body: 'x' }, 202, 'x', 'text/plain;charset=UTF-8'],
  ])('may be %s', async (_, payload, status, body, type) => {
    const answer = await answered(payload);
    expect([answer.status, answer.body, answer.headers['content-type']]).toEqual([status, body, type]);
  });

  test.each([
    ['failed', { errorMessage: 'secret' }, { functionError: 'Unhandled' }],
    ['made up a status', { statusCode: 'fine' }, {}],
    ['made up a status of its own', { statusCode: 999 }, {}],
    ['gave a body that is no text', { statusCode: 200, body: { secret: 1 } }, {}],
  ])('is 500 and says nothing of it where the function %s', async (_, payload, more) => {
    const { status, body } = await answered(payload, more);
    expect([status, body]).toEqual([500, '{"message":"Internal Server Error"}']);
  });

  test('is 500 where a function cannot be called, and the next request is answered', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let calls = 0;
    const gateway = await open(() => {
      if (calls++ === 0) throw new Error('no such thing');
      return { payload: { statusCode: 200, body: 'ok' } };
    });
    expect((await raw(gateway, '/api/openapi.json')).body).toBe('{"message":"Internal Server Error"}');
    expect((await raw(gateway, '/api/openapi.json')).body).toBe('ok');
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });

  test('is 413 where the event is more than the service Lambda takes', async () => {
    const gateway = await open(() => {
      throw new LambdaError('RequestTooLargeException', 'Request must be smaller');
    });
    expect((await raw(gateway, '/api/openapi.json')).status).toBe(413);
  });

  test('is 503 where it does not come in time', async () => {
    const gateway = await open(() => new Promise(() => undefined), { patienceMs: 20 });
    const { status, body } = await raw(gateway, '/api/openapi.json');
    expect([status, body]).toEqual([503, '{"message":"Service Unavailable"}']);
  });

  test('to HEAD and with 204 and 304 has no body', async () => {
    const gateway = await open((_, event) => ({
      payload: { statusCode: Number(event.queryStringParameters?.status ?? 200), body: 'hello' },
    }));
    expect((await raw(gateway, '/api/x', { method: 'HEAD' })).body).toBe('');
    for (const status of [204, 304]) {
      const answer = await raw(gateway, `/api/x?status=${status}`);
      expect([answer.status, answer.body]).toEqual([status, '']);
    }
  });
});

describe('a limit of the gateway', () => {
  test('is 10 MB of body: 413, also where the length is not announced', async () => {
    const gateway = await open();
    const large = Buffer.alloc(10 * 1024 * 1024 + 1, 'x');
    const announced = await fetch(`${gateway.url}/api/x`, { method: 'POST', body: large }).catch(
      () => undefined,
    );
    if (announced) expect(await announced.json()).toEqual({ message: 'Request Entity Too Large' });
    const { status } = await new Promise<{ status: number | undefined }>((resolve, reject) => {
      const call = request({
        port: gateway.port,
        host: '127.0.0.1',
        path: '/api/x',
        method: 'POST',
        agent: false,
      });
      call.once('response', (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode });
      });
      call.once('error', reject);
      call.write(large.subarray(0, 1024));
      call.end(large);
    });
    expect(status).toBe(413);
    expect(gateway.calls).toEqual([]);
  });

  test('is 10,240 bytes of request line and headers: 431, and far beyond it as well', async () => {
    const gateway = await open();
    for (const length of [10_240, 20_000]) {
      const { status, body } = await raw(gateway, '/api/x', { headers: ['x-long', 'x'.repeat(length)] });
      expect([status, body]).toEqual([431, '{"message":"Request Header Fields Too Large"}']);
    }
    expect((await raw(gateway, '/api/x', { headers: ['x-long', 'x'.repeat(9000)] })).status).toBe(200);
  });

  test.each(['/api/%', '/api/%zz', '/api/tools/%4'])(
    'is a path that can be decoded: 400 for %s',
    async (path) => {
      const gateway = await open();
      expect((await raw(gateway, path)).status).toBe(400);
    },
  );

  test('is what is HTTP at all: 400, and the connection ends', async () => {
    const gateway = await open();
    const socket = connect(gateway.port, '127.0.0.1');
    socket.end('HELLO\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[\s\S]*\{"message":"Bad Request"\}$/);
    expect((await raw(gateway, '/api/x')).status).toBe(200);
  });

  test('is so many requests at once, and so many a second: 429', async () => {
    const gateway = await open(undefined, { limits: { ratePerSecond: 0.001, burst: 3 } });
    const statuses: (number | undefined)[] = [];
    for (let i = 0; i < 5; i += 1) statuses.push((await raw(gateway, '/api/openapi.json')).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect((await raw(gateway, '/api/openapi.json')).body).toBe('{"message":"Too Many Requests"}');
    // Pages are not of the API.
    expect((await raw(gateway, '/')).status).toBe(404);

    let now = 0;
    const take = tokenBucket({ ratePerSecond: 2, burst: 2 }, () => now);
    expect([take(), take(), take()]).toEqual([true, true, false]);
    now = 500;
    expect([take(), take()]).toEqual([true, false]);
    now = 60_000;
    expect([take(), take(), take()]).toEqual([true, true, false]);
  });
});
