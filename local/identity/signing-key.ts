import { createHash, createPrivateKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { JSONWebKeySet, JWK } from 'jose';
import { DamagedLocalState } from '../clock.ts';

/** The key that the local issuer signs with. */
export interface SigningKey {
  readonly kid: string;
  /** With its private part: it leaves this machine's folder for nothing. */
  readonly privateJwk: JWK;
  /** What anybody may have: the public keys of the issuer. */
  readonly jwks: JSONWebKeySet;
}

/**
 * The key in a file that only its owner may read; made once, so that tokens outlive a restart. Throws
 * {@link DamagedLocalState} where the file holds no such key.
 */
export function keepSigningKey(file: string): SigningKey {
  return existsSync(file) ? readSigningKey(file) : makeSigningKey(file);
}

/** The key in a file that is there. Throws {@link DamagedLocalState} where it holds no such key. */
export function readSigningKey(file: string): SigningKey {
  try {
    const privateJwk = JSON.parse(readFileSync(file, 'utf8')) as JWK;
    const { kty, n, e, kid } = privateJwk;
    createPrivateKey({ key: privateJwk as JsonWebKey, format: 'jwk' });
    if (typeof kid !== 'string') throw new Error('its key has no name');
    return { kid, privateJwk, jwks: { keys: [{ kty, n, e, kid, alg: 'RS256', use: 'sig' } as JWK] } };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DamagedLocalState(file, why, 'Remove that file and start again: everybody signs in anew.');
  }
}

function makeSigningKey(file: string): SigningKey {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = privateKey.export({ format: 'jwk' });
  // The key's thumbprint (RFC 7638): another key never has its name.
  const kid = createHash('sha256')
    .update(JSON.stringify({ e: jwk.e, kty: jwk.kty, n: jwk.n }))
    .digest('base64url');
  // Renamed into place, so that a kill leaves a whole key or none.
  writeFileSync(`${file}.new`, JSON.stringify({ ...jwk, kid, alg: 'RS256', use: 'sig' }), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return readSigningKey(file);
}
