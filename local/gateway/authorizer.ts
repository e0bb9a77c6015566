import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';

export interface AuthorizerOptions {
  /** Letter by letter what `iss` must say. */
  readonly issuer: string;
  /** The public keys of the issuer; with us they are at hand, so nobody is asked. */
  readonly jwks: JSONWebKeySet;
  /** One of them must be in `aud`, or be `client_id` where there is no `aud`. */
  readonly audience: readonly string[];
  /** Epoch milliseconds of the machine's clock: tokens are stamped by it. */
  readonly now: () => number;
}

/** What a token came to: its claims, or why it is refused, as the header `www-authenticate` says it. */
export type Verdict =
  | { readonly is: 'allowed'; readonly claims: JWTPayload; readonly scopes: readonly string[] | null }
  | { readonly is: 'unauthorized' | 'forbidden'; readonly challenge: string };

export type Authorize = (header: string | undefined, scope: string) => Promise<Verdict>;

/**
 * The JWT authorizer of an HTTP API (Developer Guide, "Control access to HTTP APIs with JWT authorizers"): RSA
 * signature under a key of the issuer by its `kid`, `iss`, `aud` or else `client_id`, `exp`, `nbf`, `iat`, then the
 * route's scope in `scope` or `scp`. AWS does not look at `token_use`: that is for the function behind.
 */
export function jwtAuthorizer({ issuer, jwks, audience, now }: AuthorizerOptions): Authorize {
  const keyOf = createLocalJWKSet(jwks);

  async function claimsOf(token: string): Promise<JWTPayload> {
    if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) throw new errors.JWTInvalid('the token is malformed');
    const currentDate = new Date(now());
    const { payload } = await jwtVerify(
      token,
      (header, input) => {
        // With a single key the set would do without.
        if (typeof header.kid !== 'string') throw new errors.JWTInvalid('kid not found in the token');
        return keyOf(header, input);
      },
      { algorithms: ['RS256'], issuer, currentDate, requiredClaims: ['exp'], clockTolerance: 0 },
    );
    const { iat } = payload;
    if (iat !== undefined && !(typeof iat === 'number' && iat <= currentDate.getTime() / 1000))
      throw new errors.JWTInvalid('token used before issued');
    if (!isMeant(payload, audience)) throw new errors.JWTInvalid('the token does not have a valid audience');
    return payload;
  }

  return async (header, scope) => {
    const token = (header ?? '').replace(/^Bearer +/i, '').trim();
    if (token === '') return { is: 'unauthorized', challenge: 'Bearer' };
    let claims: JWTPayload;
    try {
      claims = await claimsOf(token);
    } catch (error) {
      return { is: 'unauthorized', challenge: challenge('', 'invalid_token', reason(error)) };
    }
    const scopes = scopesOf(claims);
    return scopes?.includes(scope)
      ? { is: 'allowed', claims, scopes }
      : { is: 'forbidden', challenge: challenge(scope, 'insufficient_scope', 'the token lacks the scope') };
  };
}

const challenge = (scope: string, error: string, description: string): string =>
  `Bearer scope="${scope}" error="${error}" error_description="${description}"`;

/** `client_id` counts only where there is no `aud`, which Cognito's access tokens have not. */
function isMeant({ aud, client_id }: JWTPayload, audience: readonly string[]): boolean {
  const named: unknown[] = aud === undefined ? [client_id] : [aud].flat();
  return named.some((one) => typeof one === 'string' && audience.includes(one));
}

/** Null where the token has none, as AWS hands it on. */
function scopesOf({ scope, scp }: JWTPayload): readonly string[] | null {
  if (typeof scope === 'string') return scope.split(' ').filter((one) => one !== '');
  if (typeof scp === 'string') return scp.split(' ').filter((one) => one !== '');
  if (Array.isArray(scp)) return scp.filter((one): one is string => typeof one === 'string');
  return null;
}

/** What is wrong, in words that fit a header: nothing of the token itself stands in them. */
function reason(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'the token has expired';
  if (error instanceof errors.JWTClaimValidationFailed) return `the claim ${error.claim} is not valid`;
  if (error instanceof errors.JWKSNoMatchingKey) return 'unable to find a key for the token';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature is invalid';
  if (error instanceof errors.JWTInvalid && /audience|issued|kid/.test(error.message)) return error.message;
  return 'the token is malformed';
}
