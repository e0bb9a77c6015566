import { forgetViews } from '../offline/start-worker.ts';
import { endSignIn } from './end-sign-in.ts';
import { keepLeftOpen } from './left-open.ts';
import { revoke } from './revoke.ts';
import { signInSettings } from './settings.ts';
import { keepSignedIn, signedIn } from './signed-in.ts';
import { tokenNow } from './token-now.ts';

/** Goes to sign in, and comes back to this very address. */
export async function signIn(language: string, person?: string, back = addressHere()): Promise<void> {
  const [settings, { begin }] = await Promise.all([signInSettings(), import('./code-flow.ts')]);
  await begin(settings, { back, language, person });
}

const addressHere = (): string => location.pathname + location.search + location.hash;

/**
 * Forgets who it was and what they saw, here and at the issuer, which renews nothing from here on, and has the register
 * take no token of this sign-in any more; or, everywhere, of none that they have. Where the register does not hear it,
 * whoever signed out is told so.
 */
export async function signOut(how: { readonly everywhere: boolean }): Promise<void> {
  // Without a good token nobody can be told; what ran out by itself needs no ending, what is elsewhere does.
  if (how.everywhere) await tokenNow().catch(() => undefined);
  const was = signedIn();
  const isGood = was !== undefined && was.until > Date.now();
  const ending = isGood ? endSignIn(was.access, how.everywhere) : !how.everywhere;
  const settings = signInSettings();
  const refresh = was?.refresh;
  const revoking = refresh === undefined ? undefined : settings.then((known) => revoke(known, refresh));
  keepSignedIn(undefined);
  await forgetViews();
  const [hasEnded] = await Promise.all([ending, revoking?.catch(() => undefined)]);
  keepLeftOpen(hasEnded ? undefined : how.everywhere ? 'everywhere' : 'here');
  // Without a connection the issuer's page is not there, and ours says what was left open.
  if (!navigator.onLine) return;
  const { signOut: address, clientId } = await settings;
  location.assign(`${address}?${new URLSearchParams({ client_id: clientId, logout_uri: location.origin })}`);
}
