import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  sign,
} from 'node:crypto';
import { clientId } from '../../../local/identity/client.ts';
import type { SigningKey } from '../../../local/identity/signing-key.ts';

/** A token that opens nothing. It is sent as `Authorization: Bearer ${token}`. */
export interface WrongToken {
  readonly name: string;
  readonly token: string;
  /** What every endpoint that asks for a token answers. */
  readonly expect: 401 | 403;
  /** The gateway lets through what only the function behind it can tell: ID tokens, unknown people. */
  readonly refusedBy: 'gateway' | 'function';
}

type Claims = Readonly<Record<string, unknown>>;

const encoded = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const decoded = (part = ''): Claims => JSON.parse(Buffer.from(part, 'base64url').toString());

const rsa =
  (key: KeyObject, hash = 'sha256') =>
  (input: string) =>
    sign(hash, Buffer.from(input), key).toString('base64url');

/** A token of any header and payload, signed in any way. */
const made = (header: unknown, payload: unknown, signed: (input: string) => string): string => {
  const input = `${encoded(header)}.${encoded(payload)}`;
  return `${input}.${signed(input)}`;
};

/** The token with one bit of one of its three parts turned over. */
function flipped(token: string, part: 0 | 1 | 2, bit: number): string {
  const parts = token.split('.').map((text) => Buffer.from(text, 'base64url'));
  const bytes = parts[part] ?? Buffer.alloc(1);
  const place = Math.floor(bit / 8) % bytes.length;
  bytes[place] = (bytes[place] ?? 0) ^ (1 << (bit % 8));
  return parts.map((bytes) => bytes.toString('base64url')).join('.');
}

/**
 * Every kind of wrong token that we could think of, made from a good one with all scopes and the issuer's key. What
 * each differs in is its name; all else of it is good.
 */
export function wrongTokens(keys: SigningKey, good: string): readonly WrongToken[] {
  const ours = createPrivateKey({ key: keys.privateJwk as JsonWebKey, format: 'jwk' });
  const publicJwk = keys.jwks.keys[0] as JsonWebKey;
  const publicPem = createPublicKey({ key: publicJwk, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  });
  const theirs = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const theirJwk = createPublicKey(theirs).export({ format: 'jwk' });
  const [headerPart = '', payloadPart = '', signature = ''] = good.split('.');
  const header = decoded(headerPart);
  const claims = decoded(payloadPart);
  const now = Number(claims.iat);
  const without = (name: string): Claims =>
    Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));

  /** Signed by us, as good as any but for its claims, or for its header. */
  const claiming = (other: Claims) => made(header, { ...claims, ...other }, rsa(ours));
  const lacking = (name: string) => made(header, without(name), rsa(ours));
  const headed = (other: Claims) => made({ ...header, ...other }, claims, rsa(ours));
  /** Not signed again after it was changed. */
  const edited = (other: Claims) => `${headerPart}.${encoded({ ...claims, ...other })}.${signature}`;
  const forged = (other: Claims = {}) => made({ ...header, ...other }, claims, rsa(theirs));
  const mac = (secret: string | Buffer) =>
    made({ ...header, alg: 'HS256' }, claims, (input) =>
      createHmac('sha256', secret).update(input).digest('base64url'),
    );
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

  const malformed = {
    'no token at all': '',
    'the word Bearer alone': 'Bearer',
    'the word Bearer twice': `Bearer ${good}`,
    'another word before it': `Basic ${good}`,
    'two tokens': `${good} ${good}`,
    'two tokens with a comma': `${good},${good}`,
    'the word undefined': 'undefined',
    'a word': 'sesame',
    'two dots': '..',
    'letters beyond ASCII': 'é.é.é',
    'a token cut short': good.slice(0, -12),
    'no signature': `${headerPart}.${payloadPart}.`,
    'no third part': `${headerPart}.${payloadPart}`,
    'a fourth part': `${good}.${signature}`,
    'a dot more at its end': `${good}.`,
    'a dot more before it': `.${good}`,
    'padding after it': `${good}=`,
    'a space within': `${headerPart}. ${payloadPart}.${signature}`,
    'its parts in another order': `${payloadPart}.${headerPart}.${signature}`,
    'eight thousand letters': 'a'.repeat(8000),
    'a payload of seven thousand letters': edited({ more: 'x'.repeat(5000) }),
    'encrypted (JWE)': [{ alg: 'dir', enc: 'A256GCM', kid: keys.kid }, '', 'initially', 'hidden', 'tag']
      .map(encoded)
      .join('.'),
    'as JSON': JSON.stringify({ protected: headerPart, payload: payloadPart, signature }),
    'within another token': made({ ...header, cty: 'JWT' }, good, rsa(ours)),
    'a payload that is a list': made(header, [claims], rsa(ours)),
    'a payload that is null': made(header, null, rsa(ours)),
    'a payload that is no JSON': made(header, 'claims', rsa(ours)),
    'an empty payload': made(header, '', rsa(ours)),
    'a header that is a list': made([header], claims, rsa(ours)),
    'a header that is no JSON': made('header', claims, rsa(ours)),
  };
  const unsigned = {
    'algorithm none': made({ ...header, alg: 'none' }, claims, () => ''),
    'algorithm none with the old signature': made({ ...header, alg: 'none' }, claims, () => signature),
    'algorithm nOnE': made({ ...header, alg: 'nOnE' }, claims, rsa(ours)),
    'no algorithm': made({ kid: keys.kid }, claims, rsa(ours)),
    'HS256 with the public key': mac(publicPem),
    'HS256 with the public key as JWK': mac(JSON.stringify(publicJwk)),
    'HS256 with the modulus': mac(Buffer.from(publicJwk.n ?? '', 'base64url')),
    'HS256 with an empty secret': mac(''),
    'another key under our name': forged(),
    'another key under its own name': forged({ kid: 'theirs' }),
    'another key without a name': forged({ kid: undefined }),
    'another key in its header (jwk)': forged({ jwk: theirJwk }),
    'another key in its header, without a name': forged({ kid: undefined, jwk: theirJwk }),
    'another key at an address (jku)': forged({ jku: 'http://127.0.0.1:1/keys' }),
    'a certificate at an address (x5u)': forged({ x5u: 'http://127.0.0.1:1/certificate' }),
    'a certificate in its header (x5c)': forged({ x5c: ['MIIB'] }),
    'an elliptic key': made({ ...header, alg: 'ES256' }, claims, (input) =>
      sign('sha256', Buffer.from(input), { key: curve, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
    ),
    'our key under an unknown name': headed({ kid: 'unknown' }),
    'our key without a name': headed({ kid: undefined }),
    'our key, its name a number': headed({ kid: 7 }),
    'our key, its name of a prototype': headed({ kid: '__proto__' }),
    'our key, its name a path': headed({ kid: '../../signing-key.json' }),
    'our key, RS384': made({ ...header, alg: 'RS384' }, claims, rsa(ours, 'sha384')),
    'our key, RS512': made({ ...header, alg: 'RS512' }, claims, rsa(ours, 'sha512')),
    'our key, PS256': made({ ...header, alg: 'PS256' }, claims, (input) =>
      sign('sha256', Buffer.from(input), { key: ours, padding: 6, saltLength: 32 }).toString('base64url'),
    ),
    'our key, RS256 signed as RS512': made(header, claims, rsa(ours, 'sha512')),
    'a header that must be understood (crit)': headed({ crit: ['exp'] }),
    'an unencoded payload (b64)': headed({ b64: false, crit: ['b64'] }),
    'another person, not signed again': edited({ username: 'P21' }),
    'another scope, not signed again': edited({ scope: `${claims.scope} placet/everything` }),
    'a later end, not signed again': edited({ exp: now + 86_400 }),
    'the signature of another token': `${headerPart}.${payloadPart}.${claiming({ jti: 'other' }).split('.')[2]}`,
    ...Object.fromEntries(
      ([0, 1, 2] as const).flatMap((part) =>
        [0, 5, 77, 150, 391].map((bit) => [
          `bit ${bit} of its ${['header', 'payload', 'signature'][part]} turned over`,
          flipped(good, part, bit),
        ]),
      ),
    ),
  };
  const notForUs = {
    'another issuer': claiming({ iss: 'https://issuer.example.com' }),
    'its issuer with a slash': claiming({ iss: `${claims.iss}/` }),
    'its issuer in capitals': claiming({ iss: String(claims.iss).toUpperCase() }),
    'its issuer in a list': claiming({ iss: [claims.iss] }),
    'no issuer': lacking('iss'),
    'another client': claiming({ client_id: 'other-app' }),
    'no client': lacking('client_id'),
    'its client in a list': claiming({ client_id: [clientId] }),
    'another audience, though the client is ours': claiming({ aud: 'other-app' }),
    'audiences that are not us': claiming({ aud: ['other-app', `${clientId}-2`] }),
    'an empty list of audiences': claiming({ aud: [] }),
    'ended a second ago': claiming({ exp: Math.floor(Date.now() / 1000) - 1 }),
    'ended a year ago': claiming({ exp: now - 31_536_000 }),
    'no end': lacking('exp'),
    'its end a text': claiming({ exp: String(now + 3600) }),
    'its end null': claiming({ exp: null }),
    'its end before 1970': claiming({ exp: -1 }),
    'its end in a list': claiming({ exp: [now + 3600] }),
    'not valid yet': claiming({ nbf: now + 3600 }),
    'its beginning a text': claiming({ nbf: 'now' }),
    'issued in an hour': claiming({ iat: now + 3600 }),
    'its issue a text': claiming({ iat: 'now' }),
  };
  const withoutScope = {
    'no scope': lacking('scope'),
    'an empty scope': claiming({ scope: '' }),
    'another scope': claiming({ scope: 'openid profile other/read' }),
    'scopes that begin like ours': claiming({ scope: 'placet placet/ placet/reader placet/recorder' }),
    'scopes in capitals': claiming({ scope: 'PLACET/READ PLACET/RECORD PLACET/TAKE-PART PLACET/ADMINISTER' }),
    'scopes with commas': claiming({ scope: 'placet/read,placet/record,placet/take-part,placet/administer' }),
    'scopes in a list': claiming({ scope: String(claims.scope).split(' ') }),
    'a scope of everything': claiming({ scope: '*' }),
    'an ID token': made(
      header,
      {
        ...without('client_id'),
        scope: undefined,
        aud: clientId,
        token_use: 'id',
        'cognito:username': claims.username,
      },
      rsa(ours),
    ),
  };
  const notAccess = {
    'an ID token with scopes': claiming({ aud: clientId, token_use: 'id' }),
    'no use': lacking('token_use'),
    'its use in capitals': claiming({ token_use: 'ACCESS' }),
    'its use in a list': claiming({ token_use: ['access'] }),
    'its use true': claiming({ token_use: true }),
    'no person': lacking('username'),
    'an empty person': claiming({ username: '' }),
    'a person with a space': claiming({ username: `${claims.username} ` }),
    'a person with a line break': claiming({ username: `${claims.username}\n` }),
    'a person that is a path': claiming({ username: '../PERSON#P01' }),
    'a person in an object': claiming({ username: { id: claims.username } }),
    'persons in a list': claiming({ username: [claims.username, 'P21'] }),
    'a person of a thousand letters': claiming({ username: 'P'.repeat(1000) }),
  };
  const unknown = {
    'a person whom the register does not know': claiming({ username: 'P00' }),
    'a person in small letters': claiming({ username: String(claims.username).toLowerCase() }),
    'the name of a prototype': claiming({ username: '__proto__' }),
    'the name of a constructor': claiming({ username: 'constructor' }),
    'the word null as a person': claiming({ username: 'null' }),
    'a number as a person': claiming({ username: 1 }),
    'nothing as a person': claiming({ username: null }),
  };

  const all = (
    tokens: Readonly<Record<string, string>>,
    expect: 401 | 403,
    refusedBy: WrongToken['refusedBy'],
  ) => Object.entries(tokens).map(([name, token]) => ({ name, token, expect, refusedBy }));
  return [
    ...all(malformed, 401, 'gateway'),
    ...all(unsigned, 401, 'gateway'),
    ...all(notForUs, 401, 'gateway'),
    ...all(withoutScope, 403, 'gateway'),
    ...all(notAccess, 401, 'function'),
    ...all(unknown, 403, 'function'),
  ];
}
