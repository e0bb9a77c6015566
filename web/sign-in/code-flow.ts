import * as oauth from 'oauth4webapi';
import { ownAddress } from './own-address.ts';
import type { SignInSettings } from './settings.ts';
import type { SignedIn } from './signed-in.ts';

/** What is kept in this tab while its person is with the issuer. */
interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly back: string;
}
const key = 'placet.signing-in';
const redirectUri = (): string => `${location.origin}/signed-in`;

const parties = (settings: SignInSettings) => ({
  server: {
    issuer: settings.issuer,
    authorization_endpoint: settings.authorize,
    token_endpoint: settings.token,
  } satisfies oauth.AuthorizationServer,
  client: { client_id: settings.clientId } satisfies oauth.Client,
  // The issuer of the local system speaks HTTP on this machine; any other must speak HTTPS.
  options: { [oauth.allowInsecureRequests]: settings.issuer.startsWith('http://127.0.0.1:') },
});

/** Sends the browser to the issuer, to come back to `back`; the code flow with PKCE (RFC 9700, 2.1.1). */
export async function begin(
  settings: SignInSettings,
  { back, language, person }: { back: string; language: string; person?: string | undefined },
): Promise<void> {
  const begun: Begun = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    back,
  };
  sessionStorage.setItem(key, JSON.stringify(begun));
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: redirectUri(),
    scope: settings.scopes.join(' '),
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: 'S256',
    ui_locales: language,
    lang: language,
    ...(person !== undefined && { login_hint: person }),
  });
  location.assign(`${settings.authorize}?${query}`);
}

/**
 * Takes up again after the issuer sent the browser back: who it is now, and where it was going. Undefined where this
 * tab did not begin it. Throws where the issuer said no, or the answer is not one to what was asked.
 */
export async function finish(
  settings: SignInSettings,
  address: URL,
): Promise<{ signedIn: SignedIn; person: string; back: string } | undefined> {
  const kept = sessionStorage.getItem(key);
  if (kept === null) return undefined;
  const begun = JSON.parse(kept) as Begun;
  sessionStorage.removeItem(key);
  const { server, client, options } = parties(settings);
  const code = oauth.validateAuthResponse(server, client, address, begun.state);
  const answer = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    code,
    redirectUri(),
    begun.verifier,
    options,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer, {
    expectedNonce: begun.nonce,
  });
  const person = oauth.getValidatedIdTokenClaims(tokens)?.sub ?? '';
  return { signedIn: keep(tokens, undefined), person, back: ownAddress(begun.back, location.origin) };
}

/** A new hour. Undefined where the issuer no longer gives one: the person has to sign in again. */
export async function renew(settings: SignInSettings, refresh: string): Promise<SignedIn | undefined> {
  const { server, client, options } = parties(settings);
  const answer = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refresh, options);
  try {
    return keep(await oauth.processRefreshTokenResponse(server, client, answer), refresh);
  } catch (error) {
    if (error instanceof oauth.ResponseBodyError) return undefined;
    throw error;
  }
}

const keep = (tokens: oauth.TokenEndpointResponse, before: string | undefined): SignedIn => {
  const refresh = tokens.refresh_token ?? before;
  return {
    access: tokens.access_token,
    ...(refresh !== undefined && { refresh }),
    until: Date.now() + (tokens.expires_in ?? 3600) * 1000,
  };
};
