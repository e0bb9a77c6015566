import type { SignInSettings } from './settings.ts';

/** Longer than this nobody waits who signs out. */
const patienceMs = 5_000;

/**
 * Tells the issuer that a refresh token, and whatever copy of it there is, opens nothing any more (RFC 7009). What it
 * answers changes nothing here: on this device the token is forgotten either way.
 */
export async function revoke(settings: SignInSettings, refresh: string): Promise<void> {
  await fetch(settings.revoke, {
    method: 'POST',
    // A form as any page may send one: nothing of the answer is read.
    mode: 'no-cors',
    credentials: 'omit',
    body: new URLSearchParams({ client_id: settings.clientId, token: refresh }),
    signal: AbortSignal.timeout(patienceMs),
  }).catch(() => undefined);
}
