import { type CryptoKey, importJWK, type JWTPayload, SignJWT } from 'jose';
import { accessClaims, type Granted, idClaims } from './cognito-claims.ts';
import type { SigningKey } from './signing-key.ts';

/** Makes tokens: the issuer's page and `npm run token` have no other way. */
export interface TokenMaker {
  access(granted: Granted): Promise<string>;
  id(granted: Granted, nonce: string | undefined): Promise<string>;
}

/** Signs with the issuer's key as Cognito does: RS256, and a header of `kid` and `alg` alone. */
export function tokenMaker({ kid, privateJwk }: SigningKey): TokenMaker {
  const key = importJWK(privateJwk, 'RS256') as Promise<CryptoKey>;
  const sign = async (claims: JWTPayload) =>
    new SignJWT(claims).setProtectedHeader({ kid, alg: 'RS256' }).sign(await key);
  return {
    access: (granted) => sign(accessClaims(granted)),
    id: (granted, nonce) => sign(idClaims(granted, nonce)),
  };
}
