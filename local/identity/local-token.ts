import type { PersonId } from '../../functions/domain/ids.ts';
import { clientId, grantable } from './client.ts';
import { tokenMaker } from './sign-token.ts';
import type { SigningKey } from './signing-key.ts';

/** Whose token, and for what. */
export interface Wanted {
  readonly person: PersonId;
  /** All that can be granted unless it says which. */
  readonly scopes?: readonly string[];
}

/** An access token as the issuer's page would have led to, without the page; good for an hour from now on. */
export function localToken(
  { url, key }: { readonly url: string; readonly key: SigningKey },
  { person, scopes = grantable }: Wanted,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return tokenMaker(key).access({ issuer: url, clientId, person, scopes, signedInAt: now, now });
}
