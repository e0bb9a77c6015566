import type { Chance } from './chance.ts';

/** Headers by which somebody may hope to be another, elsewhere, or to do what the method does not say. */
const tricks: readonly Readonly<Record<string, string>>[] = [
  { 'x-http-method-override': 'DELETE' },
  { 'x-http-method': 'PUT', 'x-method-override': 'DELETE' },
  { 'x-original-url': '/api/admin/people', 'x-rewrite-url': '/api/admin/people' },
  { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  { forwarded: 'for=127.0.0.1;host=evil.example' },
  { host: 'evil.example' },
  { authorization: 'Basic YWRtaW46YWRtaW4=' },
  { 'x-amzn-oidc-data': 'e30.e30.', 'x-amz-user-agent': 'admin', 'x-user': 'admin', 'x-person': 'admin' },
  { cookie: 'placet_session=admin; token=admin', 'x-csrf-token': 'x' },
  { 'content-length': '0' },
  { 'transfer-encoding': 'chunked' },
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'br, gzip' },
  { accept: 'text/html' },
  { accept: `${'a/b,'.repeat(1_500)}text/html` },
  { 'accept-encoding': 'gzip;q=0' },
  { 'accept-encoding': 'br;q=1.0, *;q=0' },
  { 'accept-encoding': 'br, gzip' },
  { 'accept-language': `${'x,'.repeat(3_000)}fr` },
  { 'accept-language': 'fr;q=1e400,en;q=..1.,fr;q=NaN' },
  { 'accept-language': '\u0000\ud800' },
  { 'if-match': `"${'9'.repeat(400)}"` },
  { 'if-match': '"-1"' },
  { 'if-match': '"1", "2", "3"' },
  { 'if-match': `W/"${'0'.repeat(8_000)}` },
  { 'if-none-match': ','.repeat(8_000) },
  { 'if-none-match': '"'.repeat(8_000) },
  { 'idempotency-key': '' },
  { 'idempotency-key': 'a'.repeat(101) },
  { 'idempotency-key': 'key with spaces' },
  { 'idempotency-key': 'REQUEST#admin#key' },
  { 'idempotency-key': 'fuzz-one,fuzz-two' },
  { range: 'bytes=0-0' },
  { expect: '200-ok' },
  { origin: 'https://evil.example', referer: 'https://evil.example/', 'sec-fetch-site': 'cross-site' },
  Object.fromEntries([['__proto__', 'x']]),
  { constructor: 'x', tostring: 'x' },
  { 'x-large': 'x'.repeat(9_000) },
];
const types = [
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/html'],
  ...[
    'application/json;charset=utf-7',
    'APPLICATION/JSON',
    'application/json , text/plain',
    'application/json\t',
  ],
  ...['application/vnd.api+json', 'application/jsonx', 'application/xml', 'text/csv', '*/*', ''],
];

/** Headers that nobody needs: none, mostly. */
export const oddHeaders = (chance: Chance): Readonly<Record<string, string>> =>
  chance.in(6) ? chance.one(tricks) : {};

export const oddType = (chance: Chance): string => chance.one(types);
