import { createHash, randomUUID } from 'node:crypto';
import type { PersonId } from '../../functions/domain/ids.ts';

/** What a person was granted, and when they proved who they are. Times in seconds since 1970, machine's clock. */
export interface Granted {
  readonly issuer: string;
  readonly clientId: string;
  readonly person: PersonId;
  readonly scopes: readonly string[];
  readonly signedInAt: number;
  readonly now: number;
}

/** How long tokens live: an hour, in seconds, as Cognito's do where nothing else is set. */
export const tokenLifetimeSeconds = 3600;

/**
 * The person as Cognito calls them in `sub`: an id of its own that never is the name. Ours follows from the person's
 * id, so that it is the same after a reset.
 */
export const subjectOf = (person: PersonId): string => {
  const hex = createHash('sha256').update(`placet ${person}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const stamps = ({ issuer, person, signedInAt, now }: Granted) => ({
  sub: subjectOf(person),
  iss: issuer,
  auth_time: signedInAt,
  iat: now,
  exp: now + tokenLifetimeSeconds,
  jti: randomUUID(),
});

/** The claims of Cognito's access tokens ("Understanding the access token"): no `aud`, the person in `username`. */
export const accessClaims = (granted: Granted) => ({
  ...stamps(granted),
  client_id: granted.clientId,
  token_use: 'access',
  version: 2,
  scope: granted.scopes.join(' '),
  username: granted.person,
});

/** The claims of Cognito's ID tokens: who signed in, for the client's own eyes. */
export const idClaims = (granted: Granted, nonce: string | undefined) => ({
  ...stamps(granted),
  aud: granted.clientId,
  token_use: 'id',
  'cognito:username': granted.person,
  ...(nonce !== undefined && { nonce }),
});
