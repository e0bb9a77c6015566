import { forgetViews } from '../offline/start-worker.ts';
import { revoke } from './revoke.ts';
import { signInSettings } from './settings.ts';
import { keepSignedIn, signedIn } from './signed-in.ts';

/** Goes to sign in, and comes back to this very address. */
export async function signIn(language: string, person?: string, back = addressHere()): Promise<void> {
  const [settings, { begin }] = await Promise.all([signInSettings(), import('./code-flow.ts')]);
  await begin(settings, { back, language, person });
}

const addressHere = (): string => location.pathname + location.search + location.hash;

/** Forgets who it was and what they saw, here and at the issuer, which renews nothing from here on. */
export async function signOut(): Promise<void> {
  const was = signedIn();
  keepSignedIn(undefined);
  await forgetViews();
  const settings = await signInSettings();
  if (was?.refresh !== undefined) await revoke(settings, was.refresh);
  const { signOut: address, clientId } = settings;
  location.assign(`${address}?${new URLSearchParams({ client_id: clientId, logout_uri: location.origin })}`);
}
